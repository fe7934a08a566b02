import { directionOf, isVariety } from '../../src/domain/variety.ts';
import { SETS } from '../cases.ts';
import { COLUMNS, type Evaluation, type Failure } from '../evaluate.ts';
import { escapeMarkup } from './markup.ts';

/** The failing cases with filters; the script beside this file shows and hides them. */
export function renderFailures({ suites, failures }: Evaluation): string {
  const measures = [...new Set(failures.map(({ measure }) => measure))];
  const filters = [
    renderChoice(
      'suite',
      suites.map(({ name }) => name),
    ),
    renderChoice('measure', measures),
    renderChoice('set', SETS),
    renderChoice(
      'language',
      COLUMNS.filter((column) => column !== 'all'),
    ),
    '<label>text <input type="search" name="text"></label>',
  ];
  return `<section id="failures"><h2>What failed</h2>
<p>Unseen cases are counted above and told here only after <code>--show-unseen</code>.</p>
<form>${filters.join(' ')} <output></output></form>
<ol>${failures.map(renderFailure).join('\n')}</ol></section>`;
}

function renderChoice(name: string, options: readonly string[]): string {
  const choices = ['', ...options].map(
    (option) => `<option value="${escapeMarkup(option)}">${escapeMarkup(option || 'all')}</option>`,
  );
  return `<label>${name} <select name="${name}">${choices.join('')}</select></label>`;
}

function renderFailure(failure: Failure): string {
  const { suite, measure, set, language, id, question, expected, given, trace } = failure;
  const direction = isVariety(language) ? directionOf(language) : 'auto';
  const about = [suite, measure, set, language].map(escapeMarkup).join(' · ');
  const data = Object.entries({ suite, measure, set, language })
    .map(([name, value]) => `data-${name}="${escapeMarkup(value)}"`)
    .join(' ');
  const why =
    trace.length === 0
      ? ''
      : `<details><summary>trace</summary><pre>${escapeMarkup(trace.join('\n'))}</pre></details>`;
  return `<li ${data}><small>${about} · ${escapeMarkup(id)}</small>
<p class="question" dir="${direction}" lang="${language}">${escapeMarkup(question)}</p>
<p>expected <b>${isolateParts(expected)}</b><br>given <b>${isolateParts(given)}</b></p>${why}</li>`;
}

/** Each part of a line reads in its own direction: service ids, facts in Arabic, figures. */
function isolateParts(text: string): string {
  const parts = text.split(/( [·|/] |: |, )/);
  return parts.map((part) => `<bdi>${escapeMarkup(part)}</bdi>`).join('');
}
