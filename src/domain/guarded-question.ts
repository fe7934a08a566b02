import type { Redactions } from './redaction.ts';
import type { SafeText } from './safe-text.ts';

/** What a message may tell of or ask for that ends its story before retrieval. */
export const DANGERS = ['crisis', 'harmful', 'manipulation'] as const;
export type Danger = (typeof DANGERS)[number];

/** What the guard makes of a question: what may go on, what was taken out, and whether to answer. */
export interface GuardedQuestion {
  text: SafeText;
  redactions: Redactions;
  verdict: 'admitted' | Danger;
}
