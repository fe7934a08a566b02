import { BLANK } from './blanks.ts';

/**
 * A figure standing on its own, with the separators that belong inside it: `300 000`, `2,5`,
 * `55-19`, `37 37`, `24/11/2026`. Digits that touch a letter are spelling (`l9iyada`, `3end`),
 * not figures; French `1er` is the exception.
 */
const FIGURE =
  /(?<![\p{L}\p{N}])\d+(?:[\u00a0\u202f ]\d{3}(?!\d))*(?:[.,/-]\d+)*(?:er(?!\p{L})|(?![\p{L}\p{N}]))/gu;

/** The distinct figures of a text: thousands unseparated, a decimal point, in order of text. */
export function figuresOf(text: string): string[] {
  const figures = text.replace(BLANK, ' ').match(FIGURE) ?? [];
  return [...new Set(figures.map(normalise))];
}

function normalise(figure: string): string {
  return figure
    .replace(/[\u00a0\u202f ]/g, '')
    .replace(/er$/, '')
    .replace(',', '.');
}
