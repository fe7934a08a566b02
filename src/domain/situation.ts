import { z } from 'zod';

/**
 * What may be particular about the person who asks or about the case.
 * A fact that is only `for` some situations comes first when the question tells of one of them.
 */
export const SITUATIONS = [
  'minor',
  'abroad',
  'foreigner',
  'lost',
  'damaged',
  'changed',
  'expired',
  'first-time',
  'late',
  'proxy',
  'disabled',
  'elderly',
  'urgent',
  'rural',
  'married',
  'divorced',
  'widowed',
  'student',
  'employer',
  'refused',
] as const;

export const Situation = z.enum(SITUATIONS);
export type Situation = z.infer<typeof Situation>;
