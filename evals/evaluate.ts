import type { KnowledgeBase } from '../src/domain/knowledge-base.ts';
import { type Language, VARIETIES, type Variety } from '../src/domain/variety.ts';
import { type CaseSet, SETS, type SetName } from './cases.ts';
import { dialogueKey, searchKey, type Transcript, type Wanted } from './generate/transcript.ts';
import { meanOf } from './scorers/classification.ts';
import { wilsonInterval } from './scorers/intervals.ts';
import type { Judgement, Measure, Picture, Suite } from './suites/suite.ts';

/** The four varieties, then all texts of every language together. */
export const COLUMNS = [...VARIETIES, 'all'] as const;
export type Column = (typeof COLUMNS)[number];

/** A value of one measure on one set of cases in one variety. */
export interface Figure {
  suite: string;
  measure: string;
  set: SetName;
  language: Column;
  unit: Measure['unit'];
  value: number;
  /** How many things were judged. */
  of: number;
  /** The 95 % interval of a share; none for what is no mean of judgements. */
  interval?: { low: number; high: number };
}

export interface Failure extends Judgement {
  suite: string;
  set: SetName;
}

export interface Evaluation {
  suites: (Pick<Suite, 'name' | 'about'> & { measures: readonly Measure[] })[];
  figures: Figure[];
  /** What was judged to be wrong. */
  failures: Failure[];
  pictures: { suite: string; set: SetName; picture: Picture }[];
}

export type CaseSets = Readonly<Record<SetName, CaseSet>>;

/** Everything that the suites ask for, each thing once. */
export function wantedBy(suites: readonly Suite[], sets: CaseSets): Wanted {
  const wanted = SETS.flatMap((set) => suites.map((suite) => suite.wants(sets[set])));
  const once = <Thing>(things: readonly Thing[], keyOf: (thing: Thing) => string) => [
    ...new Map(things.map((thing) => [keyOf(thing), thing])).values(),
  ];
  return {
    dialogues: once(
      wanted.flatMap(({ dialogues = [] }) => dialogues),
      dialogueKey,
    ),
    texts: once(
      wanted.flatMap(({ texts = [] }) => texts),
      (text) => text,
    ),
    searches: once(
      wanted.flatMap(({ searches = [] }) => searches),
      searchKey,
    ),
  };
}

/** Judges a transcript. It asks nothing, so the same transcript gives the same evaluation. */
export function evaluate(
  suites: readonly Suite[],
  sets: CaseSets,
  transcript: Transcript,
  knowledge: KnowledgeBase,
): Evaluation {
  const evaluation: Evaluation = { suites: [], figures: [], failures: [], pictures: [] };
  for (const suite of suites) {
    const { name, about, measures } = suite;
    evaluation.suites.push({ name, about, measures });
    for (const set of SETS) {
      const scored = suite.score(sets[set], transcript, knowledge);
      evaluation.figures.push(...figuresOf(suite, set, scored));
      const failures = scored.judgements.filter(({ score }) => score === 0);
      evaluation.failures.push(...failures.map((failure) => ({ suite: name, set, ...failure })));
      const pictures = scored.pictures ?? [];
      evaluation.pictures.push(...pictures.map((picture) => ({ suite: name, set, picture })));
    }
  }
  return evaluation;
}

function figuresOf(
  { name: suite, measures }: Suite,
  set: SetName,
  { judgements, derived = [] }: ReturnType<Suite['score']>,
): Figure[] {
  return measures.flatMap(({ name: measure, unit }) => {
    const common = { suite, measure, set, unit };
    const own = judgements.filter((judgement) => judgement.measure === measure);
    const means = COLUMNS.flatMap((language): Figure[] => {
      const scores = own.filter(belongsTo(language)).map(({ score }) => score);
      if (scores.length === 0) return [];
      const value = meanOf(scores);
      const interval = wilsonInterval(value, scores.length);
      return [{ ...common, language, value, of: scores.length, interval }];
    });
    const values = derived.filter((value) => value.measure === measure);
    return [...means, ...values.map((value) => ({ ...common, ...value }))];
  });
}

const belongsTo =
  (column: Variety | 'all') =>
  ({ language }: { language: Language }) =>
    column === 'all' || language === column;
