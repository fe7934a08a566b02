import { html } from 'hono/html';
import { VARIETIES } from '../../domain/variety.ts';
import type { Widget } from './build-widget.ts';
import { contrastOf, LEAST_CONTRAST } from './contrast.ts';
import type { SafeHtml } from './render-markdown.ts';
import type { WebFiles } from './web-files.ts';

/** What an agency chooses; an empty text is left to the widget. */
export interface EmbedChoice {
  language: string;
  display: 'launcher' | 'inline';
  position: 'end' | 'start';
  accent: string;
  site: string;
  questions: string;
}

export const USUAL_ACCENT = '#0b6b4a';

/** The snippet generator for agencies, in French: whole without script, which makes it live. */
export function renderEmbed(
  origin: string,
  choice: EmbedChoice,
  widget: Widget,
  web: WebFiles,
): SafeHtml {
  return html`<!doctype html>
<html lang="fr" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Intégrer Dalil</title>
<link rel="icon" href="/web/icon.svg">
<link rel="stylesheet" href="/web/style.css">
<script type="module" src="/widget.js"></script>
<script type="module" src="/web/embed.js"></script>
</head>
<body>
<header><h1>Intégrer Dalil</h1>
<p>Une balise, sans cookie, sans requête vers un autre site, sans compte.</p></header>
<main>${renderForm(choice, web)}
<div id="result">${renderResult(origin, choice, widget)}</div>
</main></body></html>`;
}

function renderForm(choice: EmbedChoice, { texts }: WebFiles): SafeHtml {
  const languages = [
    ['', 'Celle de la page'],
    ...VARIETIES.map((tag) => [tag, texts[tag].languageName]),
  ];
  return html`<form id="embed" method="get" action="/embed">
${renderSelect('language', 'Langue', languages, choice.language)}
${renderSelect(
  'display',
  'Affichage',
  [
    ['launcher', 'Un bouton qui ouvre'],
    ['inline', 'Dans la page'],
  ],
  choice.display,
)}
${renderSelect(
  'position',
  'Côté du bouton',
  [
    ['end', 'Fin de ligne'],
    ['start', 'Début de ligne'],
  ],
  choice.position,
)}
<p><label>Couleur <input type="color" name="accent" value="${choice.accent}"></label></p>
<p><label>Nom du site dans vos statistiques <input name="site" maxlength="200" value="${choice.site}"></label></p>
<p><label>Questions de départ, séparées par | <input name="questions" maxlength="500" value="${choice.questions}"></label></p>
<p><button>Mettre à jour</button></p></form>`;
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

function renderResult(origin: string, choice: EmbedChoice, widget: Widget): SafeHtml {
  const tag = tagOf(choice);
  const live = `<script type="module" src="${origin}/widget.js"></script>\n${tag}`;
  const { name, integrity } = widget.release;
  const pinned = `<script type="module" src="${origin}/widget/${name}"
  integrity="${integrity}" crossorigin="anonymous"></script>\n${tag}`;
  const style = `dalil-chat { --dalil-accent: ${choice.accent}; }`;
  const ratio = contrastOf(choice.accent, '#ffffff');
  const figure = ratio.toFixed(1).replace('.', ',');
  const verdict =
    ratio >= LEAST_CONTRAST
      ? html`<p>Contraste avec le blanc : <strong>${figure} : 1</strong>, suffisant.</p>`
      : html`<p class="notice"><strong>Contraste insuffisant</strong> : ${figure} : 1 avec le blanc,
il en faut 4,5. Choisissez une couleur plus foncée.</p>`;
  return html`${verdict}
<h2>La balise</h2><pre><code>${live}</code></pre>
${choice.accent === USUAL_ACCENT ? '' : html`<h2>La couleur, dans votre feuille de style</h2><pre><code>${style}</code></pre>`}
<h2>La politique de sécurité (CSP)</h2>
<p>À ajouter à la vôtre ; rien d'autre n'est nécessaire, ni <code>style-src</code> ni <code>unsafe-inline</code>.</p>
<pre><code>script-src ${origin}; connect-src ${origin}</code></pre>
<h2>Une version figée, avec son empreinte (SRI)</h2>
<p>Ce fichier ne change jamais ; vous choisissez quand passer au suivant.</p>
<pre><code>${pinned}</code></pre>
<h2>Aperçu</h2>
<dalil-chat data-accent="${choice.accent}" ${attributesOf(choice).map(([key, value]) => html` ${key}="${value}"`)}></dalil-chat>`;
}

function tagOf(choice: EmbedChoice): string {
  const escaped = (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const attributes = attributesOf(choice).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  return `<dalil-chat${attributes.join('')}></dalil-chat>`;
}

function attributesOf(choice: EmbedChoice): [string, string][] {
  const { language, display, position, site, questions } = choice;
  const attributes: [string, string][] = [
    ['language', language],
    ['display', display === 'launcher' ? '' : display],
    ['position', position === 'end' ? '' : position],
    ['site', site],
    ['start-questions', questions],
  ];
  return attributes.filter(([, value]) => value !== '');
}
