import { html } from 'hono/html';
import type { Direction } from '../../domain/variety.ts';
import type { SafeHtml } from './render-markdown.ts';

export interface DocumentHead {
  /** A BCP 47 tag; the contract for programmers is in English, which no citizen is answered in. */
  language: string;
  direction: Direction;
  title: string;
  /** Addresses of modules; no page needs one to be read. */
  scripts?: readonly string[];
  /** Addresses of style sheets besides the one that every page has. */
  styles?: readonly string[];
  description?: string;
  manifest?: string;
}

/** A whole page around its `<body>` element; nothing in it comes from another site. */
export function renderDocument(head: DocumentHead, body: SafeHtml): SafeHtml {
  const { language, direction, title, scripts = [], styles = [], description, manifest } = head;
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
${description === undefined ? '' : html`<meta name="description" content="${description}">`}
<link rel="icon" href="/web/icon.svg">
${['/web/style.css', ...styles].map((source) => html`<link rel="stylesheet" href="${source}">`)}
${manifest === undefined ? '' : html`<link rel="manifest" href="${manifest}">`}
${scripts.map((source) => html`<script type="module" src="${source}"></script>`)}
</head>
${body}
</html>`;
}
