import type { Aspect } from '../domain/aspect.ts';
import { allFactsOf, type Fact, factsAbout, type ServiceCard } from '../domain/service-card.ts';
import type { Situation } from '../domain/situation.ts';

/** The facts that an answer on one aspect needs, in the order of telling. */
export interface SelectedFacts {
  /** What was asked: facts for the person's situation first, then what holds for everybody. */
  asked: Fact[];
  /** Conditions and exceptions without which the answer would be wrong. */
  decisive: Fact[];
}

/** Aspects whose facts are cases side by side: all of them are told, whatever the situation. */
const ASPECTS_OF_CASES: readonly Aspect[] = ['exception', 'deadline', 'rights'];

export function selectFacts(
  card: ServiceCard,
  aspect: Exclude<Aspect, 'overview'>,
  situations: readonly Situation[],
): SelectedFacts {
  const facts = factsAbout(card, aspect);
  const concerned = facts.filter((fact) => concerns(fact, situations));
  const general = facts.filter((fact) => fact.for === undefined);
  const others = ASPECTS_OF_CASES.includes(aspect)
    ? facts.filter((fact) => !concerned.includes(fact) && !general.includes(fact))
    : [];
  // A list of papers reads in the order of the card; elsewhere the person's own case leads.
  const asked =
    aspect === 'documents' || aspect === 'steps'
      ? facts.filter((fact) => concerned.includes(fact) || general.includes(fact))
      : [...concerned, ...general, ...others];
  const decisive = decisiveFacts(card, aspect, situations).filter((fact) => !asked.includes(fact));
  return { asked, decisive };
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
