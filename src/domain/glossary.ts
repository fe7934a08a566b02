import { z } from 'zod';
import { Identifier } from './identifier.ts';
import { VARIETIES } from './variety.ts';

const term = z.string().trim().min(1);

/** One thing of the administration, and the term that all cards use for it in each variety. */
export const GlossaryTerm = z.strictObject({
  id: Identifier,
  fr: term,
  ar: term,
  ary: term,
  'ary-Latn': term,
  /** Forms that cards must not use instead, each as it stands alone, without article. */
  not: z.partialRecord(z.enum(VARIETIES), z.array(term).min(1)).default({}),
});
export type GlossaryTerm = z.infer<typeof GlossaryTerm>;
