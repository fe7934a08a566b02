import type { Redactions } from './redaction.ts';
import type { SafeText } from './safe-text.ts';

/** What the guard makes of a question: what may go on, what was taken out, and whether to answer. */
export interface GuardedQuestion {
  text: SafeText;
  redactions: Redactions;
  verdict: 'admitted' | 'manipulation' | 'harmful' | 'crisis';
}
