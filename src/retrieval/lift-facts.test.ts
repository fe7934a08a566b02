import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildKnowledgeBase } from '../ingestion/build-knowledge-base.ts';
import type { AskedByClause } from './asked-by-clauses.ts';
import { leadWithPrice, liftFacts } from './lift-facts.ts';

const { cards } = buildKnowledgeBase(join(import.meta.dirname, '..', '..', 'knowledge'));
const passport = cards.get('passeport-adulte');
if (passport === undefined) throw new Error('the passport has a card');

const ranked = [
  { id: 'validity-1', score: 1 },
  { id: 'places-1', score: 0.6 },
  { id: 'costs-1', score: 0.2 },
];
const price = (likelihood: number, id = 'costs-1'): AskedByClause => ({
  fact: { id, score: 0.9 },
  aspect: 'fee',
  likelihood,
});
const idsOf = (facts: readonly { id: string }[]) => facts.map(({ id }) => id);

describe('liftFacts', () => {
  it('brings what a clause asks for right behind what the whole asks for', () => {
    const lifted = liftFacts(ranked, [price(1)]);
    expect(idsOf(lifted)).toEqual(['validity-1', 'costs-1', 'places-1']);
  });

  it('leaves the order where no clause asks', () => {
    expect(liftFacts(ranked, [])).toEqual(ranked);
  });
});

describe('leadWithPrice', () => {
  it('puts first the price that a clause asks for', () => {
    const facts = leadWithPrice(ranked, [price(0.9)], passport);
    expect(idsOf(facts)).toEqual(['costs-1', 'validity-1', 'places-1']);
  });

  it('leaves the order where the clause may ask for another number', () => {
    expect(leadWithPrice(ranked, [price(0.6)], passport)).toEqual(ranked);
    expect(leadWithPrice(ranked, [price(0.9, 'deadlines-1')], passport)).toEqual(ranked);
  });

  it('leaves an amount that leads already', () => {
    const other = [{ id: 'costs-2', score: 1 }, ...ranked];
    expect(leadWithPrice(other, [price(0.9)], passport)).toEqual(other);
  });
});
