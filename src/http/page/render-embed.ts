import { html } from 'hono/html';
import { type Direction, directionOf, VARIETIES, type Variety } from '../../domain/variety.ts';
import type { Widget } from './build-widget.ts';
import { contrastOf, LEAST_CONTRAST } from './contrast.ts';
import type { EmbedTexts } from './embed-texts.ts';
import { renderDocument } from './render-document.ts';
import { renderLanguages } from './render-languages.ts';
import { renderText, type SafeHtml } from './render-markdown.ts';
import type { WebFiles } from './web-files.ts';

/** What an agency chooses; an empty text is left to the widget. */
export interface EmbedChoice {
  chatLanguage: string;
  display: 'launcher' | 'inline';
  position: 'end' | 'start';
  theme: 'light' | 'auto';
  accent: string;
  site: string;
  questions: string;
}

export const USUAL_ACCENT = '#0b6b4a';

/** The snippet generator for agencies: whole without script, which makes it live. */
export function renderEmbed(
  language: Variety,
  origin: string,
  choice: EmbedChoice,
  widget: Widget,
  web: WebFiles,
): SafeHtml {
  const words = web.texts[language].embed;
  const direction = directionOf(language);
  const result = renderResult({ origin, choice, widget, words, direction });
  const body = html`<body>
<header><h1>${words.title}</h1><p>${words.tagline}</p>${renderLanguages(web, language, '/embed')}</header>
<main>${renderForm(language, choice, web)}
<div id="result">${result}</div>
</main></body>`;
  const head = { language, direction, title: words.title };
  return renderDocument({ ...head, scripts: ['/widget.js', '/web/embed.js'] }, body);
}

function renderForm(language: Variety, choice: EmbedChoice, { texts }: WebFiles): SafeHtml {
  const words = texts[language].embed;
  const languages = VARIETIES.map((tag) => [tag, texts[tag].languageName]);
  const select = (
    name: keyof EmbedChoice,
    label: string,
    options: readonly (readonly string[])[],
  ) => renderSelect(name, label, options, choice[name]);
  return html`<form id="embed" method="get" action="/embed">
<input type="hidden" name="language" value="${language}">
${select('chatLanguage', words.language, [['', words.languageOfPage], ...languages])}
${select('display', words.display, [
  ['launcher', words.launcher],
  ['inline', words.inline],
])}
${select('position', words.position, [
  ['end', words.positionEnd],
  ['start', words.positionStart],
])}
${select('theme', words.theme, [
  ['light', words.themeLight],
  ['auto', words.themeAuto],
])}
<p><label>${words.colour} <input type="color" name="accent" value="${choice.accent}"></label></p>
<p><label>${words.site} <input name="site" maxlength="200" value="${choice.site}"></label></p>
<p><label>${words.questions} <input name="questions" maxlength="500" value="${choice.questions}" dir="auto"></label></p>
<p><button>${words.update}</button></p></form>`;
}

function renderSelect(
  name: string,
  label: string,
  options: readonly (readonly string[])[],
  chosen: string,
): SafeHtml {
  const items = options.map(([value = '', text = '']) =>
    value === chosen
      ? html`<option value="${value}" selected>${text}</option>`
      : html`<option value="${value}">${text}</option>`,
  );
  return html`<p><label>${label} <select name="${name}">${items}</select></label></p>`;
}

interface Result {
  origin: string;
  choice: EmbedChoice;
  widget: Widget;
  words: EmbedTexts;
  direction: Direction;
}

function renderResult({ origin, choice, widget, words, direction }: Result): SafeHtml {
  const tag = tagOf(choice);
  const live = `<script type="module" src="${origin}/widget.js"></script>\n${tag}`;
  const { name, integrity } = widget.release;
  const pinned = `<script type="module" src="${origin}/widget/${name}"
  integrity="${integrity}" crossorigin="anonymous"></script>\n${tag}`;
  const style = `dalil-chat { --dalil-accent: ${choice.accent}; }`;
  return html`${renderContrast(choice.accent, words, direction)}
<h2>${words.tag}</h2><pre><code>${live}</code></pre>
${choice.accent === USUAL_ACCENT ? '' : html`<h2>${words.styleSheet}</h2><pre><code>${style}</code></pre>`}
<h2>${words.policy}</h2>
<p>${renderText(words.policyNote, direction)}</p>
<pre><code>script-src ${origin}; connect-src ${origin}</code></pre>
<h2>${words.release}</h2>
<p>${words.releaseNote}</p>
<pre><code>${pinned}</code></pre>
<h2>${words.preview}</h2>
<dalil-chat data-accent="${choice.accent}" ${attributesOf(choice).map(([key, value]) => html` ${key}="${value}"`)}></dalil-chat>`;
}

/** Whether white can be read on the colour, and the colour on white. */
function renderContrast(accent: string, words: EmbedTexts, direction: Direction): SafeHtml {
  const ratio = contrastOf(accent, '#ffffff');
  const enough = ratio >= LEAST_CONTRAST;
  const told = (enough ? words.contrastEnough : words.contrastPoor)
    .replace('{ratio}', figureOf(ratio))
    .replace('{least}', figureOf(LEAST_CONTRAST));
  return html`<p class="${enough ? 'checked' : 'notice'}">${renderText(told, direction)}</p>`;
}

/** With a comma, as Morocco writes decimals in each of its languages. */
function figureOf(ratio: number): string {
  return ratio.toFixed(1).replace('.', ',');
}

function tagOf(choice: EmbedChoice): string {
  const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const attributes = attributesOf(choice).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<dalil-chat${attributes.join('')}></dalil-chat>`;
}

function attributesOf(choice: EmbedChoice): [string, string][] {
  const { chatLanguage, display, position, theme, site, questions } = choice;
  const attributes: [string, string][] = [
    ['language', chatLanguage],
    ['display', display === 'launcher' ? '' : display],
    ['position', position === 'end' ? '' : position],
    ['theme', theme === 'light' ? '' : theme],
    ['site', site],
    ['start-questions', questions],
  ];
  return attributes.filter(([, value]) => value !== '');
}
