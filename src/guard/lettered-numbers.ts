import { type DigitGroup, digitGroups, numbersFrom } from './digit-groups.ts';

/** One or two letters and the digits after them, as in a CIN, a passport or a Massar code. */
export interface LetteredNumber {
  start: number;
  end: number;
  letters: string;
  digits: string;
  /** What stands between the letters and the digits, '' for nothing. */
  gap: string;
  /** The letters and digits as they are written. */
  written: string;
}

/**
 * Letters of a series before a digit: `BK4`, `BK 4`, `B.K. 4`. They begin a word; Arabic letters
 * may touch them (`ببطاقةBK4`). Letters set apart from each other count only as capitals, else
 * "il y a 300 000" would be one.
 */
const SERIES =
  /(?<![\p{Script=Latin}\p{N}])(?:([A-Z])[ .\-\u2010-\u2015_]{1,3}([A-Z])|([A-Za-z]{1,2}))([ .\-\u2010-\u2015_/:·•*]{0,3})(?=\d)/gu;

const LATIN_LETTER = /\p{Script=Latin}/u;

/** Every reading of a text as letters and `least` to `most` digits; readings may overlap. */
export function letteredNumbers(text: string, least: number, most: number): LetteredNumber[] {
  const groups = digitGroups(text);
  const groupAt = new Map(groups.map((group, index) => [group.start, index]));
  return [...text.matchAll(SERIES)].flatMap((match) => {
    const [whole, one, two, together, gap = ''] = match;
    const apart = one && two ? [one + two, two] : [together ?? ''];
    return apart.flatMap((letters) => {
      const start = letters === two ? match.index + whole.lastIndexOf(two) : match.index;
      const first = groupAt.get(match.index + whole.length);
      return first === undefined
        ? []
        : readings(text, groups, first, least, most, { start, letters, gap });
    });
  });
}

function readings(
  text: string,
  groups: readonly DigitGroup[],
  first: number,
  least: number,
  most: number,
  series: Pick<LetteredNumber, 'start' | 'letters' | 'gap'>,
): LetteredNumber[] {
  return numbersFrom(text, groups, first, least, most)
    .filter(({ end }) => !LATIN_LETTER.test(text[end] ?? ''))
    .map(({ end, digits }) => ({
      ...series,
      end,
      digits,
      written: text.slice(series.start, end),
    }));
}
