import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderJunit } from './render-junit.ts';
import { type PageParts, renderPage } from './render-page.ts';

/** Writes the page, the JSON and the JUnit XML of a run into a folder. */
export function writeReport(folder: string, parts: PageParts): void {
  const { evaluation, checks, version, madeAt, judging } = parts;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), renderPage(parts));
  writeFileSync(join(folder, 'junit.xml'), renderJunit(evaluation, checks));
  writeFileSync(
    join(folder, 'report.json'),
    JSON.stringify({ version, madeAt, ...evaluation, checks, judging }),
  );
}
