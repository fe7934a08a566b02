import { z } from 'zod';
import { VARIETIES, type Variety } from './variety.ts';

const rendition = z.string().trim().min(1);

/** One text in the four varieties, side by side so that a reviewer sees the one that lags. */
export const LocalizedText = z.strictObject(
  Object.fromEntries(VARIETIES.map((variety) => [variety, rendition])) as Record<
    Variety,
    typeof rendition
  >,
);
export type LocalizedText = z.infer<typeof LocalizedText>;
