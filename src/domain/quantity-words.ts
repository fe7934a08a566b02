import { z } from 'zod';
import { Unit } from './quantity.ts';
import { Variety } from './variety.ts';

const times = z.number().positive().default(1);
const Forms = z.partialRecord(Variety, z.array(z.coerce.string()));
const OptionalForms = Forms.default({});

/** How citizens write numbers and what they count, word by word; case and accents do not matter. */
export const QuantityWords = z.strictObject({
  units: z.array(
    z.strictObject({
      unit: Unit,
      /** How many of the unit one of these is: 30 days for a month. */
      times,
      /** How many of these make one of the unit: 100 centimes. */
      per: times,
      /** A smaller number counts something else. */
      from: z.number().nonnegative().default(0),
      /** Words that follow the number. */
      forms: Forms,
      /** Words that stand before the number instead: `puissance 9`. */
      before: OptionalForms,
      /** Words that say "two of it" in one word: «عامين». */
      two: OptionalForms,
      /** Words before the number that make it something else: `depuis 3 ans` is no age. */
      notAfter: OptionalForms,
      /** Words of which one must stand somewhere in the question; none needed where there are none. */
      onlyWith: OptionalForms,
    }),
  ),
  multipliers: z.array(
    z.strictObject({
      times,
      forms: Forms,
      /** What it counts where no unit follows, for numbers from this one on. */
      alone: z.strictObject({ unit: Unit, times, from: z.number() }).optional(),
    }),
  ),
  numbers: z.array(z.strictObject({ value: z.int().positive(), forms: Forms })),
  /** Little words between a number and what it counts. */
  between: OptionalForms,
  /** Words between two numbers that both count the same. */
  or: OptionalForms,
  /** Words before a number that make it a limit: `moins de 12 ans`. */
  limits: OptionalForms,
  /** Words behind a number that make it a limit: `8 chevaux minimum`. */
  limitsBehind: OptionalForms,
  /** Words that put one of the `limits` behind a number: `7 CV et plus`. */
  beforeLimits: OptionalForms,
  /** Words beside a sum that say how often it is paid. */
  everyMonth: OptionalForms,
  everyYear: OptionalForms,
});
export type QuantityWords = z.infer<typeof QuantityWords>;
export type WordForms = z.infer<typeof Forms>;
