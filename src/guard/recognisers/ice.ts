import { numbersIn } from '../digit-groups.ts';
import type { Recogniser } from '../span.ts';
import { isNear } from '../words-near.ts';
import { remainderBy97 } from './checksums.ts';

/** Company 9, establishment 4, key 2. */
const LENGTH = 15;

const COMPANY_WORD = /\bice\b|موحد|مقاول|شرك|societe|société|entreprise|chirka|charika/iu;

/** Company numbers (ICE): 15 digits with their key, or mistyped ones near a word for a company. */
export const ice: Recogniser = {
  kind: 'ice',
  find: (text) =>
    numbersIn(text, LENGTH, LENGTH)
      .filter(
        (number) =>
          remainderBy97(number.digits) === 0 || isNear(text, number, COMPANY_WORD, 40, 20),
      )
      .map(({ start, end }) => ({ kind: 'ice', start, end })),
};
