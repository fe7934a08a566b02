import { letteredNumbers } from '../lettered-numbers.ts';
import type { Recogniser } from '../span.ts';
import { isNear } from '../words-near.ts';

const LENGTH = 9;
const MASSAR_WORD = /ma[sc]{1,2}ar|مسار/iu;

/** Pupils' codes: one letter and nine digits; a small letter set apart needs the word Massar. */
export const massar: Recogniser = {
  kind: 'massar',
  find: (text) =>
    letteredNumbers(text, LENGTH, LENGTH)
      .filter(({ letters }) => letters.length === 1)
      .filter(
        (code) =>
          code.gap === '' ||
          code.letters === code.letters.toUpperCase() ||
          isNear(text, code, MASSAR_WORD, 60, 30),
      )
      .map(({ start, end }) => ({ kind: 'massar', start, end })),
};
