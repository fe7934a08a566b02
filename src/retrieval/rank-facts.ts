import { NO_FACT, WHOLE_LISTS, WHOLE_PROCEDURE } from '../domain/answers-beside-facts.ts';
import type { Aspect } from '../domain/aspect.ts';
import type { RankedFact } from '../domain/finding.ts';
import { aspectOfList, FACT_LISTS, type ServiceCard } from '../domain/service-card.ts';
import type { Situation } from '../domain/situation.ts';

/** What is known of a question when the facts of a service are ranked for it. */
export interface FactSignals {
  /** How likely each aspect is asked for, its own words counted in. */
  aspects: ReadonlyMap<Aspect, number>;
  /** How likely each fact answers the question, by what known questions taught. */
  likelihoods: ReadonlyMap<string, number>;
  situations: readonly Situation[];
}

/*
 * The score of an answer is its learned likelihood times the exponential of what speaks for it
 * besides. The weights were chosen on the public cases, by how often the first sentence told what
 * was asked.
 */

/** Keeps a fact that no known question was answered by from being ruled out. */
const LEAST_LIKELIHOOD = 1e-3;
const WEIGHT_OF_ASPECT = 2;
/** A fact for the person's own case comes before the general one; another case's after it. */
const OWN_CASE = 0.8;
/** More so a price: whoever pays at a consulate has no use for that of the town hall. */
const OWN_PRICE = 3;
const ANOTHER_CASE = -0.7;
/** A list tells what holds for most people first. */
const WEIGHT_OF_LATER_PLACE = 0.9;

/** "Tell me all" is told to many questions that wanted less: it has to be surer than a fact. */
const WHOLE = { weight: 3.6, handicap: -3 };

/** The facts of a card, its lists, the whole procedure, and that it says nothing; best answer first. */
export function rankFacts(card: ServiceCard, signals: FactSignals): RankedFact[] {
  const aspect = (name: Aspect) => signals.aspects.get(name) ?? 0;
  const scored = (id: string, besides: number): RankedFact => ({
    id,
    score: ((signals.likelihoods.get(id) ?? 0) + LEAST_LIKELIHOOD) * Math.exp(besides),
  });
  const facts = FACT_LISTS.flatMap((list) =>
    card[list].flatMap((fact, place) => {
      if (fact.id === undefined) return [];
      const own = fact.for?.some((situation) => signals.situations.includes(situation));
      const ownCase = list === 'costs' ? OWN_PRICE : OWN_CASE;
      const fit = own ? ownCase : fact.for ? ANOTHER_CASE : 0;
      const likely = aspect(aspectOfList(list)) * (place === 0 ? 1 : WEIGHT_OF_LATER_PLACE);
      return [scored(fact.id, WEIGHT_OF_ASPECT * likely + fit)];
    }),
  );
  const lists = WHOLE_LISTS.map((list) => scored(list, WEIGHT_OF_ASPECT * aspect(list)));
  const whole = scored(WHOLE_PROCEDURE, WHOLE.weight * aspect('overview') + WHOLE.handicap);
  // What the card says nothing about is asked under some aspect, too.
  const likeliest = Math.max(...signals.aspects.values(), 0);
  const nothing = {
    id: NO_FACT,
    score: (signals.likelihoods.get(NO_FACT) ?? 0) * Math.exp(WEIGHT_OF_ASPECT * likeliest),
  };
  return [...facts, ...lists, whole, nothing].sort((left, right) => right.score - left.score);
}
