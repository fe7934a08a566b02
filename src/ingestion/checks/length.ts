import { FACT_LISTS } from '../../domain/service-card.ts';
import { VARIETIES } from '../../domain/variety.ts';
import type { Fault } from '../fault.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';
import { localizedTextsOf } from '../walk-card.ts';

/** An answer on one aspect has 120 words: a single text must leave room for the others. */
const WORDS_OF_A_TEXT = 45;
/** What one list of facts may say before the answer on that aspect grows over 120 words. */
const WORDS_OF_A_LIST = 110;

export function checkLength(knowledge: KnowledgeFiles): Fault[] {
  return knowledge.cards.flatMap(({ content: card, file }) => {
    const longTexts = localizedTextsOf(card).flatMap(({ text, path }) =>
      VARIETIES.filter((variety) => wordsIn(text[variety]) > WORDS_OF_A_TEXT).map((variety) =>
        file.faultAt(
          [...path, variety],
          `${wordsIn(text[variety])} words: over ${WORDS_OF_A_TEXT}`,
        ),
      ),
    );
    const longLists = FACT_LISTS.flatMap((list) => {
      const words = card[list].reduce((sum, fact) => sum + wordsIn(fact.text.fr), 0);
      if (words <= WORDS_OF_A_LIST) return [];
      return [file.faultAt([list], `${words} words in all: over ${WORDS_OF_A_LIST}`, 'warning')];
    });
    return [...longTexts, ...longLists];
  });
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length;
}
