import type { Aspect } from '../domain/aspect.ts';
import { allFactsOf, type Fact, factsAbout, type ServiceCard } from '../domain/service-card.ts';
import type { Situation } from '../domain/situation.ts';

/**
 * The facts of an aspect that hold for the person: those for everybody and those for the
 * situation. Papers and steps read in the order of the card; elsewhere the person's case leads.
 */
export function factsFor(
  card: ServiceCard,
  aspect: Exclude<Aspect, 'overview'>,
  situations: readonly Situation[],
): Fact[] {
  const isOwn = (fact: Fact) => concerns(fact, situations);
  const facts = factsAbout(card, aspect).filter((fact) => fact.for === undefined || isOwn(fact));
  return aspect === 'documents' || aspect === 'steps'
    ? facts
    : [...facts.filter(isOwn), ...facts.filter((fact) => !isOwn(fact))];
}

/** The exceptions for the person's situation, then the facts that the aspect cannot do without. */
export function decisiveFacts(
  card: ServiceCard,
  aspect: Aspect,
  situations: readonly Situation[],
): Fact[] {
  const own = card.exceptions.filter((fact) => concerns(fact, situations));
  const marked = allFactsOf(card).filter((fact) => fact.decisiveFor?.includes(aspect));
  return [...new Set([...own, ...marked])];
}

/** Whether a fact is about one of the person's situations in particular. */
export function concerns(fact: Fact, situations: readonly Situation[]): boolean {
  return fact.for?.some((situation) => situations.includes(situation)) ?? false;
}
