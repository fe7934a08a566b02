import type { Citation, NamedService } from './answer.ts';
import type { Outcome } from './outcome.ts';

/** An answer in the making: what composing proposes and checking releases block by block. */
export interface Draft {
  outcome: Outcome;
  services: NamedService[];
  citations: Citation[];
  followUps: string[];
  /** Markdown blocks in order: a paragraph, a list. Joined by blank lines, the source line last, they are
   * the answer. */
  blocks: string[];
  /** Where the answer comes from and when that was checked; '' for an answer without sources. */
  sourceLine: string;
  /** The text of everything that the blocks may lean on: no figure or link may come from elsewhere. */
  grounds: string;
}
