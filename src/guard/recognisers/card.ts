import { numbersIn } from '../digit-groups.ts';
import type { Recogniser } from '../span.ts';
import { isNear } from '../words-near.ts';
import { passesLuhn } from './checksums.ts';

/** First digits and lengths of the card networks used in Morocco (Visa, Mastercard, Amex, CMI). */
const NETWORK = /^(?:4(?:\d{12}|\d{15}|\d{18})|[2569]\d{15}|[56]\d{16,18}|3[47]\d{13})$/;

const CARD_WORD = /\bcb\b|carte|\bkart|visa|mastercard|guichet|كارط|بطاق|بنك/iu;

/** Bank card numbers: a network's length and the Luhn digit, or mistyped ones after a card word. */
export const card: Recogniser = {
  kind: 'card',
  find: (text) =>
    numbersIn(text, 13, 19)
      .filter(({ digits }) => NETWORK.test(digits))
      .filter((number) => passesLuhn(number.digits) || isNear(text, number, CARD_WORD, 30))
      .map(({ start, end }) => ({ kind: 'card', start, end })),
};
