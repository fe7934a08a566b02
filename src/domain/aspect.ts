import { z } from 'zod';

/** What a question asks of a service. `overview` asks for the whole procedure. */
export const ASPECTS = [
  'overview',
  'eligibility',
  'documents',
  'fee',
  'place',
  'online',
  'time',
  'steps',
  'deadline',
  'exception',
  'validity',
  'rights',
  'contact',
] as const;

export const Aspect = z.enum(ASPECTS);
export type Aspect = z.infer<typeof Aspect>;
