import type { Article } from './article.ts';
import type { ServiceCard } from './service-card.ts';
import type { Channel, Evidence, LifeEvent, Organisation } from './shared-entities.ts';
import type { Source } from './source.ts';

/** The checked knowledge in memory, each map keyed by id. */
export interface KnowledgeBase {
  /** Changes whenever anything in the knowledge changes. */
  version: string;
  cards: ReadonlyMap<string, ServiceCard>;
  organisations: ReadonlyMap<string, Organisation>;
  evidence: ReadonlyMap<string, Evidence>;
  channels: ReadonlyMap<string, Channel>;
  /** Shared sources; a card's own sources stand in the card and come first. */
  sources: ReadonlyMap<string, Source>;
  lifeEvents: ReadonlyMap<string, LifeEvent>;
  articles: ReadonlyMap<string, Article>;
}

/** The articles that name a service among those that they are about. */
export function articlesAbout(knowledge: KnowledgeBase, service: string): Article[] {
  return [...knowledge.articles.values()].filter(({ relatedServices }) =>
    relatedServices.includes(service),
  );
}

/** The source that a card's fact names, or undefined when there is none with that id. */
export function sourceOf(
  knowledge: KnowledgeBase,
  card: ServiceCard,
  id: string,
): Source | undefined {
  return card.sources.find((source) => source.id === id) ?? knowledge.sources.get(id);
}
