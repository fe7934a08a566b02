import { directionOf } from '../../src/domain/variety.ts';
import type { JudgedAnswer } from '../judging/judge-answers.ts';
import { DIMENSIONS } from '../judging/judgement-scores.ts';
import type { Judging } from '../judging/sum-up-judging.ts';
import { formatInterval, percent } from './format.ts';
import { escapeMarkup } from './markup.ts';
import { describeAgreement, describeJudging } from './print-judging.ts';

/** Low scores that are told, the lowest ones. */
const MOST_LOW = 40;

/** What a model judged, how far it agrees with people, and where it found least. */
export function renderJudging(judging: Judging): string {
  const about = describeJudging(judging).map((line) => `<li>${escapeMarkup(line)}</li>`);
  const figures = judging.figures.map(
    ({ dimension, set, language, mean, good, interval, of }) =>
      `<tr><th scope="row">${dimension}</th><td>${set}</td><td>${language}</td><td>${mean.toFixed(2)}</td><td>${percent(good)}<small>${formatInterval(interval)} · ${of}</small></td></tr>`,
  );
  const agreement = judging.agreement.map(
    (one) =>
      `<tr><th scope="row">${one.dimension}</th><td>${one.language}</td><td>${escapeMarkup(describeAgreement(one))}</td></tr>`,
  );
  return `<section id="judged"><h2>Judged by a model</h2><ul>${about.join('')}</ul>
<table><thead><tr><th></th><th>set</th><th>variety</th><th>mean of 1–5</th><th>4 and 5, %</th></tr></thead><tbody>${figures.join('\n')}</tbody></table>
<h3>Agreement with human labels</h3><p>Cohen’s kappa with quadratic weights: 1 is full agreement, 0 what chance gives.</p>
<table><tbody>${agreement.join('\n')}</tbody></table>
<details><summary>Public answers with a score of 1 or 2</summary><ol>${lowest(judging.answers)}</ol></details></section>`;
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
