import type { Quantity } from '../../domain/quantity.ts';
import type { QuantityWords } from '../../domain/quantity-words.ts';
import { withoutGlue } from '../detect-situations.ts';
import { type Measure, type QuantityLexicon, quantityLexicon } from './lexicon.ts';
import { type Counted, countedBefore } from './numbers.ts';
import { quantityTokens, readDigits } from './tokens.ts';

/** A word so near to a number says what the number is not: `valable pendant 5 ans`. */
const NEAR_BEFORE = 2;
/** A limit may have one word more between it and its number: `ktar mn chi 300 000 dh`. */
const LIMIT_BEFORE = 3;
/** A few words behind a sum say how often it is paid, or that it is a limit: `3 000 dh par mois et plus`. */
const NEAR_BEHIND = 4;

const MONTHS_OF_A_YEAR = 12;

/** Twelfths and hundredths do not add up to whole numbers in binary. */
const ROUNDING = 1e-6;

/**
 * Hears what a question counts: horsepower, ages, days, sums; values are safe integers. What is said
 * as a limit ("moins de 12 ans", "7 CV et plus"), in a number of several words, or in several sums
 * of which one is paid again and again is not heard.
 */
export function quantityHearer(words: QuantityWords): (text: string) => Quantity[] {
  const lexicon = quantityLexicon(words);
  return (text) => {
    const tokens = quantityTokens(text, lexicon.knows);
    const behind = tokens.flatMap((_, at) => heardAt(tokens, at, lexicon));
    const others = tokens
      .flatMap((_, at) => heardAfterItsWord(tokens, at, lexicon))
      .filter(({ unit }) => !behind.some((heard) => heard.unit === unit));
    const all = withoutSumsToAdd([...behind, ...others]);
    return all.filter(
      ({ unit, value }, place) =>
        all.findIndex((one) => one.unit === unit && one.value === value) === place,
    );
  };
}

/** "Loyers 6 000 dh et 7 000 dh par mois": rents add up, and nothing is computed; so none is heard. */
function withoutSumsToAdd(heard: readonly Quantity[]): Quantity[] {
  const others = heard.filter(({ unit }) => unit !== 'dirhams' && unit !== 'dirhams-a-year');
  const isPaidAgain = heard.some(({ unit }) => unit === 'dirhams-a-year');
  return isPaidAgain && heard.length - others.length > 1 ? others : [...heard];
}

/** What the word at a place counts: a number before it, or two in one word. */
function heardAt(tokens: readonly string[], at: number, lexicon: QuantityLexicon): Quantity[] {
  const word = tokens[at] ?? '';
  const two = quantitiesOf({ values: [2], start: at }, at, lexicon.two.get(word), tokens, lexicon);
  const measures = lexicon.after.get(word) ?? countedAlone(tokens, at, lexicon);
  const counted = measures.length > 0 ? countedBefore(tokens, at, lexicon) : undefined;
  return counted ? [...two, ...quantitiesOf(counted, at, measures, tokens, lexicon)] : two;
}

/** `60 millions`: what a multiplier counts where nothing that is counted follows. */
function countedAlone(
  tokens: readonly string[],
  at: number,
  { multipliers, after, between }: QuantityLexicon,
): Measure[] {
  let next = at + 1;
  while (next < tokens.length && between.has(tokens[next] ?? '')) next += 1;
  const follows = tokens[next] ?? '';
  if (after.has(follows) || multipliers.has(follows)) return [];
  return (multipliers.get(tokens[at] ?? '') ?? []).flatMap(({ alone }) => alone ?? []);
}

/** `puissance 9`: the number at a place, counted by the word before it. */
function heardAfterItsWord(
  tokens: readonly string[],
  at: number,
  lexicon: QuantityLexicon,
): Quantity[] {
  const value = readDigits(tokens[at] ?? '');
  if (value === undefined || lexicon.after.has(tokens[at + 1] ?? '')) return [];
  const measures = lexicon.before.get(tokens[at - 1] ?? '');
  return quantitiesOf({ values: [value], start: at - 1 }, at, measures, tokens, lexicon);
}

function quantitiesOf(
  { values, start }: Counted,
  end: number,
  measures: readonly Measure[] | undefined,
  tokens: readonly string[],
  lexicon: QuantityLexicon,
): Quantity[] {
  if (isLimit(tokens, start, end, lexicon)) return [];
  const before = tokens.slice(Math.max(0, start - NEAR_BEFORE), start);
  return (measures ?? [])
    .filter(({ notAfter }) => !before.some((word) => notAfter.has(word)))
    .filter(({ onlyWith }) => onlyWith.size === 0 || tokens.some((word) => isOneOf(word, onlyWith)))
    .flatMap(({ unit, times, per, least }) =>
      values
        .filter((value) => value >= least)
        .map((value) => ({ unit, value: Math.floor((value * times) / per + ROUNDING) })),
    )
    .map((quantity) => overAYear(quantity, periodWords(tokens, start, end, lexicon), lexicon))
    .filter(({ value }) => Number.isSafeInteger(value));
}

/** Whether the words around a number say "more", "less", "up to" rather than the number itself. */
function isLimit(
  tokens: readonly string[],
  start: number,
  end: number,
  { limits, limitsBehind, beforeLimits }: QuantityLexicon,
): boolean {
  const before = tokens.slice(Math.max(0, start - LIMIT_BEFORE), start);
  const behind = tokens.slice(end + 1, end + 1 + NEAR_BEHIND);
  return (
    before.some((word) => isOneOf(word, limits)) ||
    behind.some(
      (word, at) =>
        isOneOf(word, limitsBehind) ||
        // "N'a plus sa carte" is no limit, "et plus" is one.
        (beforeLimits.has(behind[at - 1] ?? '') && isOneOf(word, limits)),
    )
  );
}

function isOneOf(word: string, words: ReadonlySet<string>): boolean {
  return [word, ...withoutGlue(word)].some((form) => words.has(form));
}

/** The words beside a sum that may say how often it is paid; "3 mois" says how long instead. */
function periodWords(
  tokens: readonly string[],
  start: number,
  end: number,
  { numbers }: QuantityLexicon,
): string[] {
  const isCounted = (at: number) => {
    const before = tokens[at - 1] ?? '';
    return readDigits(before) !== undefined || numbers.has(before);
  };
  return tokens.filter(
    (_, at) =>
      ((at >= start - NEAR_BEFORE && at < start) || (at > end && at <= end + NEAR_BEHIND)) &&
      !isCounted(at),
  );
}

/** A sum of every month or every year is a sum of twelve months. */
function overAYear(
  { unit, value }: Quantity,
  near: readonly string[],
  { everyMonth, everyYear }: QuantityLexicon,
): Quantity {
  if (unit !== 'dirhams') return { unit, value };
  if (near.some((word) => everyMonth.has(word))) {
    return { unit: 'dirhams-a-year', value: value * MONTHS_OF_A_YEAR };
  }
  const yearly = near.some((word) => everyYear.has(word));
  return { unit: yearly ? 'dirhams-a-year' : unit, value };
}
