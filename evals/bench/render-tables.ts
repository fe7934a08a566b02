import { VARIETIES, type Variety } from '../../src/domain/variety.ts';
import type { CurvePoint } from './learning-curve.ts';
import type { Measurement } from './measurement.ts';
import type { RankingScore } from './ranking-score.ts';
import type { EngineResult } from './side-by-side.ts';

/** A Markdown table; the first row is the heading. */
function table(rows: readonly (readonly string[])[]): string {
  const [heading = [], ...rest] = rows;
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rest.map(line)].join('\n');
}

export function renderEngines(results: readonly EngineResult[]): string {
  return table([
    ['engine', ...VARIETIES, 'p50 ms', 'p95 ms'],
    ...results.map(({ engine, scores, timing }) => [
      engine,
      ...VARIETIES.map((variety) => renderScore(scores.get(variety))),
      milliseconds(timing.p50),
      milliseconds(timing.p95),
    ]),
  ]);
}

export function renderMeasurements(measurements: readonly Measurement[]): string {
  return table([
    ['what', 'p50', 'p95'],
    ...measurements.map((measured) =>
      'timing' in measured
        ? [
            measured.what,
            `${milliseconds(measured.timing.p50)} ms`,
            `${milliseconds(measured.timing.p95)} ms`,
          ]
        : [measured.what, measured.figure, ''],
    ),
  ]);
}

export function renderCurve(points: readonly CurvePoint[]): string {
  return table([
    ['variants', 'questions in all', ...VARIETIES],
    ...points.map(({ size, questions, recallAt1 }) => [
      Number.isFinite(size) ? String(size) : 'all',
      String(questions),
      ...VARIETIES.map((variety: Variety) => percent(recallAt1.get(variety))),
    ]),
  ]);
}

function renderScore(score: RankingScore | undefined): string {
  if (score === undefined) return '–';
  const { recallAt1, recallAt5, meanReciprocalRank } = score;
  return `${percent(recallAt1)} · ${percent(recallAt5)} · ${meanReciprocalRank.toFixed(2)}`;
}

function percent(share: number | undefined): string {
  return share === undefined ? '–' : `${(share * 100).toFixed(1)} %`;
}

function milliseconds(duration: number): string {
  return duration < 10 ? duration.toFixed(2) : duration.toFixed(0);
}
