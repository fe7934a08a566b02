import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkKnowledge } from '../check-knowledge.ts';
import { formatFault } from '../fault.ts';

const PROJECT = join(import.meta.dirname, '..', '..', '..', 'knowledge');
const VIGNETTE = join('services', 'transport', 'vignette-tsav.yaml');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dalil-'));
  cpSync(PROJECT, folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The errors after an edit of one file; what is to be edited must be there. */
function errorsAfter(name: string, from: string | RegExp, to: string): string[] {
  const path = join(folder, name);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
  return checkKnowledge(folder, new Date('2026-11-24'))
    .faults.filter(({ severity }) => severity === 'error')
    .map(formatFault);
}

describe('the brackets of a scale', () => {
  it.each([
    ['overlap', 'from: 8\n', 'from: 7\n', 'from must be 8'],
    ['leave a gap', 'from: 11\n', 'from: 12\n', 'from must be 11'],
    ['go backwards', 'to: 10\n', 'to: 4\n', '4 is less than 8'],
    [
      'go on behind one without an end',
      '          to: 10\n',
      '',
      'the bracket before it has no to',
    ],
    [
      'give a figure of their own',
      /650 (DH|درهم|dh)(.?)\*\* (de|من|men) 8/g,
      '660 $1$2** $3 8',
      '660',
    ],
    ['count something unknown', 'unit: fiscal-horsepower', 'unit: horsepower', 'Invalid option'],
  ])('may not %s', (_, from, to, message) => {
    const [fault] = errorsAfter(VIGNETTE, from, to);
    expect(fault).toMatch(/vignette-tsav\.yaml:\d+ costs\[0\]\.brackets/);
    expect(fault).toContain(message);
  });

  it('may not differ in their figures between varieties', () => {
    const [fault] = errorsAfter(VIGNETTE, '**650 dh** men 8 7ta l 10', '**650 dh** men 8 7ta l 9');
    expect(fault).toContain('costs[0].brackets.of[1].text.ary-Latn: figures');
  });
});

describe('quantities.yaml', () => {
  it('may not have a form of two words, which would never be heard', () => {
    const faults = errorsAfter('quantities.yaml', '[cv, ch,', '[cv, chevaux fiscaux,');
    expect(faults).toEqual([
      expect.stringMatching(/quantities\.yaml:\d+ units\[0\]\.forms\.fr: “chevaux fiscaux”/),
    ]);
  });

  it('may not count a unit that no card can name', () => {
    const faults = errorsAfter('quantities.yaml', 'unit: children', 'unit: child');
    expect(faults).toEqual([expect.stringMatching(/quantities\.yaml:\d+ units\[\d+\]\.unit/)]);
  });
});
