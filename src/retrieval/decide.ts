import type { Finding, RankedService } from '../domain/finding.ts';
import { isUnanswerable, UNANSWERABLE } from '../domain/question-labels.ts';
import type { LabelLikelihood } from './matching/share-out.ts';

/**
 * Chosen on the public cases (`npm run evals`): what must not be answered is refused above
 * `unanswerable`; an answer needs `answer`; two services within `lookAlike` of each other, both
 * above `option`, are asked back in a short question. So is a question that is vague above `vague`,
 * or in five words or fewer above `vagueInFewWords`: below these, clear questions are asked back
 * more often. What it may mean is then whatever is likelier than `vagueOption`, since models are
 * often sure of one of them.
 */
export const THRESHOLDS = {
  unanswerable: 0.5,
  answer: 0.12,
  lookAlike: 0.25,
  option: 0.06,
  vague: 0.15,
  vagueInFewWords: 0.05,
  vagueOption: 0.01,
};

/** Services to choose from in a question back. */
const MOST_OPTIONS = 3;

/** A service this many times as likely as all that must not be answered is answered about. */
const OUTWEIGHS = 5;

/** A follow-up to a service's question leaves the services only when that is likelier than not. */
export const THRESHOLDS_OF_FOLLOW_UP = { ...THRESHOLDS, answer: 0 };

export type Verdict = Pick<Finding, 'verdict' | 'services' | 'subject'>;

/** What a decision depends on besides how likely each label is. */
export interface Circumstances {
  mayAskBack: boolean;
  /** Ids of the life events among the labels. */
  lifeEvents: ReadonlySet<string>;
  /** Ids of the articles among the labels. */
  articles?: ReadonlySet<string>;
  /** Whether the message was read in the light of an earlier question. */
  leaning?: boolean;
  /** How likely the message must not be answered; left out, what its labels say. */
  refusal?: number | undefined;
  /** How likely the message may mean any of several services; left out, not at all. */
  vagueness?: number;
  /** Whether the message has so few words that it leaves much open. */
  fewWords?: boolean;
}

const NONE: ReadonlySet<string> = new Set();

/** Answer, ask back, or say that we do not know: from how likely each label is. */
export function decide(
  ranking: readonly LabelLikelihood[],
  {
    mayAskBack,
    lifeEvents,
    articles = NONE,
    leaning = false,
    refusal,
    vagueness = 0,
    fewWords = false,
  }: Circumstances,
): Verdict {
  const thresholds = leaning ? THRESHOLDS_OF_FOLLOW_UP : THRESHOLDS;
  const likelihoodOf = (label: string) =>
    ranking.find((ranked) => ranked.label === label)?.likelihood ?? 0;
  const isEventOrArticle = (label: string) => lifeEvents.has(label) || articles.has(label);
  const isService = (label: string) => !isUnanswerable(label) && !isEventOrArticle(label);
  const [noKnowledge, outOfScope] = [likelihoodOf(UNANSWERABLE[0]), likelihoodOf(UNANSWERABLE[1])];
  const services = ranking
    .filter(({ label }) => isService(label))
    .slice(0, 5)
    .map(({ label, likelihood }) => ({ id: label, confidence: likelihood }));
  const unanswerable = noKnowledge > outOfScope ? UNANSWERABLE[0] : UNANSWERABLE[1];
  const sure = (services[0]?.confidence ?? 0) > OUTWEIGHS * (noKnowledge + outOfScope);
  if (!sure && (refusal ?? noKnowledge + outOfScope) > thresholds.unanswerable) {
    return { verdict: unanswerable, services: [] };
  }
  const [best] = services;
  const told = ranking.find(({ label }) => isEventOrArticle(label));
  if (told !== undefined && told.likelihood > (best?.confidence ?? 0)) {
    if (lifeEvents.has(told.label)) {
      return { verdict: 'life-event', services: [], subject: told.label };
    }
    if (told.likelihood >= thresholds.answer) {
      return { verdict: 'article', services: [], subject: told.label };
    }
  }
  const vague = fewWords ? thresholds.vagueInFewWords : thresholds.vague;
  if (mayAskBack && vagueness > vague) {
    const options = services
      .filter(({ confidence }) => confidence > thresholds.vagueOption)
      .slice(0, MOST_OPTIONS);
    if (options.length > 1) return { verdict: 'ask-back', services: options };
  }
  if (best === undefined || best.confidence < thresholds.answer) {
    return { verdict: 'no-knowledge', services: [] };
  }
  const options = lookAlikes(services);
  if (mayAskBack && options.length > 1) return { verdict: 'ask-back', services: options };
  return { verdict: 'answer', services };
}

/** The services near the best one, that one first, three at most; ranked best first. */
export function lookAlikes(services: readonly RankedService[]): RankedService[] {
  const least = THRESHOLDS.lookAlike * (services[0]?.confidence ?? 0);
  return services
    .filter(({ confidence }) => confidence > THRESHOLDS.option && confidence > least)
    .slice(0, MOST_OPTIONS);
}
