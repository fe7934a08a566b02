import { abstention } from './abstention.ts';
import { answers } from './answers.ts';
import { followUp } from './follow-up.ts';
import { guard } from './guard.ts';
import { identification } from './identification.ts';
import { latency } from './latency.ts';
import { obfuscation } from './obfuscation.ts';
import { retrieval } from './retrieval.ts';
import { smallTalk } from './small-talk.ts';
import type { Suite } from './suite.ts';

/** In the order of the story of one question, the whole answer after its steps. */
export const SUITES: readonly Suite[] = [
  identification,
  guard,
  smallTalk,
  followUp,
  retrieval,
  abstention,
  answers,
  obfuscation,
  latency,
];
