import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkDraft } from '../checking/check-draft.ts';
import type { Finding } from '../domain/finding.ts';
import { VARIETIES, type Variety } from '../domain/variety.ts';
import { buildKnowledgeBase } from '../ingestion/build-knowledge-base.ts';
import { readPhraseBook } from '../wording/read-phrase-book.ts';
import { composeAnswer } from './compose-answer.ts';
import { countWords } from './count-words.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const knowledge = buildKnowledgeBase(join(ROOT, 'knowledge'));
const phrases = readPhraseBook(join(ROOT, 'prompts'));

const answerWith = (subject: string, variety: Variety) => {
  const nothing = { services: [], facts: [], situations: [], quantities: [], trace: [] };
  const finding: Finding = { verdict: 'article', subject, aspects: ['overview'], ...nothing };
  return composeAnswer(finding, { knowledge, phrases: phrases[variety], variety });
};

const everyArticle = [...knowledge.articles.keys()].flatMap((id) =>
  VARIETIES.map((variety) => [id, variety] as const),
);

describe('an article as an answer', () => {
  it.each(everyArticle)('%s in %s: title, opening, source; 120 words at most', (id, variety) => {
    const draft = answerWith(id, variety);
    expect(draft.outcome).toBe('answered');
    expect(draft.blocks[0]).toBe(`**${knowledge.articles.get(id)?.title[variety]}**`);
    expect(draft.followUps.length).toBeGreaterThan(0);
    expect(countWords([...draft.blocks, draft.sourceLine].join(' '))).toBeLessThanOrEqual(120);
  });

  it.each(everyArticle)('%s in %s is let out whole', (id, variety) => {
    const draft = answerWith(id, variety);
    expect(checkDraft(draft, variety, knowledge).withheld).toEqual([]);
  });

  it('that we do not have is no knowledge', () => {
    expect(answerWith('nowhere', 'fr').outcome).toBe('unanswerable-no-knowledge');
  });
});
