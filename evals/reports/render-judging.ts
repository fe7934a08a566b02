import { directionOf, VARIETIES, type Variety } from '../../src/domain/variety.ts';
import { SETS } from '../cases.ts';
import type { JudgedAnswer } from '../judging/judge-answers.ts';
import { DIMENSIONS } from '../judging/judgement-scores.ts';
import type { Agreement, JudgedFigure, Judging } from '../judging/sum-up-judging.ts';
import { formatInterval, percent } from './format.ts';
import { escapeMarkup } from './markup.ts';
import { describeAgreement, describeJudging } from './print-judging.ts';

/** Low scores that are told, the lowest ones. */
const MOST_LOW = 40;

/** What a model judged, how far it agrees with people, and where it found least. */
export function renderJudging(judging: Judging): string {
  const about = describeJudging(judging).map((line) => `<li>${escapeMarkup(line)}</li>`);
  const head = ['', '', ...VARIETIES].map((column) => `<th scope="col">${column}</th>`).join('');
  const cells = (ofVariety: (language: Variety) => string) =>
    VARIETIES.map((language) => `<td>${ofVariety(language)}</td>`).join('');
  const scores = SETS.flatMap((set) =>
    DIMENSIONS.map((dimension) => {
      const written = cells((language) => renderScore(judging, { set, dimension, language }));
      return `<tr><th scope="row">${dimension}</th><td>${set}</td>${written}</tr>`;
    }),
  );
  const agreement = DIMENSIONS.map((dimension) => {
    const written = cells((language) => renderAgreement(judging, { dimension, language }));
    return `<tr><th scope="row">${dimension}</th><td></td>${written}</tr>`;
  });
  return `<section id="judged"><h2>Judged by a model</h2><ul>${about.join('')}</ul>
<p>The mean of scores from 1 to 5; under it the share of 4 and 5 in %, its 95 % interval, how many.</p>
<table><thead><tr>${head}</tr></thead><tbody>${scores.join('\n')}</tbody></table>
<h3>Agreement of the judge with human labels</h3>
<p>Cohen’s kappa with quadratic weights: 1 is full agreement, 0 what chance gives.</p>
<table><thead><tr>${head}</tr></thead><tbody>${agreement.join('\n')}</tbody></table>
<details><summary>Public answers with a score of 1 or 2</summary><ol>${lowest(judging.answers)}</ol></details></section>`;
}

function renderScore(
  { figures }: Judging,
  { set, dimension, language }: Pick<JudgedFigure, 'set' | 'dimension' | 'language'>,
): string {
  const found = figures.find(
    (one) => one.set === set && one.dimension === dimension && one.language === language,
  );
  if (found === undefined) return '–';
  const { mean, good, interval, of } = found;
  return `${mean.toFixed(2)}<small>${percent(good, 0)} · ${formatInterval(interval)} · ${of}</small>`;
}

function renderAgreement(
  { agreement }: Judging,
  { dimension, language }: Pick<Agreement, 'dimension' | 'language'>,
): string {
  const found = agreement.find((one) => one.dimension === dimension && one.language === language);
  if (found === undefined) return '–';
  const [kappa = '', ...rest] = describeAgreement(found).split(', ');
  return `${escapeMarkup(kappa)}${rest.map((part) => `<small>${escapeMarkup(part)}</small>`).join('')}`;
}

function lowest(answers: readonly JudgedAnswer[]): string {
  const low = answers.flatMap(({ scores, ...answer }) => {
    if (scores === undefined) return [];
    const worst = Math.min(...DIMENSIONS.map((dimension) => scores[dimension].score));
    return worst > 2 ? [] : [{ answer, scores, worst }];
  });
  return low
    .sort((left, right) => left.worst - right.worst)
    .slice(0, MOST_LOW)
    .map(({ answer, scores }) => {
      const { id, language, question } = answer;
      const reasons = DIMENSIONS.map(
        (dimension) =>
          `${dimension} <b>${scores[dimension].score}</b> ${escapeMarkup(scores[dimension].reason)}`,
      );
      const direction = directionOf(language);
      return `<li><small>${escapeMarkup(id)}</small><p class="question" dir="${direction}" lang="${language}">${escapeMarkup(question)}</p>
<p>${reasons.join('<br>')}</p><pre dir="${direction}">${escapeMarkup(answer.answer)}</pre></li>`;
    })
    .join('\n');
}
