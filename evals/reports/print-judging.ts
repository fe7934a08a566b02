import { VARIETIES } from '../../src/domain/variety.ts';
import { SETS } from '../cases.ts';
import { DIMENSIONS } from '../judging/judgement-scores.ts';
import type { Agreement, JudgedFigure, Judging } from '../judging/sum-up-judging.ts';
import { formatInterval, percent } from './format.ts';

const CELL = 22;

/** Fewer labels than this say hardly anything of an agreement. */
export const FEW_LABELS = 30;

/** What is to be known of a judging before its figures are believed, a line each. */
export function describeJudging(judging: Judging): string[] {
  const { judge, prompt, wording, asked, failures, labelledBy } = judging;
  const failed = Object.entries(failures);
  const times = failed.reduce((sum, [, count]) => sum + count, 0);
  const reasons = failed.map(([reason, count]) => `${reason} ${count}`).join(', ');
  const by = Object.entries(labelledBy).map(([who, count]) => `${who} (${count})`);
  return [
    `Judge ${judge}, prompt ${prompt}; answers worded by ${wording ?? 'the cards alone'}.`,
    ...(judge === wording ? ['The judge worded the answers itself: it may favour them.'] : []),
    `${times} of ${asked} judgements failed and are left out${reasons && `: ${reasons}`}.`,
    by.length === 0
      ? 'No labels: how far the judge agrees with people is not known.'
      : `Human labels by ${by.join(', ')}.`,
  ];
}

/** An agreement in words: kappa, the share of the same score, how many labels. */
export function describeAgreement({ kappa, same, of }: Agreement): string {
  if (of === 0 || same === undefined) return 'no labels';
  const few = of < FEW_LABELS ? ', too few to rely on' : '';
  const value = kappa === undefined ? 'κ undefined (no spread)' : `κ ${kappa.toFixed(2)}`;
  return `${value}, same score ${percent(same, 0)} %, n ${of}${few}`;
}

const formatScores = ({ mean, good, interval, of }: JudgedFigure): string =>
  `${mean.toFixed(2)} ${percent(good, 0)} [${formatInterval(interval)}] ${of}`;

export function printJudging(judging: Judging, write: (text: string) => void): void {
  write(
    '\nJudged by a model: mean of 1–5, share of 4 and 5 in % [95 % interval], number judged.\n',
  );
  for (const line of describeJudging(judging)) write(`  ${line}\n`);
  const { figures } = judging;
  write(`${' '.repeat(24)}${VARIETIES.map((variety) => variety.padStart(CELL)).join('')}\n`);
  for (const set of SETS) {
    for (const dimension of DIMENSIONS) {
      const own = figures.filter((figure) => figure.set === set && figure.dimension === dimension);
      const cells = VARIETIES.map((variety) => {
        const figure = own.find(({ language }) => language === variety);
        return (figure ? formatScores(figure) : '-').padStart(CELL);
      });
      write(`  ${dimension.padEnd(14)}${set.padEnd(8)}${cells.join('')}\n`);
    }
  }
  write('Agreement of the judge with human labels (weighted kappa, quadratic):\n');
  for (const variety of VARIETIES) {
    for (const agreement of judging.agreement.filter(({ language }) => language === variety)) {
      const row = `  ${variety.padEnd(10)}${agreement.dimension.padEnd(14)}`;
      write(`${row}${describeAgreement(agreement)}\n`);
    }
  }
}
