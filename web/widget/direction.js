const ARABIC = /\p{Script=Arabic}/gu;
const LATIN = /\p{Script=Latin}/gu;

/**
 * Figures, telephone numbers, addresses and Latin names: a run starts and ends with a letter or a
 * figure. Brackets stay outside, because an isolate must not hold one half of a pair.
 */
const LEFT_TO_RIGHT_RUN =
  /[\p{Script=Latin}\d+](?:[\p{Script=Latin}\p{M}\d .,:/+×@'’&%-]*[\p{Script=Latin}\d%])?/gu;

const RIGHT_TO_LEFT_RUN = /\p{Script=Arabic}(?:[\p{Script=Arabic}\p{M}\s]*\p{Script=Arabic})?/gu;

/**
 * The direction in which most letters of a text are read. `dir="auto"` asks the first letter only,
 * and shows «CIN ديالي سالات» from left to right.
 */
export function directionOfText(text, fallback) {
  const arabic = text.match(ARABIC)?.length ?? 0;
  const latin = text.match(LATIN)?.length ?? 0;
  if (arabic + latin === 0) return fallback;
  return arabic >= latin ? 'rtl' : 'ltr';
}

/** A text as nodes in which runs of the other direction cannot disturb their neighbours. */
export function isolate(text, direction) {
  const [run, other] =
    direction === 'rtl' ? [LEFT_TO_RIGHT_RUN, 'ltr'] : [RIGHT_TO_LEFT_RUN, 'rtl'];
  const nodes = [];
  let end = 0;
  for (const match of text.matchAll(run)) {
    nodes.push(text.slice(end, match.index));
    const isolated = document.createElement('bdi');
    isolated.dir = other;
    isolated.textContent = match[0];
    nodes.push(isolated);
    end = match.index + match[0].length;
  }
  return [...nodes, text.slice(end)].filter((node) => node !== '');
}
