import { allFactsOf, type Fact, type ServiceCard } from '../domain/service-card.ts';
import type { Situation } from '../domain/situation.ts';
import { type Part, tellParagraph } from './part.ts';
import { concerns } from './select-facts.ts';
import type { Wording } from './word-fact.ts';

/**
 * What to do next: the person's own next step where the card has one, or that of most people; no part
 * where it is among the facts that the answer chose.
 */
export function tellNextStep(
  card: ServiceCard,
  situations: readonly Situation[],
  chosen: readonly Fact[],
  wording: Wording,
): Part[] {
  const own = allFactsOf(card).find((fact) => fact.nextStep && concerns(fact, situations));
  const step = own ?? card.nextStep;
  return chosen.includes(step) ? [] : tellParagraph([step], wording);
}
