/**
 * Figures, telephone numbers, addresses and Latin names: a run starts and ends with a letter or a
 * figure. Brackets stay outside, because an isolate must not hold one half of a pair.
 */
const LEFT_TO_RIGHT_RUN =
  /[\p{Script=Latin}\d+](?:[\p{Script=Latin}\p{M}\d .,:/+×@'’&%-]*[\p{Script=Latin}\d%])?/gu;

const RIGHT_TO_LEFT_RUN = /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\s]*\p{Script=Arabic})?/gu;

/**
 * Splits a text that is read in `direction` into pieces; one with a `direction` of its own runs the
 * other way and has to be isolated, so that it cannot disturb its neighbours.
 */
export function splitRuns(text, direction) {
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
