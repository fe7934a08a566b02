/**
 * Figures, telephone numbers, addresses and Latin names: a run starts and ends with a letter or a
 * figure. Brackets stay outside, because an isolate must not hold one half of a pair.
 */
const LEFT_TO_RIGHT_RUN =
  /[\p{Script=Latin}\d+](?:[\p{Script=Latin}\p{M}\d .,:/+×@'’&%-]*[\p{Script=Latin}\d%])?/gu;

const RIGHT_TO_LEFT_RUN = /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\s]*\p{Script=Arabic})?/gu;

/** French sets these marks apart, and a sum its currency, by a space at which no line may end. */
const UNBROKEN_SPACE = / (?=[:;?!»])|(?<=«) |(?<=\d) (?=DH\b|dh\b|درهم)/g;

/**
 * Splits a text that is read in `direction` into pieces; one with a `direction` of its own runs the
 * other way and has to be isolated, so that it cannot disturb its neighbours.
 */
export function splitRuns(written, direction) {
  const text = written.replace(UNBROKEN_SPACE, '\u00a0');
  const [run, other] =
    direction === 'rtl' ? [LEFT_TO_RIGHT_RUN, 'ltr'] : [RIGHT_TO_LEFT_RUN, 'rtl'];
  const pieces = [];
  let end = 0;
  for (const match of text.matchAll(run)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index) });
    pieces.push({ text: match[0], direction: other });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end) });
  return pieces;
}
