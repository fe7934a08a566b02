import { VARIETIES, type Variety } from '../../src/domain/variety.ts';
import { SETS, type SetName } from '../cases.ts';
import { meanOf } from '../scorers/classification.ts';
import { wilsonInterval } from '../scorers/intervals.ts';
import { weightedKappa } from '../scorers/kappa.ts';
import type { HumanLabel } from './human-labels.ts';
import type { JudgedAnswer, JudgingFailure } from './judge-answers.ts';
import { DIMENSIONS, type Dimension } from './judgement-scores.ts';

/** Scores of one dimension over the answers of a set in a variety. */
export interface JudgedFigure {
  set: SetName;
  language: Variety;
  dimension: Dimension;
  mean: number;
  /** Share of 4 and 5, with its 95 % interval. */
  good: number;
  interval: { low: number; high: number };
  of: number;
}

/** How far the judge and people agree on one dimension in a variety. */
export interface Agreement {
  language: Variety;
  dimension: Dimension;
  /** Undefined without labels, or where either gave one score to everything. */
  kappa: number | undefined;
  /** Share of the same score. */
  same: number | undefined;
  /** Labelled answers that were judged; 0 says that nothing is known. */
  of: number;
}

export interface Judging {
  /** `provider:model` of the judge, its prompt, and of what worded the answers, if any did. */
  judge: string;
  prompt: string;
  wording: string | undefined;
  figures: JudgedFigure[];
  agreement: Agreement[];
  /** Who labelled how many, in every variety. */
  labelledBy: Record<string, number>;
  /** How many were to be judged, and how often that failed, by reason. */
  asked: number;
  failures: Partial<Record<JudgingFailure, number>>;
  /** The public answers, and why they got their scores. */
  answers: JudgedAnswer[];
}

export type JudgedBySet = Readonly<Record<SetName, readonly JudgedAnswer[]>>;

/** Sums up what a judge said of answers and of answers that people had labelled. */
export function sumUpJudging(
  who: Pick<Judging, 'judge' | 'prompt' | 'wording'>,
  sets: JudgedBySet,
  labelled: readonly { label: HumanLabel; judged: JudgedAnswer }[],
): Judging {
  const all = [...SETS.flatMap((set) => sets[set]), ...labelled.map(({ judged }) => judged)];
  const failures: Judging['failures'] = {};
  for (const answer of all) {
    if (answer.scores) continue;
    failures[answer.failure] = (failures[answer.failure] ?? 0) + 1;
  }
  const labelledBy: Judging['labelledBy'] = {};
  for (const { label } of labelled) labelledBy[label.by] = (labelledBy[label.by] ?? 0) + 1;
  const rows = VARIETIES.flatMap((language) =>
    DIMENSIONS.map((dimension) => ({ language, dimension })),
  );
  return {
    ...who,
    figures: SETS.flatMap((set) =>
      rows.flatMap((row) => {
        const own = sets[set].filter(({ language }) => language === row.language);
        return figureOf(scoresOf(own, row.dimension)).map((figure) => ({ set, ...row, ...figure }));
      }),
    ),
    agreement: rows.map((row) => {
      const own = labelled.filter(({ label }) => label.language === row.language);
      const pairs = own.flatMap(({ label, judged }) =>
        judged.scores ? [[label[row.dimension], judged.scores[row.dimension].score] as const] : [],
      );
      const same = pairs.filter(([one, other]) => one === other).length;
      return {
        ...row,
        kappa: weightedKappa(pairs),
        same: pairs.length === 0 ? undefined : same / pairs.length,
        of: pairs.length,
      };
    }),
    labelledBy,
    asked: all.length,
    failures,
    answers: [...sets.public],
  };
}

const scoresOf = (answers: readonly JudgedAnswer[], dimension: Dimension): number[] =>
  answers.flatMap(({ scores }) => (scores ? [scores[dimension].score] : []));

function figureOf(scores: readonly number[]) {
  if (scores.length === 0) return [];
  const good = scores.filter((score) => score >= 4).length / scores.length;
  const interval = wilsonInterval(good, scores.length);
  return [{ mean: meanOf(scores), good, interval, of: scores.length }];
}
