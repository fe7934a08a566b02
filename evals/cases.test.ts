import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFollowUps, readMessages, readQuestions } from '../src/ingestion/read-questions.ts';
import { readCaseSet } from './cases.ts';
import { findNearDuplicates } from './near-duplicates.ts';

const KNOWLEDGE = join(import.meta.dirname, '..', 'knowledge');
const FOLDERS = {
  public: join(import.meta.dirname, 'cases'),
  unseen: join(import.meta.dirname, 'cases', 'unseen'),
};

/** Comparing with tens of thousands of questions takes its time on a busy machine, in milliseconds. */
const PATIENCE = 120_000;

const folderWith = (name: string, ...lines: object[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cases-'));
  writeFileSync(join(folder, name), lines.map((line) => JSON.stringify(line)).join('\n'));
  return folder;
};

describe('the cases', () => {
  const questions = readQuestions(KNOWLEDGE).map(({ text }) => text);
  const messages = readMessages(KNOWLEDGE);
  const dangers = messages
    .filter(({ kind }) => ['crisis', 'harmful', 'manipulation'].includes(kind))
    .map(({ text }) => text);

  it.each(Object.entries(FOLDERS))(
    '%s: no question is one that was learned from',
    { timeout: PATIENCE },
    (_, folder) => {
      const { cases } = readCaseSet(folder);
      const { answerable, ambiguous, dialogue } = cases;
      const unanswerable = [...cases['not-covered'], ...cases['out-of-scope']];
      const asked = [
        ...[...answerable, ...ambiguous, ...unanswerable].map(({ question }) => question),
        ...dialogue.map(({ turns }) => turns?.[0]?.question),
      ].flatMap((question) => question ?? []);
      expect(findNearDuplicates(asked, questions)).toEqual([]);
      const told = [...cases.crisis, ...cases.manipulation].flatMap(
        ({ question }) => question ?? [],
      );
      expect(findNearDuplicates(told, dangers)).toEqual([]);
    },
  );

  it.each(Object.entries(FOLDERS))(
    '%s: no follow-up is one that was learned from',
    { timeout: PATIENCE },
    (_, folder) => {
      const asked = readCaseSet(folder).cases.dialogue.flatMap(({ turns = [] }) =>
        turns.slice(1).map(({ question }, index) => `${turns[index]?.question} ${question}`),
      );
      const learned = readFollowUps(KNOWLEDGE).map(({ question, text }) => `${question} ${text}`);
      expect(findNearDuplicates(asked, learned)).toEqual([]);
    },
  );

  it('share no question between the two sets', { timeout: PATIENCE }, () => {
    const [seen, unseen] = [FOLDERS.public, FOLDERS.unseen].map((folder) => {
      const { answerable, crisis, manipulation, benign } = readCaseSet(folder).cases;
      return [...answerable, ...crisis, ...manipulation, ...benign].flatMap(
        ({ question }) => question ?? [],
      );
    });
    expect(findNearDuplicates(unseen ?? [], seen ?? [])).toEqual([]);
  });
});

describe('readCaseSet', () => {
  const found = { id: 'one', language: 'fr', question: 'Combien ?' };

  it('reads a file by its kind', () => {
    const { cases } = readCaseSet(folderWith('benign.fr.jsonl', found));
    expect(cases.benign.map(({ id }) => id)).toEqual(['one']);
  });

  it.each([
    ['a kind that no suite reads', 'bening.fr.jsonl', [found]],
    ['an id told twice', 'benign.fr.jsonl', [found, found]],
    ['a field that is not of a case', 'benign.fr.jsonl', [{ ...found, fact: 'x' }]],
  ])('throws on %s', (_, name, lines) => {
    expect(() => readCaseSet(folderWith(name, ...lines))).toThrow();
  });
});

describe('findNearDuplicates', () => {
  it('sees through spelling, not through words', () => {
    const learned = ['كيفاش نجدد البطاقة الوطنية ديالي', 'combien coûte le passeport'];
    const found = findNearDuplicates(
      ['كيفاش نجدد البطاقه الوطنيه ديالي', 'Combien coute le passeport ?', 'prix du passeport'],
      learned,
    );
    expect(found.map(({ other }) => other)).toEqual(learned);
  });
});
