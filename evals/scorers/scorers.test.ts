import { describe, expect, it } from 'vitest';
import { f1Of, percentileOf } from './classification.ts';
import { coverageErrorCurve } from './coverage-error.ts';
import { tells } from './facts.ts';
import { boundOfNoFailure, wilsonInterval } from './intervals.ts';
import { ndcgAt10, rankOf, recallAt, reciprocalRank } from './ranking.ts';

describe('tells', () => {
  it.each([
    ['Le prix est de **500 DH**.', '500 DH'],
    ['واجبها ٥٠٠ درهم', '500 درهم'],
    ['Il faut 300\u202F000 DH', '300000 dh'],
    ['سلّم الملف للملحقة الادارية', 'الملحقة الإدارية'.slice(2)],
    ['soit 15 % du prix', '15%'],
    [`${'long '.repeat(300)}\nenfin 75 DH`, '75 DH'],
  ])('hears a fact in «%s»', (text, fact) => {
    expect(tells(text, fact)).toBe(true);
  });

  it.each([
    ['Le prix est de 1500 DH.', '500 DH'],
    ['Le prix est de 2,75 DH.', '75 DH'],
    ['entre 160 et 180', '16'],
    ['16,5 points', '16'],
    ['rien du tout', '500'],
  ])('does not hear a part of another figure in «%s»', (text, fact) => {
    expect(tells(text, fact)).toBe(false);
  });
});

describe('intervals', () => {
  it('gives the interval of Wilson: 81 of 263 is 25.5 to 36.6 %', () => {
    // The example of Newcombe (1998), table I.
    const { low, high } = wilsonInterval(81 / 263, 263);
    expect(low).toBeCloseTo(0.2553, 4);
    expect(high).toBeCloseTo(0.3662, 4);
  });

  it('bounds no failure in 30 cases by 9.5 %, where the rule of three says 10', () => {
    expect(boundOfNoFailure(30)).toBeCloseTo(0.095, 3);
  });
});

describe('ranking', () => {
  it('takes the best acceptable id', () => {
    const place = rankOf(['a', 'b', 'c'], ['c', 'b']);
    expect(place).toBe(2);
    expect([recallAt(1, place), recallAt(5, place)]).toEqual([0, 1]);
    expect(reciprocalRank(place)).toBe(0.5);
    expect(ndcgAt10(place)).toBeCloseTo(0.6309, 4);
  });

  it('gives nothing for what is not there', () => {
    const place = rankOf(['a'], ['z']);
    expect([recallAt(5, place), reciprocalRank(place), ndcgAt10(place)]).toEqual([0, 0, 0]);
  });
});

describe('classification', () => {
  it('averages precision and recall harmonically', () => {
    const pairs = [
      { expected: 'fr', given: 'fr' },
      { expected: 'fr', given: 'ar' },
      { expected: 'ar', given: 'ar' },
    ];
    expect(f1Of(pairs, 'fr')).toBeCloseTo(2 / 3);
  });

  it('takes the nearest rank', () => {
    expect(percentileOf([4, 1, 3, 2], 0.5)).toBe(2);
    expect(percentileOf([4, 1, 3, 2], 0.95)).toBe(4);
    expect(percentileOf([], 0.5)).toBeUndefined();
  });
});

describe('coverageErrorCurve', () => {
  it('answers the surest first and ends where the assistant abstains', () => {
    const curve = coverageErrorCurve([
      { confidence: 0.5, right: false },
      { confidence: 0.9, right: true },
      { confidence: undefined, right: false },
      { confidence: 0.5, right: true },
    ]);
    expect(curve).toEqual([
      { coverage: 0.25, error: 0 },
      { coverage: 0.75, error: 1 / 3 },
    ]);
  });
});
