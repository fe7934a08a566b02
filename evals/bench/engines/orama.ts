import { create, insertMultiple, search, type Tokenizer } from '@orama/orama';
import { foldedWords } from '../../../src/language/fold.ts';
import { type Engine, type Passage, RANKS } from './engine.ts';

/** Stands after every word of an index that whole words are asked of; no word has it. */
const END_OF_WORD = '$';

/**
 * Orama over folded words, joined by OR, ranked by BM25. As it comes it takes a word for the
 * beginning of longer ones, too; `wholeWords` keeps it from that. (Its own `exact` does more: it
 * wants all words, spelled as in the passage.)
 */
export async function openOrama(
  passages: readonly Passage[],
  { wholeWords = false } = {},
): Promise<Engine> {
  const ending = wholeWords ? END_OF_WORD : '';
  const tokenizer: Tokenizer = {
    language: 'dalil',
    normalizationCache: new Map(),
    tokenize: (text) => [...new Set(foldedWords(text))].map((word) => `${word}${ending}`),
  };
  const index = create({
    schema: { service: 'enum', text: 'string' } as const,
    components: { tokenizer },
  });
  await insertMultiple(index, [...passages], passages.length);
  return {
    name: wholeWords ? 'Orama, whole words' : 'Orama',
    search: async (question) => {
      // Without a word, Orama would return every passage.
      if (foldedWords(question).length === 0) return [];
      const { hits } = await search(index, {
        term: question,
        properties: ['text'],
        distinctOn: 'service',
        limit: RANKS,
      });
      return hits.map(({ document }) => document.service as string);
    },
  };
}
