import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatFault } from '../fault.ts';
import { readArticles } from '../read-articles.ts';
import { readKnowledge } from '../read-knowledge.ts';
import { checkArticles } from './articles.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..', 'knowledge');
const TODAY = new Date('2026-11-24');

const { knowledge } = readKnowledge(PROJECT);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dalil-'));
  cpSync(join(PROJECT, 'articles'), join(folder, 'articles'), { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function faultsOn(today: Date): string[] {
  const { renditions, faults } = readArticles(folder);
  const found = checkArticles({ ...knowledge, articles: renditions }, today);
  return [...faults, ...found].map(formatFault);
}

/** The faults after an edit of one file below `articles/`; what is to be edited must be there. */
function faultsAfter(name: string, from: string | RegExp, to: string): string[] {
  const path = join(folder, 'articles', name);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return faultsOn(TODAY);
}

/** Where a text begins in the project's own article. */
function lineOf(name: string, text: string): number {
  const lines = readFileSync(join(PROJECT, 'articles', name), 'utf8').split('\n');
  return lines.findIndex((line) => line.includes(text)) + 1;
}

const RIGHTS = 'droits-loi-55-19';

describe('checkArticles', () => {
  it("finds nothing in the project's own articles", () => {
    expect(faultsOn(TODAY)).toEqual([]);
  });

  it('names the rendition that is missing', () => {
    rmSync(join(folder, 'articles', `${RIGHTS}.ary.md`));
    expect(faultsOn(TODAY)).toEqual([
      `error articles/${RIGHTS}.fr.md:1: ${RIGHTS}.ary.md is missing`,
    ]);
  });

  it('names the line of a figure that one rendition changed', () => {
    const name = `${RIGHTS}.ary-Latn.md`;
    expect(faultsAfter(name, 'f 15 youm', 'f 16 youm')).toEqual([
      `error articles/${name}:${lineOf(name, 'f 15 youm')}: figures “16 2” differ from fr “15 2”`,
    ]);
  });

  it('names the line of two figures that changed places', () => {
    const name = `${RIGHTS}.fr.md`;
    const swapped = faultsAfter(name, 'sous 15 jours, réponse sous 2 mois', 'sous 2 mois');
    expect(swapped).toHaveLength(3);
  });

  it.each([
    ['a source that nobody knows', 'sources: [loi-55-19,', 'sources: [loi-55-91,', 'loi-55-91'],
    ['a service that nobody knows', 'chikaya-reclamation, acces', 'chikaia, acces', 'chikaia'],
    ['an id that is not the name of the file', `id: ${RIGHTS}`, 'id: droits', 'is named for'],
    ['a date that is none', "checkedOn: '2026-11-24'", "checkedOn: '24/11/2026'", 'Invalid ISO'],
    ['a field that is misspelt', 'checkedOn:', 'checkdOn:', 'Unrecognized key'],
  ])('names file, line and field of %s', (_, from, to, message) => {
    const faults = faultsAfter(`${RIGHTS}.ar.md`, from, to);
    expect(faults).toContainEqual(
      expect.stringMatching(new RegExp(`^error articles/${RIGHTS}\\.ar\\.md:\\d+.*${message}`)),
    );
  });

  it('names the line of a link that leads to no official site', () => {
    const name = `${RIGHTS}.fr.md`;
    const opening = lineOf(name, 'Quand vous demandez');
    const faults = faultsAfter(
      name,
      'Quand vous demandez',
      '[ici](https://idarati.example/a) Quand',
    );
    expect(faults).toEqual([
      `error articles/${name}:${opening}: idarati.example is not in official-hosts.yaml: citizens must not be sent there`,
    ]);
  });

  it('names the line of a channel or service that nobody knows', () => {
    const name = `${RIGHTS}.fr.md`;
    const faults = faultsAfter(name, 'réclamation sur {chikaya-ma}', 'réclamation sur {chikia}');
    const line = lineOf(name, 'réclamation sur {chikaya-ma}');
    expect(faults).toContain(
      `error articles/${name}:${line}: no channel or service has the id chikia`,
    );
  });

  it("warns of a word that is not the glossary's", () => {
    const name = `${RIGHTS}.fr.md`;
    const faults = faultsAfter(name, 'Demandez le récépissé daté', 'Montrez le carnet de famille');
    expect(faults).toEqual([
      `warning articles/${name}:${lineOf(name, 'Demandez le récépissé')}: “carnet de famille”: the glossary says “livret de famille” (livret-de-famille)`,
    ]);
  });

  it('names the line from which a rendition goes its own way', () => {
    const name = `${RIGHTS}.ary.md`;
    const faults = faultsAfter(name, /^- .*\n/m, '');
    expect(faults).toEqual([expect.stringMatching(/ary\.md:\d+: paragraphs, headings and lists/)]);
  });

  it('warns of an article that nobody has checked for longer than its services allow', () => {
    const stale = faultsOn(new Date('2028-11-24'));
    expect(stale).toContainEqual(
      expect.stringMatching(/^warning .*droits-loi-55-19\.fr\.md:\d+ checkedOn: is stale/),
    );
  });

  it('knows a file without front matter, or of no variety', () => {
    writeFileSync(join(folder, 'articles', 'a.fr.md'), 'Bonjour\n');
    writeFileSync(join(folder, 'articles', 'b.en.md'), '---\nid: b\n---\n');
    expect(faultsOn(TODAY)).toEqual([
      expect.stringContaining('a.fr.md:1: begins with its front matter'),
      expect.stringContaining('b.en.md:1: name the file'),
    ]);
  });
});
