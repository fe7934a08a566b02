import type { Fact } from './service-card.ts';

/** One numbered text that a model may lean on: a card's fact or its description. */
export interface Passage {
  /** The text in the variety of the answer; `{ids}` of channels and services stand as they are. */
  text: string;
  /** Left out for the description. */
  fact?: Fact;
  /** Whether an answer without it would tell less than the card's. */
  mustTell: boolean;
}

export type LineKind = 'sentence' | 'bullet' | 'number' | 'heading';

/** A sentence, list item or heading of a model's answer, without its citation marks. */
export interface WordedLine {
  kind: LineKind;
  text: string;
  /** Indexes of the passages that it cites. */
  cited: readonly number[];
  /** Lines of one paragraph or list have the same number. */
  paragraph: number;
}
