import { type LetteredNumber, letteredNumbers } from '../lettered-numbers.ts';
import type { Recogniser, Span } from '../span.ts';
import { distanceBefore } from '../words-near.ts';
import { IDENTITY_CARD_WORDS, PASSPORT_WORDS, REACH_OF_A_WORD } from './identity-words.ts';

/** French passports: two digits, two letters, five digits. */
const FRENCH = /(?<![\p{L}\p{N}])\d{2} ?[A-Z]{2} ?\d{5}(?![\p{L}\p{N}])/giu;

/** Passports of many states are bare digits; the word must stand right before them. */
const AFTER_THE_WORD = 12;
const BARE = /(?<![\p{L}\p{N}])\d{8,9}(?![\p{L}\p{N}])/giu;

/** Passport numbers: two letters and seven digits, and others right after the word passport. */
export const passport: Recogniser = {
  kind: 'passport',
  find: (text) => [
    ...letteredNumbers(text, 6, 8)
      .filter((number) => isPassport(text, number))
      .map(({ start, end }): Span => ({ kind: 'passport', start, end })),
    ...[...text.matchAll(FRENCH)].map((match) => spanOf(match)),
    ...[...text.matchAll(BARE)]
      .filter(({ index }) => distanceBefore(text, index, PASSPORT_WORDS, 30) <= AFTER_THE_WORD)
      .map((match) => spanOf(match)),
  ],
};

function isPassport(text: string, { start, letters, digits, gap }: LetteredNumber): boolean {
  const named = distanceBefore(text, start, PASSPORT_WORDS, REACH_OF_A_WORD);
  const namedCard = distanceBefore(text, start, IDENTITY_CARD_WORDS, REACH_OF_A_WORD);
  const moroccan = letters.length === 2 && digits.length === 7;
  const capitals = letters === letters.toUpperCase();
  if (moroccan) return (capitals || gap === '' || named < 30) && !(namedCard < named);
  return named <= AFTER_THE_WORD && capitals && (gap === '' || digits.length >= 7);
}

function spanOf(match: RegExpExecArray): Span {
  return { kind: 'passport', start: match.index, end: match.index + match[0].length };
}
