import MiniSearch from 'minisearch';
import { foldedWords } from '../../../src/language/fold.ts';
import { type Engine, type Passage, voteByBestHit } from './engine.ts';

/**
 * MiniSearch over folded words, joined by OR. `fuzzy` is the share of a word's letters that may
 * differ; 0 asks for whole words.
 */
export function openMiniSearch(passages: readonly Passage[], { fuzzy = 0 } = {}): Engine {
  const index = new MiniSearch<Passage & { id: number }>({
    fields: ['text'],
    storeFields: ['service'],
    tokenize: foldedWords,
    processTerm: (term) => term,
  });
  index.addAll(passages.map((passage, id) => ({ ...passage, id })));
  return {
    name: fuzzy === 0 ? 'MiniSearch' : `MiniSearch, fuzzy ${fuzzy}`,
    search: (question) =>
      voteByBestHit(
        index.search(question, { fuzzy, combineWith: 'OR' }).map(({ service }) => service),
      ),
  };
}
