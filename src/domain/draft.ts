import type { Citation, NamedService } from './answer.ts';
import type { Outcome } from './outcome.ts';
import type { Fact, ServiceCard } from './service-card.ts';

/** The card and the facts that an answer tells. */
export interface DraftBasis {
  card: ServiceCard;
  facts: readonly Fact[];
  /** The blocks that tell them; others of the draft, such as a notice, stand behind. */
  blocks: readonly string[];
}

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
  /** Given when the answer is told from one card: a model may word it in its stead. */
  basis?: DraftBasis;
  /** Which prompt and model worded it; left out for the card's own words. */
  wordedBy?: string;
}
