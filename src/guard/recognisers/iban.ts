import type { Recogniser, Span } from '../span.ts';
import { isValidIban } from './checksums.ts';

/** Lengths by country (ISO 13616 register): Morocco and where Moroccans live. */
const LENGTH_OF: Readonly<Record<string, number>> = {
  MA: 28,
  FR: 27,
  ES: 24,
  BE: 16,
  NL: 18,
  DE: 22,
  IT: 27,
  GB: 22,
  CH: 21,
  PT: 25,
  AT: 20,
  SE: 24,
  NO: 15,
  DK: 18,
  FI: 18,
  IE: 22,
  LU: 20,
  AE: 23,
  SA: 24,
  QA: 29,
  KW: 30,
  BH: 22,
  TN: 24,
  MR: 27,
  TR: 26,
  EG: 29,
  JO: 30,
  PL: 28,
  GR: 27,
  RO: 24,
  MC: 27,
  MT: 31,
  CY: 28,
};

const START = /(?<![\p{Script=Latin}\p{N}])[A-Z]{2}[ .:-]{0,3}\d[ ]?\d/giu;
const CHARACTER = /[A-Za-z0-9]/;
const SEPARATOR = /[ .\-\u2010-\u2015_/·•|:]/;
const MOROCCAN = /^MA\d{26}$/i;

/** International account numbers: of a country's length, with their key; Moroccan ones always. */
export const iban: Recogniser = {
  kind: 'iban',
  find: (text) =>
    [...text.matchAll(START)].flatMap(({ index }): Span[] => {
      const length = LENGTH_OF[text.slice(index, index + 2).toUpperCase()];
      const read = length === undefined ? undefined : readCharacters(text, index, length);
      if (!read || !(MOROCCAN.test(read.compact) || isValidIban(read.compact))) return [];
      return [{ kind: 'iban', start: index, end: read.end }];
    }),
};

/** So many letters and digits from a place on, over single separators; undefined if there are fewer. */
function readCharacters(
  text: string,
  start: number,
  length: number,
): { compact: string; end: number } | undefined {
  let compact = '';
  let gap = 0;
  let place = start;
  while (compact.length < length) {
    const character = text[place] ?? '';
    const isPart = CHARACTER.test(character);
    gap = isPart ? 0 : gap + 1;
    if (gap > 3 || (!isPart && !SEPARATOR.test(character))) return undefined;
    if (isPart) compact += character;
    place += 1;
  }
  return /\d/.test(text[place] ?? '') ? undefined : { compact, end: place };
}
