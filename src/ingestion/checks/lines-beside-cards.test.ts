import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFault } from '../fault.ts';
import { readKnowledge } from '../read-knowledge.ts';
import { checkLinesBesideCards } from './lines-beside-cards.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..', 'knowledge');
const { knowledge } = readKnowledge(PROJECT);

/** The faults of a file that holds these lines only. */
function faultsOf(name: string, ...lines: string[]) {
  return faultsOfFile(join(name, 'fr.jsonl'), lines);
}

function faultsOfFile(path: string, lines: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'dalil-'));
  mkdirSync(join(folder, dirname(path)));
  writeFileSync(join(folder, path), lines.join('\n'));
  return checkLinesBesideCards({ ...knowledge, folder });
}

const followUp = (changes: object) =>
  JSON.stringify({
    ...{ after: 'cnie-mineur', question: 'la carte de ma fille', text: 'combien' },
    ...{ service: 'cnie-mineur', aspect: 'fee', fact: 'costs-1' },
    ...changes,
  });

describe('checkLinesBesideCards', () => {
  it("finds nothing in the project's own lines", () => {
    expect(checkLinesBesideCards(knowledge)).toEqual([]);
  });

  it('names the vague line of a service without a card, of a lonely one, and of what is no JSON', () => {
    const faults = faultsOf(
      'vague',
      '{"services":["cnie-mineur","chasse"],"text":"la carte"}',
      '',
      '{"services":["cnie-mineur"],"text":"la carte"}',
      'la carte',
    );
    expect(faults.map(({ line }) => line)).toEqual([1, 3, 4]);
    expect(faults.map(formatFault)[0]).toContain('there is no service chasse');
  });

  it('names a file that no variety has the name of', () => {
    const faults = faultsOfFile(join('vague', 'en.jsonl'), ['{}']);
    expect(faults.map(formatFault)).toEqual([expect.stringContaining('named for the variety')]);
  });

  it('names the follow-up that points at a service or a fact that there is not', () => {
    const faults = faultsOf(
      'follow-ups',
      followUp({}),
      followUp({ after: 'chasse' }),
      followUp({ service: 'chasse' }),
      followUp({ fact: 'costs-99' }),
      '{"after":"cnie-mineur","question":"la carte","text":"et la météo ?","outcome":"out-of-scope"}',
      '{"after":"cnie-mineur","question":"la carte","text":"et la météo ?","outcome":"rain"}',
    );
    expect(faults.map(({ line, field }) => [line, field])).toEqual([
      [2, 'after'],
      [3, 'service'],
      [4, 'fact'],
      [6, 'outcome'],
    ]);
  });
});
