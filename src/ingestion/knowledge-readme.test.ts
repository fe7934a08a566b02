import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkKnowledge } from './check-knowledge.ts';
import { formatFault } from './fault.ts';

const PROJECT = join(import.meta.dirname, '..', '..', 'knowledge');
const README = readFileSync(join(PROJECT, 'README.md'), 'utf8');
const SERVICE = join('services', 'droits-participation', 'carte-bibliotheque');

it('shows editors a card and questions in which the check finds no more than few questions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dalil-'));
  cpSync(PROJECT, folder, { recursive: true });
  const card = /^```yaml\n(.*?)^```/ms.exec(README)?.[1] ?? '';
  const questions = [...README.matchAll(/^ {4}(\{"language".*\})$/gm)].map(([, line]) => line);
  writeFileSync(join(folder, `${SERVICE}.yaml`), card);
  writeFileSync(join(folder, `${SERVICE}.questions.jsonl`), questions.join('\n'));
  const faults = checkKnowledge(folder).faults.filter(({ file }) => file.startsWith(SERVICE));
  rmSync(folder, { recursive: true });
  expect(questions).toHaveLength(4);
  expect(faults.map(formatFault)).toEqual(
    ['fr', 'ar', 'ary', 'ary-Latn'].map((variety) =>
      expect.stringContaining(`1 questions in ${variety}, 60 wanted`),
    ),
  );
});
