import { WHOLE_PROCEDURE } from '../domain/answers-beside-facts.ts';
import type { RankedFact } from '../domain/finding.ts';
import { allFactsOf, type ServiceCard } from '../domain/service-card.ts';
import type { AskedByClause } from './asked-by-clauses.ts';

/** A fact that one clause asks for is told, after what the whole message asks for most. */
const SHARE_OF_A_CLAUSE = 0.9;

/** Lifts the facts that clauses ask for ("how much, and how long does it last?") near the best. */
export function liftFacts(
  ranked: readonly RankedFact[],
  asked: readonly AskedByClause[],
): RankedFact[] {
  const least = SHARE_OF_A_CLAUSE * (ranked[0]?.score ?? 0);
  const lifted = new Set(asked.map(({ fact }) => fact.id).filter((id) => id !== WHOLE_PROCEDURE));
  return ranked
    .map(({ id, score }) => ({ id, score: lifted.has(id) ? Math.max(score, least) : score }))
    .sort((left, right) => right.score - left.score);
}

/** A clause that asks for a price as likely as this is not about another amount or number. */
const SURE_OF_PRICE = 0.7;

/** An amount, a share or "free", in the French text of a fact. */
const AMOUNT = /\d\s?(?:DH|%)|gratuit/iu;

/**
 * Whoever asks in a clause of its own what it costs reads the price in the first sentence. A first
 * sentence that tells an amount already, such as a fine, stays.
 */
export function leadWithPrice(
  ranked: RankedFact[],
  asked: readonly AskedByClause[],
  card: ServiceCard,
): RankedFact[] {
  const price = asked.find(
    ({ fact, aspect, likelihood }) =>
      aspect === 'fee' &&
      likelihood >= SURE_OF_PRICE &&
      card.costs.some(({ id }) => id === fact.id),
  );
  const told = allFactsOf(card).find(({ id }) => id !== undefined && id === ranked[0]?.id);
  if (price === undefined || (told && AMOUNT.test(told.text.fr))) return ranked;
  const { id } = price.fact;
  const others = ranked.filter((fact) => fact.id !== id);
  return [{ id, score: ranked[0]?.score ?? 0 }, ...others];
}
