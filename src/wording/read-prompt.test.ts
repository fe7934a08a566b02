import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { foldedWords } from '../language/fold.ts';
import { readCheckingWords } from './read-checking-words.ts';
import { readPrompt } from './read-prompt.ts';

const PROMPTS = join(import.meta.dirname, '..', '..', 'prompts');
const FILES = readdirSync(join(PROMPTS, 'model'));

/** Released prompts: an answer on record names the one that made it, so none may change. */
const RELEASED: Readonly<Record<string, string>> = {
  'choosing-001.yaml': '103c1d2f7161396268f7b2e33bf1d9af7cbb68fe5fe79d3f1019fa7589805e61',
  'rewriting-001.yaml': '6f70061924c85da1ee0795e1ba153df786a5ceca9f5448e0237de964c3a4994a',
  'judging-001.yaml': 'ac0d57e33280eb2650242ed050788673a8640accb3980476210a4ce936d00a67',
  'wording-001.yaml': '0f17bfe9f3afc571e299ef5a8c1a322027bd619e8764bffb6aa2a97d1bb75288',
};

describe('the prompts for models', () => {
  it('are never edited once they are released', () => {
    const hashes = FILES.map((file) => {
      const text = readFileSync(join(PROMPTS, 'model', file));
      return [file, createHash('sha256').update(text).digest('hex')];
    });
    expect(Object.fromEntries(hashes)).toEqual(RELEASED);
  });

  it.each(FILES)('use the blanks that they declare, all of them: %s', (file) => {
    const { blanks, instructions, task } = readPrompt(PROMPTS, file.replace('.yaml', ''));
    const used = [...`${instructions}${task}`.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual([...blanks].sort());
  });
});

describe('the glue of sentences', () => {
  /** Words that turn or bind a fact: each must have a ground in the passage. */
  const BINDING = {
    fr: 'ne n pas ni non sans jamais aucun aucune plus moins sauf seulement uniquement ou si sinon avant après jusqu gratuit gratuite obligatoire peut pouvez doit interdit oui même tous chaque',
    ar: 'لا لم لن ليس غير بدون دون إلا عدا أو إذا فقط مجانا مجاني يمكن قبل بعد حتى كل أقل أكثر نعم ما',
    ary: 'ما لا ولا ماشي غير بلا إلا فابور تقدر قبل بعد حتى كل كثر قل نعم يلا أو حسن',
    'ary-Latn': 'ma la wla machi ghir bla ila fabor t9der 9bel be3d 7tta koul kter 9ell iyeh yla',
  };

  it.each(['fr', 'ar', 'ary', 'ary-Latn'] as const)('has none that turns a fact: %s', (variety) => {
    const glue = new Set(readCheckingWords(PROMPTS)[variety].glue.flatMap(foldedWords));
    expect(foldedWords(BINDING[variety]).filter((word) => glue.has(word))).toEqual([]);
  });
});
