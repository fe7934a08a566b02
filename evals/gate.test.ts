import { describe, expect, it } from 'vitest';
import type { SetName } from './cases.ts';
import type { Column, Evaluation, Figure } from './evaluate.ts';
import { checkFloors, raiseFloors } from './gate.ts';
import { headline, share } from './suites/suite.ts';

const figure = (language: Column, value: number, measure = 'right'): Figure => ({
  ...{ suite: 'answers', measure, set: 'public' as SetName, unit: 'share', of: 100 },
  ...{ language, value },
});

const evaluationOf = (...figures: Figure[]): Evaluation => ({
  suites: [
    {
      name: 'answers',
      about: '',
      measures: [headline('right', ''), { ...share('facts in place', ''), exact: true }],
    },
  ],
  figures,
  failures: [],
  pictures: [],
});

const four = (fr: number, ar: number, ary: number, latin: number) =>
  evaluationOf(figure('fr', fr), figure('ar', ar), figure('ary', ary), figure('ary-Latn', latin));

const NO_LIMITS = { floors: {}, gaps: {} };

describe('raiseFloors', () => {
  it('sets floors 3 points under what was measured and the gap 3 points wider, rounded up', () => {
    const { floors, gaps } = raiseFloors(four(0.9, 0.95, 0.88, 0.8321), NO_LIMITS);
    expect(floors.answers?.right?.public).toEqual({
      ...{ fr: 0.87, ar: 0.92, ary: 0.85, 'ary-Latn': 0.8 },
    });
    expect(gaps.answers?.right?.public).toBe(0.15);
  });

  it('leaves two questions where they are more than 3 points', () => {
    const few = { ...figure('fr', 0.9), of: 20 };
    const { floors } = raiseFloors(evaluationOf(few), NO_LIMITS);
    expect(floors.answers?.right?.public?.fr).toBe(0.8);
  });

  it('leaves no margin to what depends on no decision', () => {
    const { floors } = raiseFloors(evaluationOf(figure('fr', 0.9256, 'facts in place')), NO_LIMITS);
    expect(floors.answers?.['facts in place']?.public?.fr).toBe(0.925);
  });

  it('never loosens a limit', () => {
    const limits = raiseFloors(four(0.9, 0.9, 0.9, 0.9), NO_LIMITS);
    expect(raiseFloors(four(0.9, 0.9, 0.9, 0.5), limits)).toEqual(limits);
  });
});

describe('checkFloors', () => {
  const limits = raiseFloors(four(0.9, 0.9, 0.9, 0.9), NO_LIMITS);
  const missed = (evaluation: Evaluation) =>
    checkFloors(evaluation, limits)
      .filter(({ held }) => !held)
      .map(({ subject }) => subject);

  it('holds at the floor itself and misses under it', () => {
    expect(missed(four(0.87, 0.87, 0.87, 0.87))).toEqual([]);
    expect(missed(four(0.86, 0.86, 0.86, 0.87))).toEqual(['fr', 'ar', 'ary']);
    expect(missed(four(0.95, 0.95, 0.9, 0.88))).toEqual(['gap']);
  });

  it('misses a gap between varieties that are all over their floors', () => {
    expect(missed(four(0.99, 0.9, 0.9, 0.9))).toEqual(['gap']);
  });

  it('misses what is no longer measured, as when a file of cases is lost', () => {
    expect(missed(evaluationOf(figure('fr', 1)))).toEqual(['ar', 'ary', 'ary-Latn', 'gap']);
  });

  it('asks nothing of suites and varieties that were not run', () => {
    expect(checkFloors({ ...four(0, 0, 0, 0), suites: [] }, limits)).toEqual([]);
    const one = checkFloors(evaluationOf(figure('fr', 1)), limits, (column) => column === 'fr');
    expect(one.map(({ subject, held }) => [subject, held])).toEqual([['fr', true]]);
  });
});
