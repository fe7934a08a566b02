import { html } from 'hono/html';
import type { Answer } from '../../domain/answer.ts';
import type { Turn } from '../../domain/conversation.ts';
import { directionOf, type Variety } from '../../domain/variety.ts';
import { MAXIMUM_MESSAGE_LENGTH } from '../../language/canonicalise.ts';
import { renderLanguages } from './render-languages.ts';
import type { SafeHtml } from './render-markdown.ts';
import { renderChips, renderTurns } from './render-turns.ts';
import type { InterfaceTexts, WebFiles } from './web-files.ts';

export interface PageContent {
  web: WebFiles;
  /** The language of the page's own words. */
  language: Variety;
  retentionDays: number;
  conversationId?: string | undefined;
  turns: readonly Turn[];
  latest?: Answer | undefined;
  /** What to tell the citizen about the last request: a problem, or that all is erased. */
  status?: string | undefined;
}

/** The page, whole without any script; the script only makes it quicker. */
export function renderPage(content: PageContent): SafeHtml {
  const { web, language, conversationId = '', turns, latest, status = '' } = content;
  const texts = web.texts[language];
  const empty = turns.length === 0 && !latest;
  const hidden = html`<input type="hidden" name="conversationId" value="${conversationId}">
<input type="hidden" name="interface" value="${language}">`;
  return html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${texts.title}</title>
<meta name="description" content="${texts.tagline}">
<link rel="icon" href="/web/icon.svg">
<link rel="stylesheet" href="/web/style.css">
<link rel="manifest" href="/manifest.webmanifest?language=${language}">
<script type="module" src="/widget.js"></script>
<script type="module" src="/web/app.js"></script>
</head>
<body>
<header><h1>${texts.title}</h1><p>${texts.tagline}</p>${renderLanguages(web, language, '/')}
<p><a href="/articles?language=${language}">${texts.articles}</a></p></header>
<main>
<div data-without-script>
<p class="notice">${texts.notice.replace('{days}', String(content.retentionDays))}</p>
<div id="start"${empty ? '' : html` hidden`}>${renderStart(texts)}</div>
<section id="messages" role="log" aria-label="${texts.conversation}">
${renderTurns(turns, latest, texts)}</section>
<p id="status" role="status">${status}</p>
<form id="forget" method="post" action="/"${conversationId === '' ? html` hidden` : ''}>${hidden}
<button name="forget" value="yes">${texts.forget}</button></form>
</div>
</main>
<form id="chips" method="post" action="/">${hidden}</form>
<form id="ask" method="post" action="/" data-without-script>${hidden}
<label for="message">${texts.label}</label>
<textarea id="message" name="message" rows="2" maxlength="${MAXIMUM_MESSAGE_LENGTH}" required dir="auto"
 autocomplete="off" placeholder="${texts.placeholder}"></textarea>
<button name="send" value="yes">${texts.send}</button></form>
</body>
</html>`;
}

function renderStart(texts: InterfaceTexts): SafeHtml {
  return html`<p>${texts.examplesTitle}</p>${renderChips(texts.examples, texts.examplesTitle)}`;
}
