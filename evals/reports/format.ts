import type { Figure } from '../evaluate.ts';
import type { Check } from '../gate.ts';

/** A value without its unit: a share in per cent, words and milliseconds as they are. */
export function formatValue({ unit, value }: Pick<Figure, 'unit' | 'value'>): string {
  if (unit === 'share') return percent(value);
  return value.toFixed(unit === 'words' && Number.isInteger(value) ? 0 : 1);
}

export const percent = (share: number, digits = 1): string => (share * 100).toFixed(digits);

/** `94.1 [90–97] 170`: per cent, the 95 % interval, how many were judged. */
export function formatFigure(figure: Figure): string {
  const { interval, of } = figure;
  return `${formatValue(figure)}${interval ? ` [${formatInterval(interval)}]` : ''} ${of}`;
}

/** Whole per cent, rounded outwards, so that an interval never looks narrower than it is. */
export function formatInterval({ low, high }: { low: number; high: number }): string {
  return `${Math.floor(low * 100)}–${Math.ceil(high * 100)}`;
}

/** A difference with its sign; shares in points. */
export function formatChange(now: Figure, before: Figure): string {
  const value = now.value - before.value;
  const written = formatValue({ unit: now.unit, value: Math.abs(value) });
  return `${value < 0 ? '−' : '+'}${written}`;
}

export function describeCheck({ suite, measure, set, subject, limit, value }: Check): string {
  const what = `${suite} · ${measure} · ${set} · ${subject}`;
  if (value === undefined) return `${what}: was not measured, though it has a limit`;
  const sense = subject === 'gap' ? 'at most' : 'at least';
  return `${what}: ${percent(value)}, ${sense} ${percent(limit)} wanted`;
}
