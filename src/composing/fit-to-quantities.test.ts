import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bracketFor } from '../domain/brackets.ts';
import { type Quantity, UNITS } from '../domain/quantity.ts';
import { allFactsOf, FACT_LISTS, type ServiceCard } from '../domain/service-card.ts';
import { VARIETIES } from '../domain/variety.ts';
import { buildKnowledgeBase } from '../ingestion/build-knowledge-base.ts';
import { fitToQuantities } from './fit-to-quantities.ts';

const { cards } = buildKnowledgeBase(join(import.meta.dirname, '..', '..', 'knowledge'));
const cardOf = (id: string): ServiceCard => {
  const card = cards.get(id);
  if (card === undefined) throw new Error(`${id} has a card`);
  return card;
};
const askedWith = (quantities: readonly Quantity[], ...ids: string[]) => ({
  ...{ aspects: ['fee' as const], situations: [], quantities: [...quantities] },
  facts: ids.map((id, place) => ({ id, score: 1 / (place + 1) })),
});
const feesOf = (id: string, ...stated: Quantity[]) =>
  fitToQuantities(cardOf(id), askedWith(stated)).card.costs.map(({ text }) => text.fr);
const horsepower = (value: number): Quantity => ({ unit: 'fiscal-horsepower', value });
const price = (value: number): Quantity => ({ unit: 'dirhams', value });

describe('fitToQuantities', () => {
  it.each([
    [7, '350 DH', '700 DH'],
    [8, '650 DH', '1\u00a0500 DH'],
    [11, '3\u00a0000 DH', '6\u00a0000 DH'],
    [20, '8\u00a0000 DH', '20\u00a0000 DH'],
  ])('tells what a car of %d CV pays, of either fuel', (value, petrol, diesel) => {
    const [first, second] = feesOf('vignette-tsav', horsepower(value));
    expect(first?.startsWith(`**${petrol}**`)).toBe(true);
    expect(second?.startsWith(`**${diesel}**`)).toBe(true);
  });

  it('leaves the whole scale where no quantity, or another one, is stated', () => {
    const whole = cardOf('vignette-tsav').costs.map(({ text }) => text.fr);
    expect(feesOf('vignette-tsav')).toEqual(whole);
    expect(feesOf('vignette-tsav', { unit: 'years-of-age', value: 9 })).toEqual(whole);
  });

  it('does not guess which of two quantities is meant, unless both come to the same', () => {
    const whole = cardOf('vignette-tsav').costs.map(({ text }) => text.fr);
    expect(feesOf('vignette-tsav', horsepower(8), horsepower(11))).toEqual(whole);
    expect(feesOf('vignette-tsav', horsepower(8), horsepower(10))[0]).toContain('650 DH');
  });

  it('leaves the scale to values that nobody has, such as the power of an engine', () => {
    const whole = cardOf('vignette-tsav').costs.map(({ text }) => text.fr);
    expect(feesOf('vignette-tsav', horsepower(110))).toEqual(whole);
  });

  it('leaves out of account what is on no place of the scale, such as a mother’s age', () => {
    const ages = [34, 8].map((value) => ({ unit: 'years-of-age' as const, value }));
    expect(feesOf('cnie-mineur', ...ages)[0]).toContain('**50 DH** avant 12 ans');
    expect(feesOf('daam-sakane', price(620_000), price(70_000))[0]).toContain('**70');
  });

  it('tells of facts that share a scale the one that holds only', () => {
    const low = expect.stringContaining('**100\u00a0000 DH**');
    const high = expect.stringContaining('**70\u00a0000 DH**');
    expect(feesOf('daam-sakane')).toEqual(expect.arrayContaining([low, high]));
    expect(feesOf('daam-sakane', price(250_000))).not.toContainEqual(high);
    expect(feesOf('daam-sakane', price(300_001))).not.toContainEqual(low);
    expect(feesOf('daam-sakane', price(700_001))[0]).toContain("**Pas d'aide**");
  });

  it('leaves a fact that holds for others than the one that shares its scale', () => {
    const card = cardOf('daam-sakane');
    const costs = card.costs.map((cost) =>
      cost.id === 'costs-1' ? { ...cost, for: ['abroad' as const] } : cost,
    );
    const fitted = fitToQuantities({ ...card, costs }, askedWith([price(400_000)]));
    expect(fitted.card.costs.map(({ id }) => id)).toContain('costs-1');
    const alike = costs.map((cost) => ({ ...cost, for: ['abroad' as const] }));
    const other = fitToQuantities({ ...card, costs: alike }, askedWith([price(400_000)]));
    expect(other.card.costs.map(({ id }) => id)).not.toContain('costs-1');
  });

  it('tells the bracket of the next step, too', () => {
    const card = cardOf('vignette-tsav');
    const { brackets } = card.costs[0] ?? {};
    const nextStep = { ...card.nextStep, brackets };
    const fitted = fitToQuantities({ ...card, nextStep }, askedWith([horsepower(8)]));
    expect(fitted.card.nextStep.text.fr).toContain('650 DH');
  });

  it('ranks the one that holds as high as the one that was asked for', () => {
    const asked = askedWith([price(400_000)], 'costs-1', 'times-1');
    const { subject } = fitToQuantities(cardOf('daam-sakane'), asked);
    expect(subject.facts.map(({ id }) => id)).toEqual(['costs-2', 'times-1']);
  });

  it('tells no fact that the card does not hold, with its sources, whatever is stated', () => {
    const stated = fc.array(fc.record({ unit: fc.constantFrom(...UNITS), value: fc.nat() }));
    fc.assert(
      fc.property(fc.constantFrom(...cards.values()), stated, (whole, quantities) => {
        const { card } = fitToQuantities(whole, askedWith(quantities));
        for (const fact of allFactsOf(card)) {
          const before = allFactsOf(whole).find(({ id }) => id === fact.id);
          expect(fact.sources).toEqual(before?.sources);
          const own = bracketFor(fact.brackets, quantities)?.text ?? before?.text;
          for (const variety of VARIETIES) expect(fact.text[variety]).toBe(own?.[variety]);
        }
        for (const list of FACT_LISTS) expect(card[list].length > 0).toBe(whole[list].length > 0);
      }),
    );
  });
});
