import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import type { Language, Variety } from '../../src/domain/variety.ts';
import type { CaseSet } from '../cases.ts';
import type { Transcript, Wanted } from '../generate/transcript.ts';

/** What a suite measures. Shares are 0 to 1 and more is better; other units are told, not gated. */
export interface Measure {
  name: string;
  about: string;
  unit: 'share' | 'words' | 'points' | 'ms';
  /** Whether a floor may be set for it. */
  gated: boolean;
  /** The figure to look at first; the gap between its varieties is gated, too. */
  headline?: true;
  /** It depends on no decision that may turn either way, so its floor is what was measured. */
  exact?: true;
}

/** One thing that was judged: a case, a fact of it, a figure in its answer. */
export interface Judgement {
  measure: string;
  language: Language;
  /** 1 is right, 0 is wrong; a measure of ranks has values between. */
  score: number;
  /** Id of the case. */
  id: string;
  question: string;
  expected: string;
  given: string;
  trace: readonly string[];
}

/** A value that is no mean of judgements, such as an F1 or a median. */
export interface Derived {
  measure: string;
  language: Variety | 'all';
  value: number;
  of: number;
}

export type Picture =
  | {
      type: 'matrix';
      title: string;
      rows: readonly string[];
      columns: readonly string[];
      /** Counts by row, then column. */
      counts: readonly (readonly number[])[];
    }
  | { type: 'pairs'; title: string; pairs: { expected: string; given: string; count: number }[] }
  | {
      type: 'curve';
      title: string;
      lines: { name: string; points: { coverage: number; error: number }[] }[];
    };

export interface Scored {
  judgements: Judgement[];
  derived?: Derived[];
  pictures?: Picture[];
}

/** A suite says what to ask the assistant and then judges what was given; judging asks nothing. */
export interface Suite {
  name: string;
  about: string;
  measures: readonly Measure[];
  wants(cases: CaseSet): Partial<Wanted>;
  score(cases: CaseSet, transcript: Transcript, knowledge: KnowledgeBase): Scored;
}

export const share = (name: string, about: string): Measure => ({
  ...{ name, about, unit: 'share', gated: true },
});
export const headline = (name: string, about: string): Measure => ({
  ...share(name, about),
  headline: true,
});
