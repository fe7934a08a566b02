import { html } from 'hono/html';
import type { Answer } from '../../domain/answer.ts';
import type { Turn } from '../../domain/conversation.ts';
import { directionOf, type Variety } from '../../domain/variety.ts';
import { MAXIMUM_MESSAGE_LENGTH } from '../../language/canonicalise.ts';
import type { OfficePhone } from './office-phone.ts';
import { renderDocument } from './render-document.ts';
import { renderLanguages } from './render-languages.ts';
import type { SafeHtml } from './render-markdown.ts';
import { renderChips, renderTurns } from './render-turns.ts';
import type { InterfaceTexts, WebFiles } from './web-files.ts';

export interface PageContent {
  web: WebFiles;
  /** The language of the page's own words. */
  language: Variety;
  retentionDays: number;
  phone: OfficePhone | undefined;
  conversationId?: string | undefined;
  turns: readonly Turn[];
  latest?: Answer | undefined;
  /** What to tell the citizen about the last request: a problem, or that all is erased. */
  status?: string | undefined;
}

/** The page, whole without any script; the script only makes it quicker. */
export function renderPage(content: PageContent): SafeHtml {
  const { web, language, conversationId = '', turns, latest, status = '', phone } = content;
  const texts = web.texts[language];
  const empty = turns.length === 0 && !latest;
  const hidden = html`<input type="hidden" name="conversationId" value="${conversationId}">
<input type="hidden" name="interface" value="${language}">`;
  const body = html`<body>
<header><h1>${texts.title}</h1><p>${texts.tagline}</p>${renderLanguages(web, language, '/')}
<p><a href="/articles?language=${language}">${texts.articles}</a></p></header>
<main>
<div data-without-script>
<p class="notice">${texts.notice.replace('{days}', String(content.retentionDays))}</p>
<div id="start"${empty ? '' : html` hidden`}>${renderStart(texts)}</div>
<section id="messages" role="log" aria-label="${texts.conversation}">
${renderTurns(turns, latest, web.texts)}</section>
<p id="status" role="status">${status}</p>
<form id="forget" method="post" action="/"${conversationId === '' ? html` hidden` : ''}>${hidden}
<button name="forget" value="yes">${texts.forget}</button></form>
${phone ? html`<p>${texts.widget.callOffice} <a href="${phone.url}"><bdi>${phone.label}</bdi></a></p>` : ''}
</div>
</main>
<form id="chips" method="post" action="/#latest">${hidden}</form>
<form id="ask" method="post" action="/#latest" data-without-script>${hidden}
<label for="message">${texts.label}</label>
<textarea id="message" name="message" rows="2" maxlength="${MAXIMUM_MESSAGE_LENGTH}" required dir="auto"
 autocomplete="off" placeholder="${texts.placeholder}"></textarea>
<button name="send" value="yes">${texts.send}</button></form>
</body>`;
  const head = {
    ...{ language, direction: directionOf(language) },
    ...{ title: texts.title, description: texts.tagline },
    manifest: `/manifest.webmanifest?language=${language}`,
    scripts: ['/widget.js', '/web/app.js'],
  };
  return renderDocument(head, body);
}

function renderStart(texts: InterfaceTexts): SafeHtml {
  return html`<p>${texts.examplesTitle}</p>${renderChips(texts.examples, texts.examplesTitle)}`;
}
