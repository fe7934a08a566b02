import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFault } from '../fault.ts';
import { readKnowledge } from '../read-knowledge.ts';
import { checkVague } from './vague.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..', 'knowledge');
const { knowledge } = readKnowledge(PROJECT);

describe('checkVague', () => {
  it("finds nothing in the project's own questions", () => {
    expect(checkVague(knowledge)).toEqual([]);
  });

  it('names the line of a service without a card, of a lonely one, and of what is no JSON', () => {
    const folder = mkdtempSync(join(tmpdir(), 'dalil-'));
    mkdirSync(join(folder, 'vague'));
    const lines = [
      '{"services":["cnie-mineur","chasse"],"text":"la carte"}',
      '',
      '{"services":["cnie-mineur"],"text":"la carte"}',
      'la carte',
    ];
    writeFileSync(join(folder, 'vague', 'fr.jsonl'), lines.join('\n'));
    const faults = checkVague({ ...knowledge, folder });
    expect(faults.map(({ line }) => line)).toEqual([1, 3, 4]);
    expect(faults.map(formatFault)[0]).toContain('there is no service chasse');
  });
});
