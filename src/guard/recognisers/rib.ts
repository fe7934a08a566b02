import { numbersIn } from '../digit-groups.ts';
import type { Recogniser } from '../span.ts';
import { isNear } from '../words-near.ts';
import { remainderBy97 } from './checksums.ts';

/** Bank 3, town 3, account 16, key 2 (Bank Al-Maghrib). */
const LENGTH = 24;

const ACCOUNT_WORD = /\b(?:rib|compte|kont|hsab)|حساب|ريب|كونط/iu;

/** Bank account numbers: 24 digits with their key, or mistyped ones after a word for an account. */
export const rib: Recogniser = {
  kind: 'rib',
  find: (text) =>
    numbersIn(text, LENGTH, LENGTH)
      .filter(
        (number) => remainderBy97(number.digits) === 0 || isNear(text, number, ACCOUNT_WORD, 40),
      )
      .map(({ start, end }) => ({ kind: 'rib', start, end })),
};
