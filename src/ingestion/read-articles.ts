import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ArticleHead } from '../domain/article.ts';
import { isVariety, type Variety } from '../domain/variety.ts';
import type { Fault } from './fault.ts';
import { filesIn } from './files-in.ts';
import { YamlFile } from './yaml-file.ts';

/** A paragraph, a heading or an item of a list: each stands on one line, however long. */
export interface ArticleLine {
  text: string;
  /** Its line in the file, counted from 1. */
  number: number;
}

/** An article in one variety, as its file says it. */
export interface ArticleRendition {
  /** The id and the variety of the file's name: `<id>.<variety>.md`. */
  id: string;
  variety: Variety;
  head: ArticleHead;
  lines: readonly ArticleLine[];
  /** Markdown. */
  text: string;
  /** The front matter, which knows where its fields stand. */
  file: YamlFile;
}

const FRONT_MATTER = /^---\n.*?\n(?=---\n)/s;
const MARK = '---\n';

/** Reads `articles/`. Faults name every rendition that cannot be read. */
export function readArticles(folder: string): { renditions: ArticleRendition[]; faults: Fault[] } {
  const read = filesIn(join(folder, 'articles'), '.md').map((path) => readRendition(folder, path));
  return {
    renditions: read.flatMap((result) => ('rendition' in result ? [result.rendition] : [])),
    faults: read.flatMap((result) => ('faults' in result ? result.faults : [])),
  };
}

function readRendition(
  folder: string,
  path: string,
): { rendition: ArticleRendition } | { faults: Fault[] } {
  const whole = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const above = FRONT_MATTER.exec(whole)?.[0];
  const file = new YamlFile(folder, path, above ?? '');
  const [id = '', variety = ''] = basename(path, '.md').split('.');
  if (!isVariety(variety)) {
    return { faults: [file.faultOnLine(1, 'name the file <id>.<variety>.md')] };
  }
  if (above === undefined) {
    return { faults: [file.faultOnLine(1, 'begins with its front matter, between two lines ---')] };
  }
  const head = file.read(ArticleHead);
  if ('faults' in head) return head;
  const before = above.split('\n').length;
  const text = whole.slice(above.length + MARK.length);
  const lines = text
    .split('\n')
    .map((line, index) => ({ text: line.trim(), number: before + 1 + index }))
    .filter((line) => line.text !== '');
  return { rendition: { id, variety, head: head.content, lines, text: text.trim(), file } };
}
