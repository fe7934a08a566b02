import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatFault } from '../fault.ts';
import { readKnowledge } from '../read-knowledge.ts';
import { checkGlossary } from './glossary.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..', 'knowledge');
const CARD = join('services', 'etat-civil', 'copie-conforme.yaml');

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dalil-'));
  for (const name of ['glossary.yaml', CARD]) cpSync(join(PROJECT, name), join(folder, name));
});
afterEach(() => rmSync(folder, { recursive: true }));

function edit(name: string, from: string, to: string): void {
  const path = join(folder, name);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}
const faults = () => checkGlossary(readKnowledge(folder).knowledge).map(formatFault);

describe('checkGlossary', () => {
  it.each([
    ['ary-Latn', 'F ljama3a wla lmo9ata3a.', 'F ljama3a wla lmoqata3a.', 'lmoqata3a'],
    ['ary-Latn', 'F ljama3a wla lmo9ata3a.', 'F ljama3a, Mou9ata3a.', 'Mou9ata3a'],
    ['ary', 'ف الجماعة ولا المقاطعة.', 'ف الجماعة وللملحقة.', 'وللملحقة'],
    ['fr', "À la commune ou à l'arrondissement.", "À la mairie ou à l'arrondissement.", 'mairie'],
  ])('names file, line and field of a form to avoid in %s', (variety, from, to, found) => {
    const before = faults();
    edit(CARD, from, to);
    const planted = faults().filter((fault) => !before.includes(fault));
    expect(planted).toHaveLength(1);
    expect(planted[0]).toMatch(
      new RegExp(
        `^warning ${CARD}:\\d+ places\\[0\\]\\.text\\.${variety}: “${found}”: the glossary`,
      ),
    );
  });

  it.each([
    ['a longer word', 'À la commune', 'À la mairiette'],
    ['an id between braces', 'À la commune', 'À la {mairie}'],
    ['the name, which may give a second term', 'Copie certifiée', 'Copie (mairie) certifiée'],
  ])('does not hear a form in %s', (_, from, to) => {
    const before = faults();
    edit(CARD, from, to);
    expect(faults()).toEqual(before);
  });

  it('refuses a form that another entry prescribes', () => {
    edit('glossary.yaml', 'fr: [mairie, ', 'fr: [mairie, tribunal, ');
    expect(faults()).toContainEqual(
      expect.stringMatching(
        /^error glossary\.yaml:\d+ \[\d+\]\.not\.fr\[1\]: “tribunal” stands in/,
      ),
    );
  });
});
