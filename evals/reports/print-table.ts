import { COLUMNS, type Evaluation, type Failure } from '../evaluate.ts';
import {
  boundsOfNoFailure,
  type Change,
  differencesBetweenSets,
  keyOf,
  rowsOf,
} from '../findings.ts';
import type { Check } from '../gate.ts';
import { describeCheck, formatChange, formatFigure, formatValue, percent } from './format.ts';

const NAME = 24;
const CELL = 22;

type Write = (text: string) => void;

/** The table of a run for the terminal; ✗ marks what is under its floor. */
export function printTable(evaluation: Evaluation, checks: readonly Check[], write: Write): void {
  const missed = new Set(
    checks
      .filter(({ held }) => !held)
      .map(({ subject, ...place }) => keyOf({ ...place, language: subject as 'all' })),
  );
  write('Shares in %, [95 % interval], number judged.\n');
  for (const { name, about, measures } of evaluation.suites) {
    const rows = measures.map((measure) => ({
      measure,
      sets: rowsOf(evaluation, name, measure.name),
    }));
    write(`\n${name}: ${about}\n`);
    if (rows.every(({ sets }) => sets.length === 0)) {
      write('  no cases\n');
      continue;
    }
    write(`${' '.repeat(NAME + 7)}${COLUMNS.map((column) => column.padStart(CELL)).join('')}\n`);
    for (const { measure, sets } of rows) {
      for (const [index, { set, cells }] of sets.entries()) {
        const title = index === 0 ? `${measure.headline ? '*' : ' '} ${measure.name}` : '';
        const written = cells.map((figure) => {
          if (figure === undefined) return '-'.padStart(CELL);
          return `${missed.has(keyOf(figure)) ? '✗ ' : ''}${formatFigure(figure)}`.padStart(CELL);
        });
        write(`${title.padEnd(NAME)}${set.padEnd(7)}${written.join('')}\n`);
      }
    }
  }
}

/** What a reader of the table should know: bounds of spotless rows, and sets that disagree. */
export function printNotes(evaluation: Evaluation, write: Write): void {
  write('\nNo failure, which still allows a failure rate up to (95 %, exact):\n');
  const bounds = new Map<string, string[]>();
  for (const { suite, measure, set, language, of, bound } of boundsOfNoFailure(evaluation)) {
    const row = `${suite} · ${measure} · ${set}`;
    const told = `${language} 0 failures in ${of}: ${percent(bound)} %`;
    bounds.set(row, [...(bounds.get(row) ?? []), told]);
  }
  for (const [row, told] of bounds) write(`  ${row}: ${told.join('; ')}\n`);
  for (const { suite, measure, ...sets } of differencesBetweenSets(evaluation)) {
    const easier = sets.public.value > sets.unseen.value ? 'public' : 'unseen';
    write(
      `warning: ${suite} · ${measure}: public ${formatValue(sets.public)}, unseen ${formatValue(sets.unseen)}; more than 5 points apart, the ${easier} cases are easier\n`,
    );
  }
}

export function printGate(checks: readonly Check[], write: Write): void {
  const missed = checks.filter(({ held }) => !held);
  for (const check of missed) write(`✗ ${describeCheck(check)}\n`);
  write(
    missed.length === 0
      ? `gate: all ${checks.length} limits held\n`
      : `gate: ${missed.length} of ${checks.length} limits missed\n`,
  );
}

export function printChanges(changes: readonly Change[], write: Write): void {
  write(changes.length === 0 ? '\nNo figure changed.\n' : '\nChanged figures:\n');
  for (const { now, before } of changes) {
    const { suite, measure, set, language } = now;
    write(
      `  ${suite} · ${measure} · ${set} · ${language}: ${formatValue(before)} → ${formatValue(now)} (${formatChange(now, before)})\n`,
    );
  }
}

export function printFailures(
  failures: readonly Failure[],
  { trace }: { trace: boolean },
  write: Write,
): void {
  for (const failure of failures) {
    const { suite, measure, set, id, question, expected, given } = failure;
    write(`\n${suite} · ${measure} · ${set} · ${id}: ${question}\n`);
    write(`   expected ${expected}\n   given    ${given}\n`);
    if (trace)
      for (const line of failure.trace) write(`     ${line.replaceAll('\n', '\n     ')}\n`);
  }
}
