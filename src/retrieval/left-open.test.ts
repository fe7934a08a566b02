import { describe, expect, it } from 'vitest';
import type { Finding } from '../domain/finding.ts';
import { lookAlikes } from './decide.ts';
import { isUnsureFollowUp, readAgain } from './left-open.ts';
import type { HeardText } from './matching/matching-model.ts';
import type { Reading } from './read-in-context.ts';

const HEARD: HeardText = {
  ...{ concepts: [], vector: { indexes: new Int32Array(), values: new Float32Array() } },
  ...{ linear: new Float32Array(), network: new Float32Array() },
} as never;
const READING: Reading = { text: 'et le fils ?', alone: HEARD, afterQuestion: HEARD, ranking: [] };

const services = (likelihoods: Readonly<Record<string, number>>) =>
  Object.entries(likelihoods).map(([id, confidence]) => ({ id, confidence }));
const found = (likelihoods: Readonly<Record<string, number>>): Finding => ({
  ...{ verdict: 'answer', services: services(likelihoods), aspects: ['overview'] },
  ...{ facts: [], situations: [], quantities: [], trace: [] },
});
/** A model that hears one ranking in whatever it reads. */
const hearing = (likelihoods: Readonly<Record<string, number>>) => ({
  hear: () => HEARD,
  rankLabels: () =>
    Object.entries(likelihoods).map(([label, likelihood]) => ({ label, likelihood })),
});

describe('a follow-up', () => {
  it('is unsure below a likelihood of 0.6, where it was answered and follows a question', () => {
    expect(isUnsureFollowUp(READING, found({ a: 0.59, b: 0.2 }))).toBe(true);
    expect(isUnsureFollowUp(READING, found({ a: 0.6, b: 0.2 }))).toBe(false);
    expect(isUnsureFollowUp({ ...READING, afterQuestion: undefined }, found({ a: 0.2 }))).toBe(
      false,
    );
    expect(isUnsureFollowUp(READING, { ...found({ a: 0.2 }), verdict: 'out-of-scope' })).toBe(
      false,
    );
  });

  it('is read again as the mean of both readings, which sum to one', () => {
    const { ranking } = readAgain(READING, found({ a: 0.5, b: 0.2 }), 'q', hearing({ b: 0.9 }));
    expect(ranking.map(({ label }) => label)).toEqual(['b', 'a']);
    expect(ranking.reduce((sum, { likelihood }) => sum + likelihood, 0)).toBeCloseTo(1);
  });

  it('is led to no service that was not in mind, nor to what must not be answered', () => {
    const heard = hearing({ c: 0.9, elsewhere: 0.9, 'out-of-scope': 0.9 });
    const { ranking } = readAgain(READING, found({ a: 0.5, b: 0.06, c: 0.04 }), 'q', heard);
    expect(ranking.map(({ label }) => label)).toEqual(['a', 'b']);
  });
});

describe('look-alikes', () => {
  it('are the services near the best one, three at most', () => {
    const ids = (likelihoods: Readonly<Record<string, number>>) =>
      lookAlikes(services(likelihoods)).map(({ id }) => id);
    expect(ids({ a: 0.4, b: 0.2, c: 0.15, d: 0.12 })).toEqual(['a', 'b', 'c']);
    expect(ids({ a: 0.8, b: 0.19 })).toEqual(['a']);
    expect(ids({ a: 0.1, b: 0.05 })).toEqual(['a']);
    expect(ids({})).toEqual([]);
  });
});
