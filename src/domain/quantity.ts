import { z } from 'zod';

/** What a question may state so that one bracket of a scale holds for it; values are whole numbers. */
export const UNITS = [
  'fiscal-horsepower',
  /** Years that somebody has completed: 0 for a baby of nine months. */
  'years-of-age',
  /** Days over a term, not of a stay; a month counts as 30. */
  'days-late',
  /** Days that an employer declared: nobody counts them in months. */
  'declared-days',
  /** A price or a sum, once. */
  'dirhams',
  /** A rent or an income of twelve months. */
  'dirhams-a-year',
  'children',
] as const;

export const Unit = z.enum(UNITS);
export type Unit = z.infer<typeof Unit>;

export interface Quantity {
  unit: Unit;
  value: number;
}
