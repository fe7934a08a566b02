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
<ol>${groupByCase(failures).map(renderCase).join('\n')}</ol></section>`;
}

function renderChoice(name: string, options: readonly string[]): string {
  const choices = ['', ...options].map(
    (option) => `<option value="${escapeMarkup(option)}">${escapeMarkup(option || 'all')}</option>`,
  );
  return `<label>${name} <select name="${name}">${choices.join('')}</select></label>`;
}

/** What failed of one case, all measures together, in the order in which cases first failed. */
function groupByCase(failures: readonly Failure[]): [Failure, ...Failure[]][] {
  const cases = new Map<string, [Failure, ...Failure[]]>();
  for (const failure of failures) {
    const key = [failure.suite, failure.set, failure.id, failure.question].join('|');
    const found = cases.get(key);
    if (found) found.push(failure);
    else cases.set(key, [failure]);
  }
  return [...cases.values()];
}

function renderCase(failures: readonly [Failure, ...Failure[]]): string {
  const { suite, set, language, id, question, trace } = failures[0];
  const direction = isVariety(language) ? directionOf(language) : 'auto';
  const measures = [...new Set(failures.map(({ measure }) => measure))].join('|');
  const about = [suite, set, language, id].map(escapeMarkup).join(' · ');
  const data = Object.entries({ suite, measure: measures, set, language })
    .map(([name, value]) => `data-${name}="${escapeMarkup(value)}"`)
    .join(' ');
  const wrong = failures.map(
    ({ measure, expected, given }) =>
      `<p>${escapeMarkup(measure)}: expected <b>${isolateParts(expected)}</b>, given <b>${isolateParts(given)}</b></p>`,
  );
  const why =
    trace.length === 0
      ? ''
      : `<details><summary>trace</summary><pre>${escapeMarkup(trace.join('\n'))}</pre></details>`;
  return `<li ${data}><small>${about}</small>
<p class="question" dir="${direction}" lang="${language}">${escapeMarkup(question)}</p>
${wrong.join('\n')}${why}</li>`;
}

/** Each part of a line reads in its own direction: service ids, facts in Arabic, figures. */
function isolateParts(text: string): string {
  const parts = text.split(/( [·|/] |: |, )/);
  return parts.map((part) => `<bdi>${escapeMarkup(part)}</bdi>`).join('');
}
