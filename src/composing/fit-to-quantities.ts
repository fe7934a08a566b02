import { bracketFor } from '../domain/brackets.ts';
import type { Quantity } from '../domain/quantity.ts';
import { FACT_LISTS, type Fact, type ServiceCard } from '../domain/service-card.ts';

/** A card as it holds for what a question states: of each scale, the bracket that it falls into. */
export function fitToQuantities(card: ServiceCard, quantities: readonly Quantity[]): ServiceCard {
  if (quantities.length === 0) return card;
  const lists = Object.fromEntries(
    FACT_LISTS.map((list) => [
      list,
      ownBracketsFirst(
        (card[list] as Fact[]).map((fact) => fitFact(fact, quantities)),
        quantities,
      ),
    ]),
  );
  return { ...card, ...lists };
}

function fitFact(fact: Fact, quantities: readonly Quantity[]): Fact {
  const text = bracketFor(fact.brackets, quantities)?.text;
  return text ? { ...fact, text } : fact;
}

/**
 * The facts with those that hold for the stated quantities before those that share the scale with
 * them and do not: "300 001 à 700 000 DH" before "300 000 DH au plus". Others keep their places.
 */
export function ownBracketsFirst(facts: readonly Fact[], quantities: readonly Quantity[]): Fact[] {
  const stated = new Set(quantities.map(({ unit }) => unit));
  const onScales = facts.filter(({ brackets }) => brackets && stated.has(brackets.unit));
  const holds = ({ brackets }: Fact) => bracketFor(brackets, quantities) !== undefined;
  const ordered = [...onScales.filter(holds), ...onScales.filter((fact) => !holds(fact))];
  return facts.map((fact) => (onScales.includes(fact) ? (ordered.shift() ?? fact) : fact));
}
