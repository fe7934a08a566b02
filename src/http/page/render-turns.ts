import { html } from 'hono/html';
import type { Answer, Citation } from '../../domain/answer.ts';
import type { Turn } from '../../domain/conversation.ts';
import { formatDate } from '../../domain/format-date.ts';
import { directionOf } from '../../domain/variety.ts';
import { renderMarkdown, type SafeHtml } from './render-markdown.ts';
import type { InterfaceTexts } from './web-files.ts';

/** A conversation so far; the last answer comes with its sources and what to ask next. */
export function renderTurns(
  turns: readonly Turn[],
  latest: Answer | undefined,
  texts: InterfaceTexts,
): SafeHtml[] {
  const earlier = turns.filter((turn) => turn.turnId !== latest?.turnId);
  const asked = turns.find((turn) => turn.turnId === latest?.turnId);
  return [
    ...earlier.flatMap((turn) => [renderQuestion(turn, texts), renderEarlier(turn, texts)]),
    ...(asked ? [renderQuestion(asked, texts)] : []),
    ...(latest ? [renderLatest(latest, texts)] : []),
  ];
}

function renderQuestion(turn: Turn, texts: InterfaceTexts): SafeHtml {
  return html`<article class="question">
<h2 class="who">${texts.you}</h2><p dir="auto">${turn.question}</p></article>`;
}

function renderEarlier({ language, answer }: Turn, texts: InterfaceTexts): SafeHtml {
  return html`<article class="answer" lang="${language}" dir="${directionOf(language)}">
<h2 class="who">${texts.title}</h2>${renderMarkdown(answer)}</article>`;
}

function renderLatest(answer: Answer, texts: InterfaceTexts): SafeHtml {
  const { language, direction, citations, followUps } = answer;
  return html`<article class="answer" id="latest" lang="${language}" dir="${direction}">
<h2 class="who">${texts.title}</h2>${renderMarkdown(answer.answer)}
${citations.length > 0 ? renderSources(citations, texts) : ''}
${followUps.length > 0 ? renderChips(followUps, texts.followUps) : ''}</article>`;
}

function renderSources(citations: readonly Citation[], texts: InterfaceTexts): SafeHtml {
  const items = citations.map(({ title, url, verifiedOn }) => {
    const checked = texts.checkedOn.replace('{date}', formatDate(verifiedOn));
    return html`<li><a href="${url}" rel="noopener noreferrer"><bdi>${title}</bdi></a> (${checked})</li>`;
  });
  return html`<details class="sources" open><summary>${texts.sources}</summary><ul>${items}</ul></details>`;
}

/** Questions that are sent as they stand, by the page's own form. */
export function renderChips(questions: readonly string[], label: string): SafeHtml {
  const buttons = questions.map(
    (question) =>
      html`<button form="chips" name="message" value="${question}" dir="auto">${question}</button>`,
  );
  return html`<div class="chips" role="group" aria-label="${label}">${buttons}</div>`;
}
