import { bracketFor, shareScale } from '../domain/brackets.ts';
import type { Quantity } from '../domain/quantity.ts';
import { FACT_LISTS, type Fact, factsOfList, type ServiceCard } from '../domain/service-card.ts';
import type { Subject } from './answering-facts.ts';

/** A card and what was asked of it, as far as they hold for the stated quantities. */
export interface Fitted {
  card: ServiceCard;
  subject: Subject;
}

/**
 * Tells each scale by the bracket that a question falls into. Where facts of one list share a scale
 * and whom they are for, those that hold stand for those that do not: whoever buys at 400 000 DH
 * does not read what holds up to 300 000.
 */
export function fitToQuantities(card: ServiceCard, subject: Subject): Fitted {
  const { quantities } = subject;
  if (quantities.length === 0) return { card, subject };
  const replaced = new Map(FACT_LISTS.flatMap((list) => replacementsIn(card[list], quantities)));
  const lists = Object.fromEntries(
    FACT_LISTS.map((list) => [
      list,
      factsOfList(card, list)
        .filter((fact) => !replaced.has(fact))
        .map((fact) => fitFact(fact, quantities)),
    ]),
  );
  const idOf = new Map([...replaced].map(([fact, other]) => [fact.id, other.id]));
  const facts = subject.facts.map(({ id, score }) => ({ id: idOf.get(id) ?? id, score }));
  const nextStep = fitFact(card.nextStep, quantities);
  return { card: { ...card, nextStep, ...lists }, subject: { ...subject, facts } };
}

function fitFact(fact: Fact, quantities: readonly Quantity[]): Fact {
  const text = bracketFor(fact.brackets, quantities)?.text;
  return text ? { ...fact, text } : fact;
}

/** The facts of a list that do not hold, each with the first that does and shares its scale. */
function replacementsIn(
  facts: readonly Fact[],
  quantities: readonly Quantity[],
): (readonly [Fact, Fact])[] {
  const holding = facts.filter(({ brackets }) => bracketFor(brackets, quantities));
  return facts.flatMap((fact) => {
    if (fact.brackets === undefined || holding.includes(fact)) return [];
    const other = holding.find((one) => shareScale(one, fact));
    return other ? [[fact, other] as const] : [];
  });
}
