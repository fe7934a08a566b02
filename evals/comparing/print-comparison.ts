import { SETS } from '../cases.ts';
import { COLUMNS } from '../evaluate.ts';
import { formatFigure } from '../reports/format.ts';
import type { ContestResult } from './compare-models.ts';

const NAME = 34;
const CELL = 20;
const NUMBER = 10;

type Write = (text: string) => void;

/** Two tables of the contestants: right answers, then what the model did and what it took. */
export function printComparison(results: readonly ContestResult[], write: Write): void {
  const head = COLUMNS.map((column) => column.padStart(CELL)).join('');
  write(`Right answers in %, [95 % interval], questions.\n${' '.repeat(NAME + 7)}${head}\n`);
  for (const { name, right } of results) {
    for (const set of SETS) {
      const own = right.filter((figure) => figure.set === set);
      if (own.length === 0) continue;
      const cells = COLUMNS.map((column) => {
        const figure = own.find(({ language }) => language === column);
        return (figure ? formatFigure(figure) : '-').padStart(CELL);
      });
      write(`${name.padEnd(NAME)}${set.padEnd(7)}${cells.join('')}\n`);
    }
  }
  const titles = ['asked', 'replaced', 'kept', 'p50 ms', 'p95 ms', 'tokens in', 'out', 'cost'];
  write(`\nQuestions in which the model was asked, card answers that it replaced and that were kept;
whole answers in ms; tokens estimated by characters (three make one), retries not counted.\n`);
  write(`${' '.repeat(NAME)}${titles.map((title) => title.padStart(NUMBER)).join('')}\n`);
  for (const { name, use, replaced, kept, p50, p95, cost } of results) {
    const timesKept = Object.values(kept).reduce((sum, times) => sum + times, 0);
    const cells = [
      ...[use.calls, replaced, timesKept, p50.toFixed(0), p95.toFixed(0)],
      ...[use.tokensIn, use.tokensOut, cost === undefined ? '-' : cost.toFixed(3)],
    ];
    write(`${name.padEnd(NAME)}${cells.map((cell) => `${cell}`.padStart(NUMBER)).join('')}\n`);
  }
  for (const { name, kept } of results) {
    const reasons = Object.entries(kept).map(([reason, times]) => `${reason} ${times}`);
    if (reasons.length > 0) write(`${name}: card answers kept: ${reasons.join(', ')}\n`);
  }
}
