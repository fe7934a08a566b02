import { z } from 'zod';

/** The language varieties that Dalil answers in, as BCP 47 tags. */
export const VARIETIES = ['fr', 'ar', 'ary', 'ary-Latn'] as const;

export const Variety = z.enum(VARIETIES);
export type Variety = z.infer<typeof Variety>;

/** What identification may find: a variety that we answer in, or a language that we do not. */
export const LANGUAGES = [...VARIETIES, 'en', 'other-Latn', 'zgh', 'und'] as const;
export type Language = (typeof LANGUAGES)[number];

export type Direction = 'ltr' | 'rtl';

const DIRECTIONS: Readonly<Record<Variety, Direction>> = {
  fr: 'ltr',
  ar: 'rtl',
  ary: 'rtl',
  'ary-Latn': 'ltr',
};

/** The base direction in which a text of this variety is read. */
export function directionOf(variety: Variety): Direction {
  return DIRECTIONS[variety];
}

export function isVariety(language: string): language is Variety {
  return (VARIETIES as readonly string[]).includes(language);
}
