import { type LetteredNumber, letteredNumbers } from '../lettered-numbers.ts';
import type { Recogniser } from '../span.ts';
import { distanceBefore } from '../words-near.ts';
import { IDENTITY_CARD_WORDS, REACH_OF_A_WORD } from './identity-words.ts';

/** Abbreviations before a number that is no card's: money, distance, post, registers, "No". */
const OTHER_NUMBERS = new Set(
  'dh ds km cp bp cv no nr tf rc tp if ht kg mm cm hp rn rp'.split(' '),
);

/** Short words before a number, in small letters set apart from it: "ou 200000", "b 45 000". */
const SHORT_WORDS = new Set(
  'ai al am an as au av aw ba be bi by ce ch da de di do du el en et fi fo ga gh ha hi id il in is je ka la le li ma me mn my na ne ni nr of on or ou oh ok pr ra sa se si so su ta te to tu un us wa wl ya za'.split(
    ' ',
  ),
);

/** What follows an amount, a distance or a count of days, people, years. */
const UNIT =
  /^ ?(?:dhs?\b|dhm?|drh?a?ms?|derhem|dirhams?|mad\b|euros?|eur\b|[€$%]|درهم|دراهم|دره|د\.م|ريال|ريالات|اورو|يورو|دولار|أورو|ryal|rial|km\b|كلم|jours?\b|ans?\b|youm\b|m2|mètres?|metres?)/iu;

const ROUND = /000$/;

/** Decrees and royal decrees: `2-20-521`, `1.11.178`. */
const DECREE = /^[A-Za-z]+[^\d]*[12][-.]\d{2}[-.]\d{1,3}$/;

/** Paper sizes (`A4 12345`), and a term or half-year before a year (`T1 2026`). */
const PAPER_SIZE = /^A[345] /i;
const TERM_OF_A_YEAR = /^[A-Za-z]\d [/-]?(?:19|20)\d{2}$/;

const SENTENCE_START = /(?:^|[.?!:؟] ?)$/;

/** National identity card numbers: one or two letters and five to seven digits. */
export const cin: Recogniser = {
  kind: 'cin',
  find: (text) =>
    letteredNumbers(text, 5, 7)
      .filter((number) => isCin(text, number))
      .map(({ start, end }) => ({ kind: 'cin', start, end })),
};

function isCin(text: string, number: LetteredNumber): boolean {
  const { letters, gap, written } = number;
  const series = letters.toLowerCase();
  if (series === 'dh' || UNIT.test(text.slice(number.end))) return false;
  if (DECREE.test(written)) return false;
  const announced =
    distanceBefore(text, number.start, IDENTITY_CARD_WORDS, REACH_OF_A_WORD) < REACH_OF_A_WORD;
  const capitals = letters === letters.toUpperCase();
  if (announced && (capitals || !looksLikePriceWord(number))) return true;
  if (PAPER_SIZE.test(written) || TERM_OF_A_YEAR.test(written)) return false;
  if (OTHER_NUMBERS.has(series) && (gap !== '' || series === 'no')) return false;
  if (capitals) return !isCapitalOfAWord(text, number);
  return gap === '' ? !looksLikePriceWord(number) : !isShortWord(number);
}

/** "b45000", "d 12000": a preposition of Latin-letter Darija before a round amount. */
function looksLikePriceWord({ letters, digits }: LetteredNumber): boolean {
  return (letters.length === 1 || SHORT_WORDS.has(letters)) && ROUND.test(digits);
}

function isShortWord({ letters, gap, digits }: LetteredNumber): boolean {
  if (/^[.\-_]$/.test(gap)) return letters.length === 1 && ROUND.test(digits);
  return letters.length === 1 || SHORT_WORDS.has(letters);
}

/** A sentence that begins "B 45000…" or "De 300 000 à…". */
function isCapitalOfAWord(text: string, { start, letters, gap, digits }: LetteredNumber): boolean {
  const opens = gap !== '' && SENTENCE_START.test(text.slice(Math.max(0, start - 2), start));
  return opens && letters.length === 1 && ROUND.test(digits);
}
