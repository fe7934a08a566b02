import type { z } from 'zod';
import { textsFor } from './texts.ts';
import { VARIETIES } from './variety.ts';

/** One text in the four varieties, side by side so that a reviewer sees the one that lags. */
export const LocalizedText = textsFor(VARIETIES);
export type LocalizedText = z.infer<typeof LocalizedText>;
