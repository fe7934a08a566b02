/** Whether a word stands near a place in the text, at most so many characters away. */
export function isNear(
  text: string,
  place: { start: number; end: number },
  word: RegExp,
  before: number,
  after = 0,
): boolean {
  return (
    word.test(text.slice(Math.max(0, place.start - before), place.start)) ||
    (after > 0 && word.test(text.slice(place.end, place.end + after)))
  );
}

/** How far before a place the last such word ends; Infinity where there is none that near. */
export function distanceBefore(text: string, start: number, words: RegExp, reach: number): number {
  const before = text.slice(Math.max(0, start - reach), start);
  const last = [...before.matchAll(words)].at(-1);
  return last ? before.length - (last.index + last[0].length) : Number.POSITIVE_INFINITY;
}
