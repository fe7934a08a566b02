import { z } from 'zod';
import { VARIETIES } from '../src/domain/variety.ts';
import { SETS, type SetName } from './cases.ts';
import type { Column, Evaluation, Figure } from './evaluate.ts';

const bySet = <Value extends z.ZodType>(value: Value) =>
  z.record(z.string(), z.record(z.string(), z.partialRecord(z.enum(SETS), value)));

/** The least value of each suite, measure, set and variety, and the widest gap between varieties. */
export const Floors = z.strictObject({
  floors: bySet(z.partialRecord(z.enum([...VARIETIES, 'all']), z.number().min(0).max(1))),
  gaps: bySet(z.number().min(0).max(1)),
});
export type Floors = z.infer<typeof Floors>;

/** One thing that must hold. `value` is undefined when it was not measured at all. */
export interface Check {
  suite: string;
  measure: string;
  set: SetName;
  subject: Column | 'gap';
  limit: number;
  value: number | undefined;
  held: boolean;
}

/**
 * Floors are this far under what was measured, and gaps this much wider, or two questions where
 * that is more: taking a single line out of the training was seen to turn one or two.
 */
const MARGIN = 0.03;
const QUESTIONS_OF_MARGIN = 2;

const marginOf = (figures: readonly Figure[], questions: number): number =>
  Math.max(MARGIN, ...figures.map(({ of }) => questions / of));

/** Binary fractions fall a hair short of the decimal one that is meant. */
const HAIR = 1e-9;

/** Compares what was measured with the floors of the suites and the varieties that were run. */
export function checkFloors(
  { suites, figures }: Evaluation,
  { floors, gaps }: Floors,
  ran: (column: Column) => boolean = () => true,
): Check[] {
  const names = new Set(suites.map(({ name }) => name));
  const least = entriesOf(floors)
    .flatMap(({ value, ...place }) =>
      Object.entries(value).map(([column, limit]) => ({
        ...{ ...place, subject: column as Column, limit },
        value: figures.find((figure) => isAt(figure, place) && figure.language === column)?.value,
      })),
    )
    .filter(({ suite, subject }) => names.has(suite) && ran(subject))
    .map((check) => ({ ...check, held: (check.value ?? -1) >= check.limit - HAIR }));
  const widest = entriesOf(gaps)
    .filter(({ suite }) => names.has(suite) && ran('all'))
    .map(({ value: limit, ...place }) => {
      const value = gapOf(figures.filter((figure) => isAt(figure, place)));
      return {
        ...place,
        subject: 'gap' as const,
        limit,
        value,
        held: (value ?? 2) <= limit + HAIR,
      };
    });
  return [...least, ...widest];
}

/**
 * Floors a margin under what was measured, exact ones as measured; none is ever lowered or widened.
 * `questions` may be 0 where nothing is learned and nothing turns by itself.
 */
export function raiseFloors(
  { suites, figures }: Evaluation,
  old: Floors,
  questions = QUESTIONS_OF_MARGIN,
): Floors {
  const raised = structuredClone(old);
  for (const { name: suite, measures } of suites) {
    for (const { name: measure, gated, headline, exact } of measures) {
      if (!gated) continue;
      for (const set of SETS) {
        const own = figures.filter((figure) => isAt(figure, { suite, measure, set }));
        const rows = own.filter(({ language }) => language !== 'all');
        for (const figure of rows.length > 0 ? rows : own) {
          const { language, value } = figure;
          const floor = exact
            ? down(value, 1000)
            : Math.max(0, down(value - marginOf([figure], questions), 100));
          const row = placeIn(raised.floors, suite, measure);
          row[set] = { ...row[set], [language]: Math.max(row[set]?.[language] ?? 0, floor) };
        }
        const gap = headline ? gapOf(own) : undefined;
        if (gap === undefined) continue;
        const row = placeIn(raised.gaps, suite, measure);
        row[set] = Math.min(
          row[set] ?? 1,
          Math.ceil((gap + marginOf(rows, questions) - HAIR) * 100) / 100,
        );
      }
    }
  }
  return raised;
}

/** The best variety less the worst; undefined unless all four were measured. */
export function gapOf(figures: readonly Figure[]): number | undefined {
  const values = figures.filter(({ language }) => language !== 'all').map(({ value }) => value);
  return values.length < VARIETIES.length ? undefined : Math.max(...values) - Math.min(...values);
}

/** A value rounded down to whole parts of 1. */
const down = (value: number, parts: number): number => Math.floor((value + HAIR) * parts) / parts;

type Place = Pick<Figure, 'suite' | 'measure' | 'set'>;

const isAt = (figure: Figure, { suite, measure, set }: Place): boolean =>
  figure.suite === suite && figure.measure === measure && figure.set === set;

type Tree<Value> = Record<string, Record<string, Partial<Record<SetName, Value>>>>;

function placeIn<Value>(tree: Tree<Value>, suite: string, measure: string) {
  tree[suite] ??= {};
  const branch = tree[suite];
  branch[measure] ??= {};
  return branch[measure];
}

function entriesOf<Value>(tree: Tree<Value>): (Place & { value: Value })[] {
  return Object.entries(tree).flatMap(([suite, measures]) =>
    Object.entries(measures).flatMap(([measure, sets]) =>
      SETS.flatMap((set) => {
        const value = sets[set];
        return value === undefined ? [] : [{ suite, measure, set, value }];
      }),
    ),
  );
}
