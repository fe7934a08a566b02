import { join } from 'node:path';
import { expect, test } from 'vitest';
import { buildWidget } from './build-widget.ts';
import { readWebFiles } from './web-files.ts';

const web = readWebFiles(join(import.meta.dirname, '..', '..', '..', 'web'));
const facts = { retentionDays: 30, phone: undefined };

test('the same files give the same names and hash, and another fact gives others', async () => {
  const [one, other, changed] = await Promise.all([
    buildWidget(web, facts),
    buildWidget(web, facts),
    buildWidget(web, { ...facts, retentionDays: 7 }),
  ]);
  expect(other).toEqual(one);
  expect(changed.panel.name).not.toBe(one.panel.name);
  expect(changed.release).not.toEqual(one.release);
});

test('every name that the modules leave open is put in', async () => {
  const { loader, panel, release } = await buildWidget(web, facts);
  expect(loader).toContain(panel.name);
  for (const text of [loader, panel.text, release.text])
    expect(text).not.toMatch(/\b(?:LABELS|TEXTS|PHONE|RETENTION_DAYS|\w+_(?:STYLE|NAME))\b/);
});

test('a file that is missing stops the start', async () => {
  await expect(buildWidget({ ...web, folder: import.meta.dirname }, facts)).rejects.toThrow();
});
