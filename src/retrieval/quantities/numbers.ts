import type { QuantityLexicon } from './lexicon.ts';
import { readDigits } from './tokens.ts';

/** The numbers that one word counts, and where among the tokens they begin. */
export interface Counted {
  values: number[];
  start: number;
}

/** What stands right before the word at `end`: `8 a 10`, «60 مليون ديال»; undefined for no number. */
export function countedBefore(
  tokens: readonly string[],
  end: number,
  lexicon: QuantityLexicon,
): Counted | undefined {
  let at = skipBetween(tokens, end - 1, lexicon);
  let times = 1;
  while (at >= 0 && lexicon.multipliers.has(tokens[at] ?? '')) {
    times *= lexicon.multipliers.get(tokens[at] ?? '')?.[0]?.times ?? 1;
    at = skipBetween(tokens, at - 1, lexicon);
  }
  const number = numberIn(tokens[at], lexicon);
  if (number === undefined || isPartOfALongerNumber(tokens, at, lexicon)) return undefined;
  const others = joinedBefore(tokens, at, lexicon);
  return {
    values: [number, ...others.values].map((value) => value * times),
    start: others.start,
  };
}

/** A number in digits or in one word. */
function numberIn(token: string | undefined, lexicon: QuantityLexicon): number | undefined {
  if (token === undefined) return undefined;
  return readDigits(token) ?? lexicon.numbers.get(token);
}

/** `vingt-cinq`, «خمسة وعشرين», `3 mille 500`: numbers of several words are not read. */
function isPartOfALongerNumber(
  tokens: readonly string[],
  at: number,
  { multipliers, numbers, or }: QuantityLexicon,
): boolean {
  const word = tokens[at] ?? '';
  const before = tokens[or.has(tokens[at - 1] ?? '') ? at - 2 : at - 1] ?? '';
  return multipliers.has(before) || (numbers.has(word) && numbers.has(before));
}

/** Numbers that "or", "to" or a comma joins to the one at `at`: all count the same. */
function joinedBefore(tokens: readonly string[], at: number, lexicon: QuantityLexicon): Counted {
  const values: number[] = [];
  let start = at;
  while (lexicon.or.has(tokens[start - 1] ?? '')) {
    const other = numberIn(tokens[start - 2], lexicon);
    // "un" and «واحد» are mostly somebody: "l'un a 5 ans".
    if (other === undefined || other === 1) break;
    values.push(other);
    start -= 2;
  }
  return { values, start };
}

function skipBetween(
  tokens: readonly string[],
  from: number,
  { between }: QuantityLexicon,
): number {
  let at = from;
  while (at >= 0 && between.has(tokens[at] ?? '')) at -= 1;
  return at;
}
