import type { IdentifierKind } from '../domain/redaction.ts';

/** Where an identifier stands in a canonical text. */
export interface Span {
  kind: IdentifierKind;
  start: number;
  end: number;
}

interface Recogniser {
  kind: IdentifierKind;
  /** Bounded quantifiers only, so that a text of digits is read in linear time. */
  pattern: RegExp;
  accepts?: (digits: string, found: string, before: string) => boolean;
}

/** Lines of the administration that answers need: 080 200 37 37, 05 37 27 37 27. */
const PUBLIC_NUMBERS = ['0802003737', '0537273727', '212802003737', '212537273727'];

const CNSS_CONTEXT = /cnss|الضمان|لاسينيسيس|immatriculation|ضمان/iu;

/**
 * Formats of Moroccan identifiers, the more specific first: an earlier one wins where two overlap.
 * Separators may be a space, a dot or a hyphen; checksums keep fees and years out.
 */
const RECOGNISERS: readonly Recogniser[] = [
  {
    kind: 'email',
    pattern: /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/giu,
  },
  {
    // ISO 13616: MA, two check digits, 24 digits.
    kind: 'iban',
    pattern: /(?<![\p{L}\p{N}])MA[ .-]?(?:\d[ .-]?){26}(?!\d)/giu,
  },
  {
    kind: 'rib',
    pattern: /(?<![\p{L}\p{N}])\d(?:[ .-]?\d){23}(?!\d)/gu,
    accepts: (digits) => remainder97(digits) === 0,
  },
  {
    kind: 'card',
    pattern: /(?<![\p{L}\p{N}])\d(?:[ -]?\d){12,18}(?![\p{L}\p{N}])/gu,
    accepts: (digits) => digits.length !== 15 && passesLuhn(digits),
  },
  {
    kind: 'ice',
    pattern: /(?<![\p{L}\p{N}])\d(?:[ .-]?\d){14}(?!\d)/gu,
    accepts: (digits) => remainder97(digits) === 0,
  },
  {
    kind: 'phone',
    pattern:
      /(?<![\p{L}\p{N}])(?:(?:\+|00)[ .-]?212[ .-]?(?:\(0\)[ .-]?)?|0[ .-]?)[5-8](?:[ .-]{0,2}\d){8}(?!\d)/gu,
    accepts: (digits) => !PUBLIC_NUMBERS.includes(digits.replace(/^00/, '')),
  },
  {
    // Numbers of other countries, written with their code.
    kind: 'phone',
    pattern: /(?<![\p{L}\p{N}])(?:\+|00)[ .-]?[1-9](?:[ .-]{0,2}\d){8,13}(?!\d)/gu,
    accepts: (digits) => !PUBLIC_NUMBERS.includes(digits.replace(/^00/, '')),
  },
  { kind: 'massar', pattern: /(?<![\p{L}\p{N}])[a-z][ .-]?\d(?:[ .-]?\d){8}(?![\p{L}\p{N}])/giu },
  {
    kind: 'passport',
    pattern: /(?<![\p{L}\p{N}])[a-z]{2}[ .-]{0,3}\d(?:[ .-]?\d){6}(?![\p{L}\p{N}])/giu,
  },
  {
    kind: 'cin',
    pattern: /(?<![\p{L}\p{N}])[a-z][ .-]?[a-z]?[ .-]{0,3}\d(?:[ .-]?\d){4,6}(?![\p{L}\p{N}])/giu,
    // «de 80 000», «ou 200000», «a 100 000»: small words before an amount are not a series letter.
    accepts: (_, found, before) =>
      !/\p{L}['’]$/u.test(before) &&
      (/^[A-Z]{1,2}[ .-]/.test(found) || /^[a-z]{1,2}\d/i.test(found)),
  },
  {
    kind: 'plate',
    pattern:
      /(?<![\p{L}\p{N}])\d{1,5}[ ]?[|/-]?[ ]?[\u0621-\u064A][ ]?[|/-]?[ ]?\d{1,2}(?![\p{L}\p{N}])/gu,
    accepts: (_, found) => /[|/-]/.test(found) || /^\d{3,5}/.test(found),
  },
  {
    kind: 'cnss',
    pattern: /(?<![\p{L}\p{N}])\d{3}[ .-]?\d{3}[ .-]?\d{3}(?![\p{L}\p{N}])/gu,
    accepts: (_, __, before) => CNSS_CONTEXT.test(before.slice(-40)),
  },
];

/** The identifiers of a canonical text, in order, none overlapping. */
export function recogniseIdentifiers(text: string): Span[] {
  const found: Span[] = [];
  for (const { kind, pattern, accepts } of RECOGNISERS) {
    for (const match of text.matchAll(pattern)) {
      const [value] = match;
      const start = match.index;
      const end = start + value.length;
      const fits = accepts?.(value.replace(/\D/g, ''), value, text.slice(0, start)) ?? true;
      const overlaps = found.some((span) => start < span.end && end > span.start);
      if (fits && !overlaps) found.push({ kind, start, end });
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

function remainder97(digits: string): number {
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
}

function passesLuhn(digits: string): boolean {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
}
