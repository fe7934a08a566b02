import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { buildKnowledgeBase } from './build-knowledge-base.ts';
import { checkKnowledge } from './check-knowledge.ts';
import { formatFault } from './fault.ts';

const PROJECT = join(import.meta.dirname, '..', '..', 'knowledge');
const CARD = join('services', 'identite', 'passeport-adulte.yaml');

const folders: string[] = [];
function copyOfKnowledge(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dalil-'));
  folders.push(folder);
  cpSync(PROJECT, folder, { recursive: true });
  return folder;
}
function edit(folder: string, from: string | RegExp, to: string): void {
  const path = join(folder, CARD);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

describe('buildKnowledgeBase', () => {
  it('has another version as soon as a card changes', () => {
    const folder = copyOfKnowledge();
    const before = buildKnowledgeBase(folder).version;
    expect(buildKnowledgeBase(folder).version).toBe(before);
    edit(folder, '300 and 400 on older pages', 'the 400 of older pages');
    expect(buildKnowledgeBase(folder).version).not.toBe(before);
  });

  it('has another version as soon as an article changes', () => {
    const folder = copyOfKnowledge();
    const before = buildKnowledgeBase(folder).version;
    const path = join(folder, 'articles', 'droits-loi-55-19.fr.md');
    writeFileSync(path, readFileSync(path, 'utf8').replace('Quand vous', 'Lorsque vous'));
    expect(buildKnowledgeBase(folder).version).not.toBe(before);
  });

  it('names file, line and field of a figure that one rendition changed', () => {
    const folder = copyOfKnowledge();
    edit(folder, '**500 DH**, en timbre', '**400 DH**, en timbre');
    expect(() => buildKnowledgeBase(folder)).toThrow(
      /passeport-adulte\.yaml:\d+ costs\[0\]\.text\.ar: figures/,
    );
  });

  it.each([
    ['a source removed', 'sources: [idarati-passeport]\n    confidence: high', 'confidence: high'],
    ['a source that does not exist', 'sources: [idarati-passeport, cgi', 'sources: [idaratti'],
    ['an address written out', '{passeport-ma}', '[passeport](https://passeport.example)'],
    ['a rendition left out', /^ {4}ary-Latn:.*\n/m, ''],
    ['a theme without a limit of freshness', 'theme: identite', 'theme: identity'],
  ])('names the place of %s', (_, from, to) => {
    const folder = copyOfKnowledge();
    edit(folder, from, to);
    expect(() => buildKnowledgeBase(folder)).toThrow(/passeport-adulte\.yaml:\d+/);
  });

  it('warns of facts that nobody has verified for longer than their theme allows', () => {
    const inTwoYears = new Date('2028-11-24');
    const stale = checkKnowledge(PROJECT, inTwoYears).faults;
    expect(stale.length).toBeGreaterThan(500);
    expect(stale.map(formatFault)).toContainEqual(
      expect.stringMatching(/^warning .*passeport-adulte\.yaml:\d+ costs\[0\]: is stale/),
    );
    expect(
      checkKnowledge(PROJECT, new Date('2026-12-01')).faults.map(formatFault),
    ).not.toContainEqual(expect.stringContaining('is stale'));
  });

  it('names a link to a site that is not known to be official', () => {
    const folder = copyOfKnowledge();
    const path = join(folder, 'official-hosts.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('- passeport.ma\n', ''));
    expect(() => buildKnowledgeBase(folder)).toThrow(/passeport\.ma is not in official-hosts/);
  });

  it('names the line of a question that points at no fact', () => {
    const folder = copyOfKnowledge();
    const path = join(folder, CARD.replace('.yaml', '.questions.jsonl'));
    const line = '{"language":"fr","aspect":"fee","fact":"costs-99","text":"combien"}';
    writeFileSync(path, `${readFileSync(path, 'utf8')}${line}\n`);
    expect(() => buildKnowledgeBase(folder)).toThrow(/questions\.jsonl:\d+ fact: the card has no/);
  });
});
