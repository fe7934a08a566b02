import { describe, expect, it } from 'vitest';
import { scoreRankings } from './ranking-score.ts';

describe('the score of rankings', () => {
  it('looks for the first acceptable service', () => {
    const first = { ranking: ['a', 'b'], acceptable: ['a'] };
    const second = { ranking: ['b', 'c', 'a'], acceptable: ['a', 'c'] };
    const sixth = { ranking: ['b', 'c', 'd', 'e', 'f', 'a'], acceptable: ['a'] };
    const nowhere = { ranking: ['b'], acceptable: ['a'] };
    expect(scoreRankings([first, second, sixth, nowhere])).toEqual({
      recallAt1: 1 / 4,
      recallAt5: 2 / 4,
      meanReciprocalRank: (1 + 1 / 2 + 1 / 6) / 4,
    });
  });

  it('has no mean of nothing', () => {
    expect(() => scoreRankings([])).toThrow('no ranking');
  });
});
