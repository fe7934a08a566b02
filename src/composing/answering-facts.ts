import type { Finding, RankedFact } from '../domain/finding.ts';
import { allFactsOf, type Fact, type ServiceCard } from '../domain/service-card.ts';

/** What of the finding an answer from a card needs. */
export type Subject = Pick<Finding, 'aspects' | 'facts' | 'situations'>;

/** Facts that answer less than this share of the best one are another question's. */
const LEAST_SHARE = 0.6;

/** More sentences than this hide the answer. */
const MOST_FACTS = 4;

/** The facts that answer a question nearly as well as the best one does, best first. */
export function answeringFacts(card: ServiceCard, ranked: readonly RankedFact[]): Fact[] {
  const least = LEAST_SHARE * (ranked[0]?.score ?? 0);
  const byId = new Map(allFactsOf(card).map((fact) => [fact.id, fact]));
  return ranked
    .filter(({ score }) => score >= least)
    .flatMap(({ id }) => byId.get(id) ?? [])
    .slice(0, MOST_FACTS);
}
