import type { Aspect } from '../domain/aspect.ts';
import type { Finding, RankedFact, RankedService, TraceLine } from '../domain/finding.ts';
import type { Quantity } from '../domain/quantity.ts';
import type { ServiceCard } from '../domain/service-card.ts';
import type { Situation } from '../domain/situation.ts';
import { foldedWords } from '../language/fold.ts';
import { askedByClauses } from './asked-by-clauses.ts';
import { aspectsOf, weighAspects } from './choose-aspects.ts';
import { type Circumstances, decide, lookAlikes } from './decide.ts';
import { leadWithPrice, liftFacts } from './lift-facts.ts';
import type { MatchingModel } from './matching/matching-model.ts';
import type { LabelLikelihood } from './matching/share-out.ts';
import { rankFacts } from './rank-facts.ts';
import type { Reading } from './read-in-context.ts';

export interface FinderParts {
  model: MatchingModel;
  detectSituations(text: string): Situation[];
  hearAspects(text: string): Set<Aspect>;
  hearQuantities(text: string): Quantity[];
  cards: ReadonlyMap<string, ServiceCard>;
  /** Ids of the life events among the labels. */
  lifeEvents: ReadonlySet<string>;
  /** Ids of the articles among the labels. */
  articles: ReadonlySet<string>;
  /** Service ids by the folded name that a citizen may click or type. */
  idsByName: ReadonlyMap<string, string>;
}

/** A question of more words than this tells enough to be answered at once. */
const MOST_WORDS_TO_ASK_BACK = 8;

/** Of the vague public cases, two in three have no more words than this; of the clear ones, one in 16. */
const FEW_WORDS = 5;

/** Which services bear on a message, what of them is asked, and how sure we are. */
export function findServices(
  reading: Reading,
  { mayAskBack }: Pick<Circumstances, 'mayAskBack'>,
  parts: FinderParts,
): Finding {
  const { text, ranking } = reading;
  const named = serviceNamedIn(text, parts.idsByName);
  if (named !== undefined) {
    const trace = [{ signal: 'name', detail: named }];
    const services = [{ id: named, confidence: 1 }];
    const byItself = { ...reading, afterQuestion: undefined };
    return { verdict: 'answer', services, ...whatIsAsked(byItself, named, parts), trace };
  }
  const leaning = reading.afterQuestion !== undefined;
  const words = foldedWords(text).length;
  const short = words <= MOST_WORDS_TO_ASK_BACK;
  const verdict = decide(ranking, {
    mayAskBack: mayAskBack && short && !leaning,
    lifeEvents: parts.lifeEvents,
    articles: parts.articles,
    leaning,
    vagueness: parts.model.vagueness(reading.alone),
    fewWords: words <= FEW_WORDS,
    refusal: leaning ? undefined : parts.model.refusalLikelihood(reading.alone),
  });
  const subject = whatIsAsked(reading, verdict.services[0]?.id, parts);
  return { ...verdict, ...subject, trace: traceOf(ranking, leaning, subject.facts) };
}

/** A finding of which it is settled which of its look-alikes is meant. */
export function settle(
  finding: Finding,
  chosen: string,
  reading: Reading,
  parts: FinderParts,
): Finding {
  const isChosen = ({ id }: RankedService) => id === chosen;
  const others = finding.services.filter((service) => !isChosen(service));
  return {
    ...finding,
    verdict: 'answer',
    services: [...finding.services.filter(isChosen), ...others],
    notChosen: lookAlikes(finding.services).flatMap(({ id }) => (id === chosen ? [] : id)),
    ...whatIsAsked(reading, chosen, parts),
    trace: [...finding.trace, { signal: 'chosen among look-alikes', detail: chosen }],
  };
}

/** What of a service a message asks; one that leans on another is heard with it, too. */
function whatIsAsked(
  { text, alone, afterQuestion }: Pick<Reading, 'text' | 'alone' | 'afterQuestion'>,
  service: string | undefined,
  { model, hearAspects, hearQuantities, detectSituations, cards }: FinderParts,
): Pick<Finding, 'aspects' | 'facts' | 'situations' | 'quantities'> {
  const situations = detectSituations(text);
  const quantities = hearQuantities(text);
  const card = cards.get(service ?? '');
  if (card === undefined) return { aspects: ['overview'], facts: [], situations, quantities };
  const aspects = weighAspects(model.rankAspects(alone), hearAspects(text));
  const byItself = model.answerLikelihoods(alone, card.id);
  const likelihoods = afterQuestion
    ? meanOf(model.answerLikelihoods(afterQuestion, card.id), byItself)
    : byItself;
  const byWhole = rankFacts(card, { aspects, likelihoods, situations });
  const asked = askedByClauses({ text, card, situations }, model, hearAspects);
  const facts = leadWithPrice(liftFacts(byWhole, asked), asked, card);
  return { aspects: aspectsOf(facts, card), facts, situations, quantities };
}

function meanOf(
  one: ReadonlyMap<string, number>,
  other: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  return new Map([...one].map(([fact, share]) => [fact, (share + (other.get(fact) ?? 0)) / 2]));
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
