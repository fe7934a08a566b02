import type { Quantity } from '../../domain/quantity.ts';
import type { QuantityWords } from '../../domain/quantity-words.ts';
import { withoutGlue } from '../detect-situations.ts';
import { type Measure, type QuantityLexicon, quantityLexicon } from './lexicon.ts';
import { type Counted, countedBefore } from './numbers.ts';
import { quantityTokens, readDigits } from './tokens.ts';

/** A word so near to a number says what the number is not: `valable pendant 5 ans`. */
const NEAR_BEFORE = 2;
/** How often a sum is paid is said a few words behind it: `3 000 dh dyal lkra f chher`. */
const NEAR_BEHIND = 4;

const MONTHS_OF_A_YEAR = 12;

/** Twelfths and hundredths do not add up to whole numbers in binary. */
const ROUNDING = 1e-6;

/**
 * Hears what a question counts: horsepower, ages, days, sums. What is said as a limit ("moins de
 * 12 ans") or in a number of several words is not heard.
 */
export function quantityHearer(words: QuantityWords): (text: string) => Quantity[] {
  const lexicon = quantityLexicon(words);
  return (text) => {
    const tokens = quantityTokens(text, lexicon.knows);
    const behind = tokens.flatMap((_, at) => heardAt(tokens, at, lexicon));
    const others = tokens
      .flatMap((_, at) => heardAfterItsWord(tokens, at, lexicon))
      .filter(({ unit }) => !behind.some((heard) => heard.unit === unit));
    const all = [...behind, ...others];
    return all.filter(
      ({ unit, value }, place) =>
        all.findIndex((one) => one.unit === unit && one.value === value) === place,
    );
  };
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
  while (between.has(tokens[next] ?? '')) next += 1;
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
  const before = tokens.slice(Math.max(0, start - NEAR_BEFORE), start);
  if (before.some((word) => lexicon.limits.has(word))) return [];
  return (measures ?? [])
    .filter(({ notAfter }) => !before.some((word) => notAfter.has(word)))
    .filter(({ onlyWith }) => onlyWith.size === 0 || tokens.some((word) => isOneOf(word, onlyWith)))
    .flatMap(({ unit, times, per, least }) =>
      values
        .filter((value) => Number.isFinite(value) && value >= least)
        .map((value) => ({ unit, value: Math.floor((value * times) / per + ROUNDING) })),
    )
    .map((quantity) => overAYear(quantity, periodWords(tokens, start, end, lexicon), lexicon));
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
