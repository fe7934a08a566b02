import type { IdentifierKind } from '../domain/redaction.ts';
import type { Span } from './span.ts';

/** Which reading of the same characters is the most telling, best first. */
const MOST_SPECIFIC_FIRST: readonly IdentifierKind[] = [
  'email',
  'iban',
  'rib',
  'ice',
  'card',
  'massar',
  'passport',
  'cnss',
  'phone',
  'plate',
  'cin',
];

/**
 * The spans to take out, in order and apart from each other: of two that overlap the longer stays,
 * of two as long the more specific.
 */
export function chooseSpans(spans: readonly Span[]): Span[] {
  const best = [...spans].sort(
    (one, other) =>
      lengthOf(other) - lengthOf(one) ||
      MOST_SPECIFIC_FIRST.indexOf(one.kind) - MOST_SPECIFIC_FIRST.indexOf(other.kind) ||
      one.start - other.start,
  );
  const taken = new Set<number>();
  const chosen = best.filter(({ start, end }) => {
    for (let place = start; place < end; place += 1) if (taken.has(place)) return false;
    for (let place = start; place < end; place += 1) taken.add(place);
    return true;
  });
  return chosen.sort((one, other) => one.start - other.start);
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
