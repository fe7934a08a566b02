import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';

const SOURCE = import.meta.dirname;

/** Who may import whom, besides itself. A room that is not named may not be. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  learning: [],
  ports: ['domain'],
  language: ['domain', 'learning'],
  guard: ['domain', 'ports', 'language'],
  conversation: ['domain', 'ports', 'language'],
  retrieval: ['domain', 'ports', 'language', 'learning'],
  composing: ['domain', 'ports', 'language'],
  checking: ['domain', 'ports', 'language'],
  recording: ['domain', 'ports', 'language'],
  storage: ['domain', 'ports'],
  ingestion: ['domain', 'ports', 'language'],
  wording: ['domain'],
  models: ['domain', 'ports'],
  http: ['domain', 'ports', 'language', 'web'],
};

const LONGEST_FILE = 200;
const VAGUE_NAME = /utils|helpers|common|shared(?!-entities)|core|manager/;

const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, text: readFileSync(join(SOURCE, name), 'utf8') }));

const importsOf = ({ name, text }: { name: string; text: string }) =>
  [...text.matchAll(/from '(\.{1,2}\/[^']+)'/g)].map(([, path = '']) =>
    normalize(join(dirname(name), path)),
  );

describe('the house', () => {
  it('lets imports run one way only', () => {
    const breaches = files.flatMap((file) => {
      const [room = '', inside] = file.name.split('/');
      // Tests and their fake world furnish rooms as assemble.ts does.
      if (inside === undefined || file.name.includes('fake-') || file.name.endsWith('.test.ts'))
        return [];
      return (
        importsOf(file)
          // The page and its form without JavaScript read Markdown with one reader, in web/.
          .map((path) => path.replace(/^\.\.\/web\//, 'web/').split('/')[0] ?? '')
          .filter((other) => other !== room && !(MAY_IMPORT[room] ?? []).includes(other))
          .map((other) => `${file.name} imports ${other}`)
      );
    });
    expect(breaches).toEqual([]);
  });

  it('has no cycle', () => {
    const graph = new Map(files.map((file) => [file.name, importsOf(file)]));
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (name: string, path: readonly string[]) => {
      if (path.includes(name)) cycles.push([...path, name].join(' → '));
      if (done.has(name) || path.includes(name)) return;
      for (const next of graph.get(name) ?? []) visit(next, [...path, name]);
      done.add(name);
    };
    for (const name of graph.keys()) visit(name, []);
    expect(cycles).toEqual([]);
  });

  it('names files for what they hold', () => {
    expect(files.map((file) => file.name).filter((name) => VAGUE_NAME.test(name))).toEqual([]);
  });

  it('keeps files short, data aside', () => {
    const long = files
      .filter(({ name }) => !/(?:\.test|-signs|-phrases)\.ts$/.test(name))
      .filter(({ text }) => text.split('\n').length > LONGEST_FILE)
      .map((file) => file.name);
    expect(long).toEqual([]);
  });

  it('loads the library of a model only when that model is chosen', () => {
    const provider = /^models\/(?:anthropic|mistral|openai|ollama|langchain-stream)\.ts$/;
    const library = /from '@(?:anthropic-ai|langchain|mistralai)\//;
    const eager = files
      .filter(({ name }) => !provider.test(name) && !name.endsWith('.test.ts'))
      .filter(
        (file) => library.test(file.text) || importsOf(file).some((path) => provider.test(path)),
      );
    expect(eager.map((file) => file.name)).toEqual([]);
  });

  it('reads the environment at the entrances only', () => {
    const readers = files
      .filter(({ name, text }) => !name.endsWith('.test.ts') && text.includes('process.env'))
      .map((file) => file.name)
      .filter((name) => !['serve.ts', 'ask.ts', 'ingest.ts'].includes(name));
    expect(readers).toEqual([]);
  });
});
