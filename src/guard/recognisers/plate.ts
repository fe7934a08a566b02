import type { Recogniser, Span } from '../span.ts';
import { isNear } from '../words-near.ts';

/**
 * Number, letter, prefecture between clear separators, in either order of typing (Arabic text is
 * often typed the other way round). Latin capitals stand for the Arabic letter on foreign keyboards.
 */
const SEPARATED =
  /(?<![\p{L}\p{N}-])(\d{1,5}) ?[|\-/\u2010-\u2015_\\] ?(?:[أابجدهوطيشمقكةى]|[ABDEHTWY]) ?[|\-/\u2010-\u2015_\\] ?(\d{1,5})(?![\p{L}\p{N}])/gu;

/** The same with spaces, or nothing: `12345 أ 6`, `12345أ6`. */
const SPACED = /(?<![\p{L}\p{N}])(\d{2,5}) ?([أابدهوطيش]) ?(\d{1,2})(?![\p{L}\p{N}])/gu;

const CAR_WORD =
  /voiture|v[eé]hicule|plaque|immatric|matric|matri[9k]|tomobil|tonobil|سيار|طوموبيل|طونوبيل|لوح|ترقيم|رقمها|نمر|متريك|ماتريكيل|مطرق|مركب|عرب[ةه]|دراجة|شاحنة|كاميو|موطور/iu;

/** و "and", ب "for", د "of" are also words between two numbers: "15 و 19", "8000 د 20". */
const WORD_LETTERS = new Set(['و', 'ب', 'د']);
const YEAR = /^(?:19|20)\d{2}$/;

/** Vehicle number plates. */
export const plate: Recogniser = {
  kind: 'plate',
  find: (text) => [
    ...[...text.matchAll(SEPARATED)]
      .filter(([, left = '', right = '']) => left.length <= 2 || right.length <= 2)
      .map((match) => spanOf(match)),
    ...[...text.matchAll(SPACED)]
      .filter((match) => isPlate(text, spanOf(match), match[1] ?? '', match[2] ?? ''))
      .map((match) => spanOf(match)),
  ],
};

function isPlate(text: string, place: Span, number: string, letter: string): boolean {
  const long = number.length >= 4 && !YEAR.test(number) && !number.endsWith('000');
  if (!WORD_LETTERS.has(letter) && long) return true;
  const car = isNear(text, place, CAR_WORD, 60, 30);
  return car && long && (letter !== 'و' || number.length === 5);
}

function spanOf(match: RegExpExecArray): Span {
  return { kind: 'plate', start: match.index, end: match.index + match[0].length };
}
