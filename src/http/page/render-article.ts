import { html } from 'hono/html';
import type { Article } from '../../domain/article.ts';
import { formatDate } from '../../domain/format-date.ts';
import { type Direction, directionOf, type Variety } from '../../domain/variety.ts';
import type { describeArticle } from '../describe-article.ts';
import { renderDocument } from './render-document.ts';
import { renderLanguages } from './render-languages.ts';
import { renderMarkdown, type SafeHtml } from './render-markdown.ts';
import type { WebFiles } from './web-files.ts';

/** Every article by its title. */
export function renderArticles(
  articles: readonly Article[],
  language: Variety,
  web: WebFiles,
): SafeHtml {
  const items = articles.map(
    ({ id, title }) =>
      html`<li><a href="/articles/${id}?language=${language}">${title[language]}</a></li>`,
  );
  const title = web.texts[language].articles;
  return renderSheet({ title, path: '/articles', main: html`<ul>${items}</ul>` }, language, web);
}

/** One article: its text, the services that it is about, where it comes from and since when. */
export function renderArticle(
  article: ReturnType<typeof describeArticle>,
  web: WebFiles,
): SafeHtml {
  const { id, language, title, text, checkedOn, relatedServices } = article;
  const texts = web.texts[language];
  const services = relatedServices.map(
    (service) =>
      html`<li><a href="/services/${service.id}?language=${language}">${service.name}</a></li>`,
  );
  const sources = article.sources.map(
    (source) =>
      html`<li><a href="${source.url}" rel="noopener noreferrer"><bdi>${source.title}</bdi></a>${
        source.published === undefined ? '' : html` (${formatDate(source.published)})`
      }</li>`,
  );
  const main = html`${sectionsOf(text).map((section) => renderSection(section, directionOf(language)))}
<h2>${texts.relatedServices}</h2><ul>${services}</ul>
<h2>${texts.articleSources}</h2><ul class="sources">${sources}</ul>
<p class="checked">${texts.checkedOn.replace('{date}', formatDate(checkedOn))}</p>
<p><a href="/articles?language=${language}">${texts.articles}</a></p>`;
  return renderSheet({ title, path: `/articles/${id}`, main }, language, web);
}

interface Section {
  heading: string | undefined;
  markdown: string;
}

const HEADING = /^## (.*)$/m;

/** The reader of answers knows no headings of a page: here each `##` begins a section. */
function sectionsOf(text: string): Section[] {
  const [before = '', ...rest] = text.split(HEADING);
  const headed = rest.flatMap((heading, index) =>
    index % 2 === 0 ? [{ heading, markdown: rest[index + 1] ?? '' }] : [],
  );
  return [{ heading: undefined, markdown: before }, ...headed];
}

function renderSection({ heading, markdown }: Section, direction: Direction): SafeHtml {
  const title = heading === undefined ? '' : html`<h2>${heading}</h2>`;
  return html`${title}${renderMarkdown(markdown, direction)}`;
}

function renderSheet(
  { title, path, main }: { title: string; path: string; main: SafeHtml },
  language: Variety,
  web: WebFiles,
): SafeHtml {
  const texts = web.texts[language];
  const head = {
    ...{ language, direction: directionOf(language) },
    title: `${title} · ${texts.title}`,
    styles: ['/web/sheet.css'],
  };
  const body = html`<body class="sheet">
<header><p><a href="/?language=${language}">${texts.title}</a></p><h1>${title}</h1>${renderLanguages(web, language, path)}</header>
<main>${main}</main></body>`;
  return renderDocument(head, body);
}
