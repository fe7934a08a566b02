import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { checkKnowledge } from '../check-knowledge.ts';
import { measureCoverage } from './measure-coverage.ts';
import { measureFacts } from './measure-facts.ts';
import { measureSources } from './measure-sources.ts';
import { renderReport } from './render-report.ts';

const TODAY = new Date('2026-11-24T00:00:00Z');
const HOSTILE = '</td><script>alert(1)</script>';

const inFour = (text: string) => ({ fr: text, ar: text, ary: text, 'ary-Latn': text });
const fact = (text: string, confidence: string, sources: string[]) => ({
  text: inFour(text),
  confidence,
  sources,
});

const CARD = {
  id: 'pigeon',
  theme: 'animals',
  name: inFour('Pigeon'),
  description: inFour('A pigeon.'),
  competentAuthority: 'commune',
  nextStep: fact('Go.', 'high', ['page', 'law']),
  costs: [fact('Free.', 'medium', ['old']), fact(HOSTILE, 'to-be-confirmed', [])],
  mistakes: [fact('Dear.', 'low', ['page'])],
  sources: [
    source('page', 'https://www.town.example/pigeons', 'official', '2026-11-01'),
    source('old', 'https://www.town.example', 'official', '2024-01-01'),
  ],
};

function source(id: string, url: string, kind: string, verifiedOn: string) {
  return { id, title: 'A page', url, kind, verifiedOn };
}

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'dalil-'));
  write('services/animals/pigeon.yaml', stringify(CARD));
  write('catalogue.yaml', stringify({ animals: { pigeon: 'Pigeon', falcon: 'Faucon' } }));
  write('freshness.yaml', 'animals: 12\n');
  write(
    'sources/all.yaml',
    stringify([source('law', 'https://law.example/1', 'law', '2026-10-01')]),
  );
  write(
    'services/animals/pigeon.questions.jsonl',
    '{"language":"fr","aspect":"fee","text":"combien"}\n{"language":"ary","aspect":"fee","text":"بشحال"}\nbroken\n',
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}
const read = () => checkKnowledge(folder, TODAY);

describe('the report', () => {
  it('counts cards, facts and questions that can be read, and names what is not written', () => {
    const questions = { fr: 1, ar: 0, ary: 1, 'ary-Latn': 0 };
    expect(measureCoverage(read().knowledge)).toEqual({
      themes: [
        { theme: 'animals', planned: 2, unwritten: ['falcon'], cards: 1, facts: 4, questions },
      ],
      thin: [{ service: 'pigeon', questions }],
    });
  });

  it('does not call a service thin that has enough questions in every variety', () => {
    const lines = ['fr', 'ar', 'ary', 'ary-Latn'].flatMap((language) =>
      Array.from({ length: 60 }, (_, index) =>
        JSON.stringify({ language, aspect: 'fee', text: `${index}` }),
      ),
    );
    write('services/animals/pigeon.questions.jsonl', lines.join('\n'));
    expect(measureCoverage(read().knowledge).thin).toEqual([]);
  });

  it('counts facts by confidence and finds the weak and the stale ones', () => {
    const { themes, weak, stale } = measureFacts(read().knowledge, TODAY);
    expect(themes).toEqual([
      {
        theme: 'animals',
        byConfidence: { high: 1, medium: 1, low: 1, 'to-be-confirmed': 1 },
        oldest: '2024-01-01',
        months: 12,
        stale: 1,
      },
    ]);
    expect(weak.map(({ path }) => path)).toEqual([
      ['costs', 1],
      ['mistakes', 0],
    ]);
    expect(stale.map(({ path }) => path)).toEqual([['costs', 0]]);
  });

  it('counts the facts that lean on a kind and on a host, first pages apart', () => {
    expect(measureSources(read().knowledge)).toEqual({
      byKind: [
        { name: 'official', sources: 2, facts: 3 },
        { name: 'law', sources: 1, facts: 1 },
      ],
      byHost: [
        { name: 'town.example', sources: 1, facts: 2 },
        { name: 'law.example', sources: 1, facts: 1 },
      ],
      homePages: [{ name: 'town.example', sources: 1, facts: 1 }],
    });
  });

  it('is one page that needs no script or other file and lets no text become markup', () => {
    const { knowledge, faults } = read();
    const page = renderReport(knowledge, faults, TODAY);
    expect(page).toContain('&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/<script|<link|<img|\ssrc=|\son\w+=|url\(/);
  });

  it('names the place of a weak fact, and every fault of the check', () => {
    const { knowledge, faults } = read();
    const page = renderReport(knowledge, faults, TODAY);
    expect(page).toMatch(/pigeon\.yaml:\d+<\/th><td>costs\[1\]<\/td><td>to-be-confirmed/);
    expect(page).toContain('pigeon.questions.jsonl:3</th><td>error</td><td></td><td>is not JSON');
    expect(page).toContain('no organisation has the id commune');
    expect(page).toContain('is stale: last verified on 2024-01-01');
  });
});
