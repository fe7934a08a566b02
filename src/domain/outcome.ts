/** How a question ended. Expected endings are values; only a broken world is an exception. */
export const OUTCOMES = [
  'answered',
  'clarification',
  'small-talk',
  'unanswerable-out-of-scope',
  'unanswerable-no-knowledge',
  'refused-manipulation',
  'refused-harmful',
  'signposted-crisis',
  'failed-internal',
] as const;
export type Outcome = (typeof OUTCOMES)[number];
