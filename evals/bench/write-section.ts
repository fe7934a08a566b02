import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Puts the text between the comments `<!-- bench:name -->` and `<!-- /bench:name -->` of a Markdown
 * file. Throws when the file does not have both.
 */
export function writeSection(path: string, name: string, text: string): void {
  writeFileSync(path, replaceSection(readFileSync(path, 'utf8'), name, text));
}

export function replaceSection(markdown: string, name: string, text: string): string {
  const opening = `<!-- bench:${name} -->`;
  const start = markdown.indexOf(opening);
  const end = markdown.indexOf(`<!-- /bench:${name} -->`, start);
  if (start < 0 || end < 0) throw new Error(`There is no section bench:${name} to write into`);
  const before = markdown.slice(0, start + opening.length);
  return `${before}\n\n${text}\n\n${markdown.slice(end)}`;
}
