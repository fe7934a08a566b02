import type { Article } from '../domain/article.ts';
import { fillBlanks } from '../domain/fill-blanks.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Variety } from '../domain/variety.ts';

/** An article in one variety, as `GET /v1/articles/{id}` gives it. */
export function describeArticle(article: Article, knowledge: KnowledgeBase, variety: Variety) {
  const { id, title, text, checkedOn, relatedServices, sources } = article;
  return {
    ...{ id, language: variety, title: title[variety], checkedOn },
    text: fillBlanks(text[variety], knowledge, variety),
    relatedServices: relatedServices.flatMap((service) => {
      const card = knowledge.cards.get(service);
      return card ? [{ id: card.id, name: card.name[variety] }] : [];
    }),
    sources: [...sources],
  };
}
