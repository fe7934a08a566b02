/** Digits without anything between them. */
export interface DigitGroup {
  start: number;
  end: number;
  digits: string;
}

/** Neighbouring groups read as one number. */
export interface GroupedNumber {
  start: number;
  end: number;
  digits: string;
  /** The group that it begins with, and the one after its last, in the text's list of groups. */
  first: number;
  next: number;
}

const DIGITS = /\d+/g;

/** What people put between the digits of one number, three at most: `06 - 12`, `(06) 12`. */
const BETWEEN = /^[ .,\-\u2010-\u2015\u2212_/\\·•()|:*+]{1,3}$/;
const LONGEST_GAP = 3;

/** Every group of ASCII digits in a text, in order. */
export function digitGroups(text: string): DigitGroup[] {
  return [...text.matchAll(DIGITS)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    digits: match[0],
  }));
}

/** The numbers of `least` to `most` digits that begin with group `first`, shortest first. */
export function numbersFrom(
  text: string,
  groups: readonly DigitGroup[],
  first: number,
  least: number,
  most: number,
): GroupedNumber[] {
  const found: GroupedNumber[] = [];
  let digits = '';
  for (let index = first; index < groups.length; index += 1) {
    const group = groups[index];
    const before = groups[index - 1];
    if (!group || (index > first && before && !joined(text, before, group))) break;
    if (digits.length + group.digits.length > most) break;
    digits += group.digits;
    if (digits.length < least) continue;
    const start = groups[first]?.start ?? group.start;
    found.push({ start, end: group.end, digits, first, next: index + 1 });
  }
  return found;
}

/** Every number of `least` to `most` digits, wherever it begins. Linear: `most` bounds each start. */
export function numbersIn(text: string, least: number, most: number): GroupedNumber[] {
  const groups = digitGroups(text);
  return groups.flatMap((_, first) => numbersFrom(text, groups, first, least, most));
}

function joined(text: string, before: DigitGroup, after: DigitGroup): boolean {
  const gap = after.start - before.end;
  return gap <= LONGEST_GAP && BETWEEN.test(text.slice(before.end, after.start));
}
