import { findPhoneNumbersInText } from 'libphonenumber-js/max';
import { digitGroups, type GroupedNumber, numbersFrom } from '../digit-groups.ts';
import { isPublicTelephone } from '../public-numbers.ts';
import type { Recogniser, Span } from '../span.ts';
import { distanceBefore } from '../words-near.ts';

/** Moroccan numbers, with or without the country's code: formats.md, "Moroccan identifiers". */
const MOROCCAN = /^(?:(?:00)?2120?|0)[5-8]\d{8}$/;

/** From another country: + or 00, a code, and no more than the fifteen digits of ITU E.164. */
const INTERNATIONAL = /^(?:00)?[1-9]\d{7,14}$/;

/**
 * A message holds at most a hundred such numbers (1,000 characters, ten each). Beyond that they
 * are taken out unchecked, which keeps the time bounded.
 */
const MOST_CHECKED = 100;

const TELEPHONE_WORDS =
  /\bt[eé]l|\bgsm\b|\bphone|whats|wts+p|\bmobile|هاتف|هواتف|تيليفون|تلفون|تليفون|واتس|جوال|نقال|بورطابل/giu;
const AFTER_THE_WORD = 16;

/** Inside a date or a reference: `12/07/2026 12…` is no number beginning with 07. */
const CONTINUES = /\d[/.-]$/;

/** Telephone numbers of persons. Those of the administration stay. */
export const phone: Recogniser = {
  kind: 'phone',
  find(text) {
    const groups = digitGroups(text);
    let checked = 0;
    return groups.flatMap((group, first): Span[] => {
      const numbers = numbersFrom(text, groups, first, 8, 17);
      const plus = text.slice(Math.max(0, group.start - 2), group.start).includes('+');
      return numbers
        .filter((number) => !isPublicTelephone(number.digits))
        .filter((number) => {
          if (MOROCCAN.test(number.digits)) return !CONTINUES.test(before(text, number)) || plus;
          if (isAnnounced(text, number)) return true;
          if (!plus && !number.digits.startsWith('00')) return false;
          if (!INTERNATIONAL.test(number.digits)) return false;
          checked += 1;
          return checked > MOST_CHECKED || isForeignNumber(number.digits);
        })
        .map((number) => withItsPlus(text, number));
    });
  },
};

/** Digits right after "tel", "هاتفي"… are a number even without a zero or a country. */
function isAnnounced(text: string, { start, digits }: GroupedNumber): boolean {
  return digits.length <= 13 && distanceBefore(text, start, TELEPHONE_WORDS, 30) <= AFTER_THE_WORD;
}

function isForeignNumber(digits: string): boolean {
  const international = digits.startsWith('00') ? `+${digits.slice(2)}` : `+${digits}`;
  return findPhoneNumbersInText(international, { defaultCountry: 'MA' }).length > 0;
}

function before(text: string, { start }: GroupedNumber): string {
  return text.slice(Math.max(0, start - 2), start);
}

function withItsPlus(text: string, { start, end }: GroupedNumber): Span {
  const plus = text.slice(Math.max(0, start - 2), start).indexOf('+');
  return { kind: 'phone', start: plus < 0 ? start : Math.max(0, start - 2) + plus, end };
}
