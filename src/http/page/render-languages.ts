import { html } from 'hono/html';
import { VARIETIES, type Variety } from '../../domain/variety.ts';
import type { SafeHtml } from './render-markdown.ts';
import type { WebFiles } from './web-files.ts';

/** Links to the same page in each language. */
export function renderLanguages(web: WebFiles, current: Variety, path: string): SafeHtml {
  const links = VARIETIES.map((variety) => {
    const mark = variety === current ? html` aria-current="true"` : '';
    const name = web.texts[variety].languageName;
    return html`<a href="${path}?language=${variety}" lang="${variety}" hreflang="${variety}"${mark}>${name}</a>`;
  });
  return html`<nav aria-label="${web.texts[current].chooseLanguage}">${links}</nav>`;
}
