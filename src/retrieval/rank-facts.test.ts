import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Aspect } from '../domain/aspect.ts';
import { buildKnowledgeBase } from '../ingestion/build-knowledge-base.ts';
import { type FactSignals, rankFacts } from './rank-facts.ts';

const { cards } = buildKnowledgeBase(join(import.meta.dirname, '..', '..', 'knowledge'));
const passport = cards.get('passeport-adulte');
if (passport === undefined) throw new Error('the passport has a card');

const signals = (change: Partial<FactSignals>): FactSignals => ({
  aspects: new Map<Aspect, number>([['fee', 1]]),
  likelihoods: new Map(),
  situations: [],
  ...change,
});

describe('rankFacts', () => {
  it('begins with the first fact of the aspect that is asked', () => {
    expect(rankFacts(passport, signals({}))[0]?.id).toBe('costs-1');
  });

  it("prefers the fact for the person's own case", () => {
    expect(rankFacts(passport, signals({ situations: ['abroad'] }))[0]?.id).toBe('costs-2');
  });

  it('lets what known questions taught outweigh the aspect', () => {
    const likelihoods = new Map([
      ['validity-1', 0.8],
      ['costs-1', 0.1],
    ]);
    expect(rankFacts(passport, signals({ likelihoods }))[0]?.id).toBe('validity-1');
  });

  it('tells the whole procedure when that is what is asked', () => {
    const aspects = new Map<Aspect, number>([['overview', 0.9]]);
    expect(rankFacts(passport, signals({ aspects }))[0]?.id).toBe('overview');
  });

  it('says that the card says nothing where that is likelier than any fact', () => {
    const likelihoods = new Map([
      ['none', 0.8],
      ['costs-1', 0.1],
    ]);
    expect(rankFacts(passport, signals({ likelihoods }))[0]?.id).toBe('none');
  });
});
