import type { z } from 'zod';
import { textsFor } from './texts.ts';
import type { Variety } from './variety.ts';

/** What can be wrong with a request, or with us, in the terms of RFC 9457. */
export const PROBLEM_KINDS = [
  'invalid-request',
  'malformed-body',
  'not-found',
  'method-not-allowed',
  'not-acceptable',
  'conversation-busy',
  'body-too-large',
  'unsupported-media-type',
  'rate-limited',
  'internal',
  'not-ready',
] as const;
export type ProblemKind = (typeof PROBLEM_KINDS)[number];

/** How a problem is told to a citizen, in one variety. */
export const ProblemTitles = textsFor(PROBLEM_KINDS);
export type ProblemTitles = z.infer<typeof ProblemTitles>;

export type ProblemBook = Readonly<Record<Variety, ProblemTitles>>;
