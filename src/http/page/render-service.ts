import { html } from 'hono/html';
import { sayDoubt } from '../../domain/say-doubt.ts';
import { directionOf, type Variety } from '../../domain/variety.ts';
import type { describeService } from '../describe-service.ts';
import { renderDocument } from './render-document.ts';
import { renderLanguages } from './render-languages.ts';
import { renderText, type SafeHtml } from './render-markdown.ts';
import { renderSource } from './render-turns.ts';
import type { WebFiles } from './web-files.ts';

type Service = ReturnType<typeof describeService>;
type Told = Pick<Service['nextStep'], 'text' | 'confidence'>;

/** A service on one page, to be printed: what it costs, where, the papers to tick, the steps. */
export function renderService(service: Service, language: Variety, web: WebFiles): SafeHtml {
  const texts = web.texts[language];
  const words = texts.widget;
  const direction = directionOf(language);
  const say = ({ text, confidence }: Told) => {
    const said = confidence === 'to-be-confirmed' ? sayDoubt(text, words.toBeConfirmed) : text;
    return renderText(said, direction);
  };
  const row = (label: string, facts: readonly Told[]) =>
    facts.length === 0
      ? ''
      : html`<dt>${label}</dt>${facts.map((fact) => html`<dd>${say(fact)}</dd>`)}`;
  const papers = service.evidence.map((paper) => html`<li>${say(paper)}</li>`);
  const steps = service.steps.map((step) => html`<li>${say(step)}</li>`);
  const channels = (['portal', 'phone'] as const).map((kind) => {
    const links = service.channels
      .filter((channel) => channel.kind === kind)
      .map(
        ({ label, url }) =>
          html`<dd><a href="${url}" rel="noopener noreferrer"><bdi>${label}</bdi></a></dd>`,
      );
    return links.length === 0 ? '' : html`<dt>${words[kind]}</dt>${links}`;
  });
  const sources = service.sources.map((source) => renderSource(source, texts, direction));
  const articles = service.articles.map(
    ({ id, title }) => html`<li><a href="/articles/${id}?language=${language}">${title}</a></li>`,
  );
  const body = html`<body class="sheet">
<header><p><a href="/?language=${language}">${texts.title}</a></p>
<h1>${renderText(service.name, direction)}</h1><p>${renderText(service.description, direction)}</p>
${renderLanguages(web, language, `/services/${service.id}`)}</header>
<main>
<p><button id="print" type="button" hidden>${words.printNow}</button></p>
<dl>${row(words.fee, service.costs)}${row(words.time, service.processingTimes)}
${row(words.place, service.places)}${row(words.deadline, service.deadlines)}${channels}</dl>
${papers.length > 0 ? html`<h2>${words.papers}</h2><ul class="papers">${papers}</ul>` : ''}
${steps.length > 0 ? html`<h2>${words.steps}</h2><ol>${steps}</ol>` : html`<p>${say(service.nextStep)}</p>`}
${articles.length > 0 ? html`<section class="more"><h2>${texts.readMore}</h2><ul>${articles}</ul></section>` : ''}
<h2>${texts.sources}</h2><ul class="sources">${sources}</ul>
</main></body>`;
  const head = {
    ...{ language, direction, title: service.name },
    ...{ scripts: ['/web/print.js'], styles: ['/web/sheet.css'] },
  };
  return renderDocument(head, body);
}
