import { z } from 'zod';
import { LocalizedText } from './localized-text.ts';
import { type Quantity, Unit } from './quantity.ts';
import type { Situation } from './situation.ts';

const limit = z.int().nonnegative().optional();

/** One bracket of a scale: what holds for the values between its limits, both included. */
export const Bracket = z.strictObject({
  /** Left out for the lowest values. */
  from: limit,
  /** Left out for the highest ones. */
  to: limit,
  /** Told instead of the fact's text, with its own limits in words; left out, that text is told. */
  text: LocalizedText.optional(),
});
export type Bracket = z.infer<typeof Bracket>;

/** A scale whose amount, condition or delay depends on a quantity that a question may state. */
export const Brackets = z.strictObject({
  unit: Unit,
  /** Ascending, each beginning right after the one before. Values may be left out at either end. */
  of: z.array(Bracket).min(1),
});
export type Brackets = z.infer<typeof Brackets>;

/**
 * The bracket that the stated quantities of its unit fall into. Undefined when none is stated, or when
 * they fall into several: which one is meant is not guessed. A quantity that is on no place of the
 * scale is something else, such as the mother's age beside the child's, and does not count.
 */
export function bracketFor(
  brackets: Brackets | undefined,
  quantities: readonly Quantity[],
): Bracket | undefined {
  const stated = quantities.filter(({ unit }) => unit === brackets?.unit);
  const held = (brackets?.of ?? []).filter((bracket) =>
    stated.some(({ value }) => isWithin(bracket, value)),
  );
  return held.length === 1 ? held[0] : undefined;
}

function isWithin({ from = 0, to = Number.POSITIVE_INFINITY }: Bracket, value: number): boolean {
  return value >= from && value <= to;
}

/** Of a fact, what tells whether it stands on a scale with another. */
interface OnScale {
  brackets?: Brackets | undefined;
  for?: readonly Situation[] | undefined;
}

/** Whether two facts of a list are brackets of one scale for the same people. */
export function shareScale(one: OnScale, other: OnScale): boolean {
  return (
    one.brackets !== undefined &&
    one.brackets.unit === other.brackets?.unit &&
    areForTheSame(one.for, other.for)
  );
}

function areForTheSame(some: OnScale['for'] = [], others: OnScale['for'] = []): boolean {
  return (
    some.every((situation) => others.includes(situation)) &&
    others.every((situation) => some.includes(situation))
  );
}
