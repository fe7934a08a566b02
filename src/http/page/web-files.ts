import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from 'esbuild';
import { z } from 'zod';
import { VARIETIES, type Variety } from '../../domain/variety.ts';
import { EmbedTexts } from './embed-texts.ts';
import { WidgetTexts } from './widget-texts.ts';

const words = z.string().trim().min(1);

/** The words of the page and the widget, in one variety. `{days}`, `{date}`… are filled in. */
const InterfaceTexts = z.strictObject({
  languageName: words,
  title: words,
  tagline: words,
  notice: words,
  chooseLanguage: words,
  conversation: words,
  label: words,
  placeholder: words,
  send: words,
  examplesTitle: words,
  examples: z.array(words).min(1),
  you: words,
  sources: words,
  articles: words,
  articleSources: words,
  relatedServices: words,
  readMore: words,
  checkedOn: words,
  followUps: words,
  wasHelpful: words,
  yes: words,
  no: words,
  thanks: words,
  forget: words,
  forgotten: words,
  waiting: words,
  interrupted: words,
  widget: WidgetTexts,
  embed: EmbedTexts,
});
export type InterfaceTexts = z.infer<typeof InterfaceTexts>;

export interface WebFiles {
  /** Where they were read from. */
  folder: string;
  texts: Readonly<Record<Variety, InterfaceTexts>>;
  /** What a browser may load, by its path under `/web/`; scripts and styles are minified. */
  files: ReadonlyMap<string, { type: string; body: string }>;
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  json: 'application/json; charset=utf-8',
};

/** Reads `web/` once, at the start. Throws an Error that names the file. */
export function readWebFiles(folder: string): WebFiles {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = names.flatMap((name): [string, { type: string; body: string }][] => {
    const type = TYPES[name.split('.').at(-1) ?? ''];
    return type === undefined ? [] : [[name, { type, body: readWebFile(folder, name) }]];
  });
  const texts = VARIETIES.map((variety) => [variety, readTexts(folder, variety)]);
  return { folder, texts: Object.fromEntries(texts) as WebFiles['texts'], files: new Map(files) };
}

function readWebFile(folder: string, name: string): string {
  const path = join(folder, name);
  const body = readFileSync(path, 'utf8');
  const loader = (['js', 'css'] as const).find((ending) => name.endsWith(`.${ending}`));
  if (loader === undefined) return body;
  try {
    return transformSync(body, { loader, minify: true, charset: 'utf8' }).code.trim();
  } catch (cause) {
    throw new Error(`${path} cannot be minified`, { cause });
  }
}

function readTexts(folder: string, variety: Variety): InterfaceTexts {
  const path = join(folder, 'texts', `${variety}.json`);
  try {
    return InterfaceTexts.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new Error(`The page's words in ${path} cannot be read`, { cause });
  }
}
