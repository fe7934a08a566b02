import { html } from 'hono/html';
import type { Article } from '../../domain/article.ts';
import { formatDate } from '../../domain/format-date.ts';
import { directionOf, type Variety } from '../../domain/variety.ts';
import type { describeArticle } from '../describe-article.ts';
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
  const main = html`${sectionsOf(text).map(renderSection)}
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

function renderSection({ heading, markdown }: Section): SafeHtml {
  const title = heading === undefined ? '' : html`<h2>${heading}</h2>`;
  return html`${title}${renderMarkdown(markdown)}`;
}

function renderSheet(
  { title, path, main }: { title: string; path: string; main: SafeHtml },
  language: Variety,
  web: WebFiles,
): SafeHtml {
  const texts = web.texts[language];
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${texts.title}</title>
<link rel="icon" href="/web/icon.svg">
<link rel="stylesheet" href="/web/style.css">
</head>
<body class="sheet">
<header><p><a href="/?language=${language}">${texts.title}</a></p><h1>${title}</h1>${renderLanguages(web, language, path)}</header>
<main>${main}</main></body></html>`;
}
