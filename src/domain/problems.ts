import { z } from 'zod';
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

const title = z.string().trim().min(1);

/** How a problem is told to a citizen, in one variety. */
export const ProblemTitles = z.strictObject(
  Object.fromEntries(PROBLEM_KINDS.map((kind) => [kind, title])) as Record<
    ProblemKind,
    typeof title
  >,
);
export type ProblemTitles = z.infer<typeof ProblemTitles>;

export type ProblemBook = Readonly<Record<Variety, ProblemTitles>>;
