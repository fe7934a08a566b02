import { z } from 'zod';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: a source's own date is often known to the month only. */
const PARTIAL_DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;

const partialDate = z.string().regex(PARTIAL_DATE, 'write a date as 2026, 2026-05 or 2026-05-19');

/** Where a fact comes from, and when somebody last compared the fact with it. */
export const Source = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(3),
  url: z.url({ protocol: /^https$/ }),
  kind: z.enum(['law', 'official', 'press', 'other']),
  /** The source's own date, where it is known. */
  published: partialDate.optional(),
  verifiedOn: z.iso.date(),
});
export type Source = z.infer<typeof Source>;
