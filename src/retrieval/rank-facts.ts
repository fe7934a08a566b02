import type { Aspect } from '../domain/aspect.ts';
import type { RankedFact } from '../domain/finding.ts';
import { aspectOfList, FACT_LISTS, type ServiceCard } from '../domain/service-card.ts';
import type { Situation } from '../domain/situation.ts';
import { WHOLE_PROCEDURE } from './matching/anchors.ts';

/** What is known of a question when the facts of a service are ranked for it. */
export interface FactSignals {
  /** How likely each aspect is asked for, its own words counted in. */
  aspects: ReadonlyMap<Aspect, number>;
  /** How near the question comes to those that each fact is known to answer, 0 to 1. */
  nearness: ReadonlyMap<string, number>;
  situations: readonly Situation[];
}

/** Half as telling as the nearest known question; both err, and elsewhere. */
const WEIGHT_OF_ASPECT = 0.5;
/** A fact for the person's own case comes before the general one; another case's after it. */
const OWN_CASE = 0.2;
const ANOTHER_CASE = -0.05;
/** A list tells what holds for most people first. */
const WEIGHT_OF_LATER_PLACE = 0.9;

/** "Tell me all" is a way out that a particular question does not want. */
const WEIGHT_OF_WHOLE = 0.9;

/** Where no known question is nearer than this, the nearest says little about what is asked. */
const TELLING_NEARNESS = 0.5;

/** The facts of a card and the whole procedure, best answer first. */
export function rankFacts(card: ServiceCard, signals: FactSignals): RankedFact[] {
  const nearest = Math.max(...signals.nearness.values(), TELLING_NEARNESS);
  const share = (id: string) => (signals.nearness.get(id) ?? 0) / nearest;
  const aspect = (name: Aspect) => WEIGHT_OF_ASPECT * (signals.aspects.get(name) ?? 0);
  const facts = FACT_LISTS.flatMap((list) =>
    card[list].flatMap((fact, place) => {
      if (fact.id === undefined) return [];
      const own = fact.for?.some((situation) => signals.situations.includes(situation));
      const fit = own ? OWN_CASE : fact.for ? ANOTHER_CASE : 0;
      const likely = aspect(aspectOfList(list)) * (place === 0 ? 1 : WEIGHT_OF_LATER_PLACE);
      return [{ id: fact.id, score: likely + share(fact.id) + fit }];
    }),
  );
  const whole = {
    id: WHOLE_PROCEDURE,
    score: WEIGHT_OF_WHOLE * ((signals.aspects.get('overview') ?? 0) + share(WHOLE_PROCEDURE)),
  };
  return [...facts, whole].sort((left, right) => right.score - left.score);
}

/** A fact that one clause asks for is told, after what the whole message asks for most. */
const SHARE_OF_A_CLAUSE = 0.9;

/** Lifts the facts that clauses ask for ("how much, and how long does it last?") near the best. */
export function liftFacts(
  ranked: readonly RankedFact[],
  asked: readonly RankedFact[],
): RankedFact[] {
  const least = SHARE_OF_A_CLAUSE * (ranked[0]?.score ?? 0);
  const lifted = new Set(asked.map(({ id }) => id).filter((id) => id !== WHOLE_PROCEDURE));
  return ranked
    .map(({ id, score }) => ({ id, score: lifted.has(id) ? Math.max(score, least) : score }))
    .sort((left, right) => right.score - left.score);
}
