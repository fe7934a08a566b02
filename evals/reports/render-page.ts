import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COLUMNS, type Evaluation, type Figure } from '../evaluate.ts';
import { boundsOfNoFailure, differencesBetweenSets, differs, keyOf, rowsOf } from '../findings.ts';
import type { Check } from '../gate.ts';
import type { Judging } from '../judging/sum-up-judging.ts';
import { describeCheck, formatChange, formatInterval, formatValue, percent } from './format.ts';
import { escapeMarkup } from './markup.ts';
import { renderFailures } from './render-failures.ts';
import { renderJudging } from './render-judging.ts';
import { renderPicture } from './render-picture.ts';

export interface PageParts {
  evaluation: Evaluation;
  checks: readonly Check[];
  /** Figures of the run to compare with. */
  baseline: readonly Figure[];
  /** Version of the assembly that was asked, and when the report was made. */
  version: string;
  madeAt: Date;
  /** What a model judged, when one was asked to. */
  judging?: Judging | undefined;
}

const fileBeside = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

/** The whole report as one HTML page that needs nothing else. */
export function renderPage(parts: PageParts): string {
  const { evaluation, checks, version, madeAt, judging } = parts;
  const missed = checks.filter(({ held }) => !held);
  const verdict =
    missed.length === 0
      ? `<p class="held">All ${checks.length} limits of the gate held.</p>`
      : `<p class="missed">${missed.length} of ${checks.length} limits of the gate missed.</p><ul>${missed
          .map((check) => `<li>${escapeMarkup(describeCheck(check))}</li>`)
          .join('')}</ul>`;
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Dalil: evaluation</title><style>${fileBeside('page.css')}</style></head><body>
<header><h1>Dalil: evaluation</h1>
<p>Made ${madeAt.toISOString().slice(0, 16).replace('T', ' ')} UTC, assembly ${escapeMarkup(version)}.
Shares in %, under them the 95 % interval and how many were judged; ▲▼ the difference from the
baseline in points. ✗ is under its floor. How to read this: <code>evals/README.md</code>.</p></header>
<main><section><h2>Gate</h2>${verdict}${renderWarnings(evaluation)}</section>
${evaluation.suites.map((suite) => renderSuite(suite, parts)).join('\n')}
${judging ? renderJudging(judging) : ''}
<section><h2>No failure is not no risk</h2>${renderBounds(evaluation)}</section>
${renderFailures(evaluation)}</main>
<script>${fileBeside('filter-failures.js')}</script></body></html>
`;
}

function renderWarnings(evaluation: Evaluation): string {
  const differences = differencesBetweenSets(evaluation);
  if (differences.length === 0) return '<p>The two sets of cases agree within 5 points.</p>';
  const rows = differences.map(
    ({ suite, measure, ...sets }) =>
      `<tr><th scope="row">${suite} · ${measure}</th><td>${formatValue(sets.public)}</td><td>${formatValue(sets.unseen)}</td></tr>`,
  );
  return `<p>The public and the unseen cases differ by more than 5 points here: believe the lower one.</p>
<table><thead><tr><th></th><th>public</th><th>unseen</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function renderSuite(suite: Evaluation['suites'][number], parts: PageParts): string {
  const { evaluation } = parts;
  const rows = suite.measures.flatMap((measure) =>
    rowsOf(evaluation, suite.name, measure.name).map(({ set, cells }) => {
      const title = `<th scope="row" title="${escapeMarkup(measure.about)}">${measure.headline ? '<b>' : ''}${escapeMarkup(measure.name)}${measure.headline ? '</b>' : ''}</th>`;
      const written = cells.map((figure) => (figure ? renderCell(figure, parts) : '<td>–</td>'));
      return `<tr class="${set}">${title}<td>${set}</td>${written.join('')}</tr>`;
    }),
  );
  const pictures = evaluation.pictures
    .filter((picture) => picture.suite === suite.name)
    .map(({ set, picture }) => renderPicture(picture, set));
  const head = ['', '', ...COLUMNS].map((column) => `<th scope="col">${column}</th>`).join('');
  const legend = suite.measures.map(
    ({ name, about }) => `<dt>${escapeMarkup(name)}</dt><dd>${escapeMarkup(about)}</dd>`,
  );
  return `<section id="${suite.name}"><h2>${suite.name}</h2><p>${escapeMarkup(suite.about)}</p>
<table><thead><tr>${head}</tr></thead><tbody>${rows.join('\n')}</tbody></table>
<details><summary>What the rows mean</summary><dl>${legend.join('')}</dl></details>
${pictures.join('\n')}</section>`;
}

function renderCell(figure: Figure, { checks, baseline }: PageParts): string {
  const { interval, of } = figure;
  const check = checks.find(
    (candidate) => keyOf({ ...candidate, language: candidate.subject as 'all' }) === keyOf(figure),
  );
  const before = baseline.find((candidate) => keyOf(candidate) === keyOf(figure));
  const moved = before !== undefined && differs(figure, before);
  const change = moved
    ? ` <i class="${figure.value > before.value ? 'up' : 'down'}">${figure.value > before.value ? '▲' : '▼'}${formatChange(figure, before)}</i>`
    : '';
  const spread = interval ? `${formatInterval(interval)} · ` : '';
  const low = check?.held === false;
  const floor = check ? ` title="floor ${percent(check.limit)}"` : '';
  return `<td${low ? ' class="low"' : ''}${floor}>${low ? '✗ ' : ''}${formatValue(figure)}${change}<small>${spread}${of}</small></td>`;
}

function renderBounds(evaluation: Evaluation): string {
  const rows = boundsOfNoFailure(evaluation).map(
    ({ suite, measure, set, language, of, bound }) =>
      `<tr><th scope="row">${suite} · ${escapeMarkup(measure)}</th><td>${set}</td><td>${language}</td><td>0 failures in ${of}</td><td>≤ ${percent(bound)}</td></tr>`,
  );
  return `<p>Where nothing failed, the failure rate may still be this high (%, 95 %, exact).</p>
<table><tbody>${rows.join('')}</tbody></table>`;
}
