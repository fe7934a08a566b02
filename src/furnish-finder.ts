import type { KnowledgeBase } from './domain/knowledge-base.ts';
import type { QuantityWords } from './domain/quantity-words.ts';
import { VARIETIES } from './domain/variety.ts';
import type { Learned } from './learn.ts';
import { aspectHearer } from './retrieval/choose-aspects.ts';
import { situationDetector } from './retrieval/detect-situations.ts';
import { type FinderParts, nameKey } from './retrieval/find-services.ts';
import { quantityHearer } from './retrieval/quantities/hear-quantities.ts';

/** Everything that a search for services needs. */
export function furnishFinder(
  { matching, lexicon }: Pick<Learned, 'matching' | 'lexicon'>,
  knowledge: KnowledgeBase,
  quantityWords: QuantityWords,
): FinderParts {
  return {
    model: matching,
    detectSituations: situationDetector(lexicon.situations),
    hearAspects: aspectHearer(lexicon.aspects),
    hearQuantities: quantityHearer(quantityWords),
    cards: knowledge.cards,
    lifeEvents: new Set(knowledge.lifeEvents.keys()),
    articles: new Set(knowledge.articles.keys()),
    idsByName: new Map(
      [...knowledge.cards.values()].flatMap((card) =>
        VARIETIES.map((variety) => [nameKey(card.name[variety]), card.id] as const),
      ),
    ),
  };
}
