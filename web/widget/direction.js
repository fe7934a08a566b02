import { splitRuns } from '../split-runs.js';
import { element } from './elements.js';

const ARABIC = /\p{Script=Arabic}/gu;
const LATIN = /\p{Script=Latin}/gu;

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
  return splitRuns(text, direction).map((run) =>
    run.direction ? element('bdi', { dir: run.direction }, run.text) : run.text,
  );
}
