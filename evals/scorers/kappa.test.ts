import { describe, expect, it } from 'vitest';
import { weightedKappa } from './kappa.ts';

describe('weightedKappa', () => {
  it('is 1 for the same scores, −1 for the most contrary ones', () => {
    expect(
      weightedKappa([
        [1, 1],
        [5, 5],
        [3, 3],
      ]),
    ).toBe(1);
    expect(
      weightedKappa([
        [1, 5],
        [5, 1],
      ]),
    ).toBe(-1);
  });

  it('is 0 where the second rater says the same of everything', () => {
    expect(
      weightedKappa([
        [1, 3],
        [5, 3],
      ]),
    ).toBeCloseTo(0, 10);
  });

  it('weighs a far miss more than a near one', () => {
    const near =
      weightedKappa([
        [1, 2],
        [2, 2],
        [4, 4],
        [5, 5],
      ]) ?? 0;
    const far =
      weightedKappa([
        [1, 5],
        [2, 2],
        [4, 4],
        [5, 5],
      ]) ?? 0;
    expect(near).toBeGreaterThan(far);
  });

  it('is one less the squares seen over the squares by chance', () => {
    // Seen: 0 + 1 + 0 + 1. By chance, 1 to 4 against two 1s and two 3s: (2 · 14 + 2 · 6) / 4 = 10.
    expect(
      weightedKappa([
        [1, 1],
        [2, 1],
        [3, 3],
        [4, 3],
      ]),
    ).toBeCloseTo(1 - 2 / 10, 10);
  });

  it('is not defined where there is nothing to agree on', () => {
    expect(weightedKappa([])).toBeUndefined();
    expect(
      weightedKappa([
        [4, 4],
        [4, 4],
      ]),
    ).toBeUndefined();
  });
});
