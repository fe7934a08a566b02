import { html } from 'hono/html';
import { formatDate } from '../../domain/format-date.ts';
import { directionOf, type Variety } from '../../domain/variety.ts';
import type { describeService } from '../describe-service.ts';
import type { SafeHtml } from './render-markdown.ts';
import type { InterfaceTexts } from './web-files.ts';

type Service = ReturnType<typeof describeService>;
type Told = Pick<Service['nextStep'], 'text' | 'confidence'>;

/** A service on one page, to be printed: what it costs, where, the papers to tick, the steps. */
export function renderService(
  service: Service,
  language: Variety,
  texts: InterfaceTexts,
): SafeHtml {
  const words = texts.widget;
  const say = ({ text, confidence }: Told) =>
    confidence === 'to-be-confirmed' ? `${text} (${words.toBeConfirmed})` : text;
  const listOf = (name: string) => (service as unknown as Record<string, Told[]>)[name] ?? [];
  const row = (label: string, facts: readonly Told[]) =>
    facts.length === 0
      ? ''
      : html`<dt>${label}</dt>${facts.map((fact) => html`<dd>${say(fact)}</dd>`)}`;
  const papers = listOf('evidence').map((paper) => html`<li>☐ ${say(paper)}</li>`);
  const steps = listOf('steps').map((step) => html`<li>${say(step)}</li>`);
  const channels = service.channels.map(
    ({ kind, label, url }) =>
      html`<dt>${words[kind]}</dt><dd><a href="${url}" rel="noopener noreferrer"><bdi>${label}</bdi></a></dd>`,
  );
  const sources = service.sources.map(
    ({ title, url, verifiedOn }) =>
      html`<li><a href="${url}" rel="noopener noreferrer"><bdi>${title}</bdi></a> (${texts.checkedOn.replace('{date}', formatDate(verifiedOn))})</li>`,
  );
  const articles = service.articles.map(
    ({ id, title }) => html`<li><a href="/articles/${id}?language=${language}">${title}</a></li>`,
  );
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${service.name}</title>
<link rel="icon" href="/web/icon.svg">
<link rel="stylesheet" href="/web/style.css">
<script type="module" src="/web/print.js"></script>
</head>
<body class="sheet">
<header><p>${texts.title}</p><h1>${service.name}</h1><p>${service.description}</p></header>
<main>
<p><button id="print" type="button" hidden>${words.printNow}</button></p>
<dl>${row(words.fee, listOf('costs'))}${row(words.time, listOf('processingTimes'))}
${row(words.place, listOf('places'))}${row(words.deadline, listOf('deadlines'))}${channels}</dl>
${papers.length > 0 ? html`<h2>${words.papers}</h2><ul class="papers">${papers}</ul>` : ''}
${steps.length > 0 ? html`<h2>${words.steps}</h2><ol>${steps}</ol>` : html`<p>${say(service.nextStep)}</p>`}
${articles.length > 0 ? html`<h2>${texts.readMore}</h2><ul>${articles}</ul>` : ''}
<h2>${texts.sources}</h2><ul class="sources">${sources}</ul>
</main></body></html>`;
}
