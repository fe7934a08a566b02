import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { buildKnowledgeBase } from './build-knowledge-base.ts';

const PROJECT = join(import.meta.dirname, '..', '..', 'knowledge');
const CARD = join('services', 'identite', 'passeport-adulte.yaml');

const folders: string[] = [];
function copyOfKnowledge(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dalil-'));
  folders.push(folder);
  cpSync(PROJECT, folder, { recursive: true });
  return folder;
}
function edit(folder: string, from: string, to: string): void {
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

  it('names file, line and field of a figure that one rendition changed', () => {
    const folder = copyOfKnowledge();
    edit(folder, '**500 DH**, en timbre', '**400 DH**, en timbre');
    expect(() => buildKnowledgeBase(folder)).toThrow(
      /passeport-adulte\.yaml:\d+ costs\[0\]\.text\.ar: figures/,
    );
  });
});
