import { SETS } from './cases.ts';
import { COLUMNS, type Evaluation, type Figure } from './evaluate.ts';
import { boundOfNoFailure } from './scorers/intervals.ts';

/** The two sets may differ by so much before one of them is called easier than the other. */
const SETS_APART = 0.05;

export interface Difference {
  suite: string;
  measure: string;
  public: Figure;
  unseen: Figure;
}

/** Shares that the two sets of cases disagree on, over all varieties together. */
export function differencesBetweenSets({ figures }: Evaluation): Difference[] {
  const whole = figures.filter(({ language, unit }) => language === 'all' && unit === 'share');
  return whole
    .filter(({ set }) => set === 'public')
    .flatMap((figure) => {
      const { suite, measure } = figure;
      const other = whole.find(
        (candidate) =>
          candidate.set === 'unseen' && candidate.suite === suite && candidate.measure === measure,
      );
      if (other === undefined || Math.abs(figure.value - other.value) <= SETS_APART) return [];
      return [{ suite, measure, public: figure, unseen: other }];
    });
}

export interface Bound extends Figure {
  /** The failure rate that cannot be excluded, one-sided 95 %. */
  bound: number;
}

/** What "no failure" means: over all varieties, or else the varieties without one. */
export function boundsOfNoFailure({ figures }: Evaluation): Bound[] {
  const spotless = figures.filter(({ interval, value }) => interval !== undefined && value === 1);
  return spotless
    .filter(({ language, ...place }) => {
      const whole = (figure: Figure) =>
        figure.language === 'all' &&
        figure.suite === place.suite &&
        figure.measure === place.measure &&
        figure.set === place.set;
      return language === 'all' || !spotless.some(whole);
    })
    .map((figure) => ({ ...figure, bound: boundOfNoFailure(figure.of) }));
}

export interface Change {
  now: Figure;
  before: Figure;
}

/** Half of the last digit that is printed: less is rounding. */
const LEAST_CHANGE: Readonly<Record<Figure['unit'], number>> = {
  share: 0.0005,
  words: 0.05,
  points: 0.05,
  ms: 0.05,
};

/** Whether two values of a figure differ as they are printed. */
export const differs = (now: Figure, before: Figure): boolean =>
  Math.abs(now.value - before.value) >= LEAST_CHANGE[now.unit];

/** Figures that differ from those of an earlier run, in the unit of the measure. */
export function changesSince(
  before: readonly Figure[],
  { figures }: Pick<Evaluation, 'figures'>,
): Change[] {
  const earlier = new Map(before.map((figure) => [keyOf(figure), figure]));
  return figures.flatMap((now) => {
    const old = earlier.get(keyOf(now));
    return old === undefined || !differs(now, old) ? [] : [{ now, before: old }];
  });
}

export const keyOf = ({ suite, measure, set, language }: Omit<Figure, 'unit' | 'value' | 'of'>) =>
  [suite, measure, set, language].join('|');

/** The figures of a measure by set and column, for a table; sets without any are left out. */
export function rowsOf({ figures }: Evaluation, suite: string, measure: string) {
  return SETS.map((set) => ({
    set,
    cells: COLUMNS.map((language) =>
      figures.find(
        (figure) =>
          figure.suite === suite &&
          figure.measure === measure &&
          figure.set === set &&
          figure.language === language,
      ),
    ),
  })).filter(({ cells }) => cells.some((cell) => cell !== undefined));
}
