import { html } from 'hono/html';
import type { Answer, Citation } from '../../domain/answer.ts';
import type { Turn } from '../../domain/conversation.ts';
import { formatDate } from '../../domain/format-date.ts';
import { type Direction, directionOf } from '../../domain/variety.ts';
import { renderMarkdown, renderText, type SafeHtml } from './render-markdown.ts';
import type { InterfaceTexts, WebFiles } from './web-files.ts';

type Texts = WebFiles['texts'];

/** A conversation so far, each turn in its own language; the last answer comes with its sources. */
export function renderTurns(
  turns: readonly Turn[],
  latest: Answer | undefined,
  texts: Texts,
): SafeHtml[] {
  const earlier = turns.filter((turn) => turn.turnId !== latest?.turnId);
  const asked = turns.find((turn) => turn.turnId === latest?.turnId);
  return [
    ...earlier.flatMap((turn) => [renderQuestion(turn, texts), renderEarlier(turn, texts)]),
    ...(asked ? [renderQuestion(asked, texts)] : []),
    ...(latest ? [renderLatest(latest, texts[latest.language])] : []),
  ];
}

function renderQuestion({ language, question }: Turn, texts: Texts): SafeHtml {
  return html`<article class="question" lang="${language}" dir="${directionOf(language)}">
<h2 class="who">${texts[language].you}</h2><p>${renderText(question, directionOf(language))}</p></article>`;
}

function renderEarlier({ language, answer }: Turn, texts: Texts): SafeHtml {
  const direction = directionOf(language);
  return html`<article class="answer" lang="${language}" dir="${direction}">
<h2 class="who">${texts[language].title}</h2>${renderMarkdown(answer, direction)}</article>`;
}

function renderLatest(answer: Answer, texts: InterfaceTexts): SafeHtml {
  const { language, direction, citations, followUps, outcome, services } = answer;
  const [service] = outcome === 'answered' ? services : [];
  const sheet = service
    ? html`<p><a href="/services/${service.id}?language=${language}">${texts.widget.glance} · ${renderText(service.name, direction)}</a></p>`
    : '';
  return html`<article class="answer" id="latest" lang="${language}" dir="${direction}">
<h2 class="who">${texts.title}</h2>${renderMarkdown(answer.answer, direction)}${sheet}
${citations.length > 0 ? renderSources(citations, texts, direction) : ''}
${followUps.length > 0 ? renderChips(followUps, texts.followUps) : ''}</article>`;
}

function renderSources(
  citations: readonly Citation[],
  texts: InterfaceTexts,
  direction: Direction,
): SafeHtml {
  const items = citations.map((citation) => renderSource(citation, texts, direction));
  return html`<details class="sources" open><summary>${texts.sources}</summary><ul>${items}</ul></details>`;
}

/** An official page and the day on which it was last checked. */
export function renderSource(
  { title, url, verifiedOn }: Pick<Citation, 'title' | 'url' | 'verifiedOn'>,
  texts: InterfaceTexts,
  direction: Direction,
): SafeHtml {
  const checked = texts.checkedOn.replace('{date}', formatDate(verifiedOn));
  return html`<li><a href="${url}" rel="noopener noreferrer"><bdi>${title}</bdi></a> (${renderText(checked, direction)})</li>`;
}

/** Questions that are sent as they stand, by the page's own form. */
export function renderChips(questions: readonly string[], label: string): SafeHtml {
  const buttons = questions.map(
    (question) =>
      html`<button form="chips" name="message" value="${question}" dir="auto">${question}</button>`,
  );
  return html`<div class="chips" role="group" aria-label="${label}">${buttons}</div>`;
}
