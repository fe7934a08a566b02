import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bracketFor } from '../domain/brackets.ts';
import { type Quantity, UNITS } from '../domain/quantity.ts';
import { allFactsOf, type ServiceCard } from '../domain/service-card.ts';
import { VARIETIES } from '../domain/variety.ts';
import { buildKnowledgeBase } from '../ingestion/build-knowledge-base.ts';
import { fitToQuantities } from './fit-to-quantities.ts';

const { cards } = buildKnowledgeBase(join(import.meta.dirname, '..', '..', 'knowledge'));
const cardOf = (id: string): ServiceCard => {
  const card = cards.get(id);
  if (card === undefined) throw new Error(`${id} has a card`);
  return card;
};
const feesOf = (id: string, ...stated: Quantity[]) =>
  fitToQuantities(cardOf(id), stated).costs.map(({ text }) => text.fr);
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

  it('puts the fact whose bracket holds before those that share its scale', () => {
    expect(feesOf('daam-sakane', price(250_000))[0]).toContain('**100\u00a0000 DH**');
    expect(feesOf('daam-sakane', price(300_001))[0]).toContain('**70\u00a0000 DH**');
    expect(feesOf('daam-sakane', price(700_001))[0]).toContain("**Pas d'aide**");
  });

  it('keeps every fact and its sources, whatever is stated', () => {
    const stated = fc.array(fc.record({ unit: fc.constantFrom(...UNITS), value: fc.nat() }));
    fc.assert(
      fc.property(fc.constantFrom(...cards.values()), stated, (card, quantities) => {
        const facts = allFactsOf(fitToQuantities(card, quantities));
        expect(facts).toHaveLength(allFactsOf(card).length);
        for (const fact of facts) {
          const before = allFactsOf(card).find(({ id }) => id === fact.id);
          expect(fact.sources).toEqual(before?.sources);
          const own = bracketFor(fact.brackets, quantities)?.text ?? before?.text;
          for (const variety of VARIETIES) expect(fact.text[variety]).toBe(own?.[variety]);
        }
      }),
    );
  });
});
