import type { Aspect } from '../domain/aspect.ts';
import type { Finding, RankedFact, TraceLine } from '../domain/finding.ts';
import type { ServiceCard } from '../domain/service-card.ts';
import type { Situation } from '../domain/situation.ts';
import { foldedWords } from '../language/fold.ts';
import { aspectsOf, weighAspects } from './choose-aspects.ts';
import { decide } from './decide.ts';
import type { LabelLikelihood, MatchingModel } from './matching/matching-model.ts';
import { rankFacts } from './rank-facts.ts';
import { type EarlierQuestion, rankInContext } from './rank-in-context.ts';

export interface FinderParts {
  model: MatchingModel;
  detectSituations(text: string): Situation[];
  hearAspects(text: string): Set<Aspect>;
  cards: ReadonlyMap<string, ServiceCard>;
  /** Ids of the life events among the labels. */
  lifeEvents: ReadonlySet<string>;
  /** Service ids by the folded name that a citizen may click or type. */
  idsByName: ReadonlyMap<string, string>;
}

export interface Asked {
  text: string;
  earlier?: EarlierQuestion | undefined;
  /** False when the turn before asked back already: one question at most. */
  mayAskBack: boolean;
}

/** A question of more words than this tells enough to be answered at once. */
const MOST_WORDS_TO_ASK_BACK = 8;

/** Which services bear on a question, what of them is asked, and how sure we are. */
export function findServices(asked: Asked, parts: FinderParts): Finding {
  const { text, earlier } = asked;
  const named = serviceNamedIn(text, parts.idsByName);
  if (named !== undefined) {
    const trace = [{ signal: 'name', detail: named }];
    const services = [{ id: named, confidence: 1 }];
    return { verdict: 'answer', services, ...whatIsAsked(text, named, parts), trace };
  }
  const { ranking, leaning } = rankInContext(parts.model, text, earlier);
  const short = foldedWords(text).length <= MOST_WORDS_TO_ASK_BACK;
  const verdict = decide(ranking, {
    mayAskBack: asked.mayAskBack && short && !leaning,
    lifeEvents: parts.lifeEvents,
    leaning,
    refusal: leaning ? undefined : parts.model.refusalLikelihood(text),
  });
  const whole = leaning && earlier ? `${earlier.question} ${text}` : text;
  const subject = whatIsAsked(text, verdict.services[0]?.id, parts, whole);
  return { ...verdict, ...subject, trace: traceOf(ranking, leaning, subject.facts) };
}

/** What of a service a message asks; one that leans on another is heard with it, too. */
function whatIsAsked(
  text: string,
  service: string | undefined,
  { model, hearAspects, detectSituations, cards }: FinderParts,
  whole = text,
): Pick<Finding, 'aspects' | 'facts' | 'situations'> {
  const situations = detectSituations(text);
  const card = cards.get(service ?? '');
  if (card === undefined) return { aspects: ['overview'], facts: [], situations };
  const aspects = weighAspects(model.rankAspects(text), hearAspects(text));
  const alone = model.nearFacts(text, card.id);
  const together = whole === text ? alone : model.nearFacts(whole, card.id);
  const nearness = new Map(
    [...together].map(([fact, near]) => [fact, (near + (alone.get(fact) ?? 0)) / 2]),
  );
  const facts = rankFacts(card, { aspects, nearness, situations });
  return { aspects: aspectsOf(facts, card), facts, situations };
}

/** A follow-up chip is a service's name, or its name before a colon and a question. */
function serviceNamedIn(text: string, idsByName: ReadonlyMap<string, string>): string | undefined {
  const whole = nameKey(text);
  return idsByName.get(whole) ?? idsByName.get(nameKey(text.split(/\s*:/)[0] ?? ''));
}

/** A name as it is compared: folded words. */
export function nameKey(name: string): string {
  return foldedWords(name).join(' ');
}

function traceOf(
  ranking: readonly LabelLikelihood[],
  leaning: boolean,
  facts: readonly RankedFact[],
): TraceLine[] {
  return [
    { signal: 'context', detail: leaning ? 'read with the question before' : 'read alone' },
    ...ranking.slice(0, 5).map(({ label, likelihood }) => ({
      signal: 'service',
      detail: `${label} ${likelihood.toFixed(3)}`,
    })),
    ...facts.slice(0, 5).map(({ id, score }) => ({
      signal: 'fact',
      detail: `${id} ${score.toFixed(3)}`,
    })),
  ];
}
