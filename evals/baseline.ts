import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { SETS } from './cases.ts';
import { COLUMNS, type Figure } from './evaluate.ts';

const Figures = z.object({
  figures: z.array(
    z.object({
      suite: z.string(),
      measure: z.string(),
      set: z.enum(SETS),
      language: z.enum(COLUMNS),
      unit: z.enum(['share', 'words', 'points', 'ms']),
      value: z.number(),
      of: z.number(),
    }),
  ),
});

/** The figures of a report.json or of the committed baseline. Throws when it is neither. */
export function readFigures(path: string): Figure[] {
  return Figures.parse(JSON.parse(readFileSync(path, 'utf8'))).figures;
}

/**
 * The text of a baseline: the figures of this run, and the old ones of suites that it left out. A
 * figure a line, so that a change reads well in a diff. Times belong to a machine: left out.
 */
export function renderBaseline(now: readonly Figure[], old: readonly Figure[]): string {
  const ran = new Set(now.map(({ suite }) => suite));
  const lines = [...old.filter(({ suite }) => !ran.has(suite)), ...now]
    .filter(({ unit }) => unit !== 'ms')
    // Always in this order, so that figures that did not change make no difference.
    .map(({ suite, measure, set, unit, language, value, of }) =>
      JSON.stringify({ suite, measure, set, unit, language, value: Number(value.toFixed(6)), of }),
    )
    .sort();
  return `{"figures": [\n${lines.join(',\n')}\n]}\n`;
}
