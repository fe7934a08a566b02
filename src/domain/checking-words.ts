import { z } from 'zod';
import type { Variety } from './variety.ts';

const words = z.array(z.string().trim().min(1)).min(1);

/** The words of one variety that hold a sentence together. Every other word needs a ground. */
export const CheckingWords = z.strictObject({
  /** Words that a model may add or leave out: they tell nothing by themselves. */
  glue: words,
});
export type CheckingWords = z.infer<typeof CheckingWords>;

export type CheckingWordBook = Readonly<Record<Variety, CheckingWords>>;
