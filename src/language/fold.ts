import { canonicalise } from './canonicalise.ts';

/** Latin letters written with marks: é, ç, ï… once decomposed. */
const COMBINING_MARK = /[\u0300-\u036F]/g;

/** Letters that Moroccans and Eastern keyboards write in several ways, and the one we keep. */
const ARABIC_LETTERS: ReadonlyArray<readonly [RegExp, string]> = [
  [/[أإآٱ]/g, 'ا'],
  [/[ىی]/g, 'ي'],
  [/[ةہ]/g, 'ه'],
  [/ؤ/g, 'و'],
  [/ئ/g, 'ي'],
  // گ, ڭ and ݣ write the sound g of Moroccan words; many type them as a plain kaf.
  [/[ڭگکݣ]/g, 'ك'],
  [/ڤ/g, 'ف'],
  [/پ/g, 'ب'],
];

const APOSTROPHES = /[’‘`´ʼ]/g;

/**
 * A text as matching compares it: canonical, lower case, without accents, and with one letter for
 * those that people use for each other (hamza forms, ة/ه, ى/ي, گ/ك). Never shown to anyone.
 */
export function fold(text: string): string {
  const latin = canonicalise(text)
    .toLowerCase()
    .normalize('NFD')
    .replace(COMBINING_MARK, '')
    .normalize('NFC')
    .replace(/œ/g, 'oe')
    .replace(APOSTROPHES, "'");
  return ARABIC_LETTERS.reduce((folded, [letters, kept]) => folded.replace(letters, kept), latin);
}

/** The words and numbers of a text, folded, in order. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
