import type { Fact, ServiceCard } from '../domain/service-card.ts';
import type { Source } from '../domain/source.ts';
import type { KnowledgeFiles } from './read-knowledge.ts';
import { factPathsOf } from './walk-card.ts';
import type { YamlFile } from './yaml-file.ts';

/** A fact with the place that it was read from, the sources that it leans on and its age. */
export interface DatedFact {
  card: ServiceCard;
  fact: Fact;
  file: YamlFile;
  path: readonly PropertyKey[];
  sources: readonly Source[];
  /** When somebody last compared it with one of its sources; undefined when it has none. */
  verifiedOn: string | undefined;
}

/** Every fact of every card. A card's own source comes before a shared one of the same id. */
export function datedFactsOf(knowledge: KnowledgeFiles): DatedFact[] {
  const shared = new Map(knowledge.sources.map(({ content }) => [content.id, content]));
  return knowledge.cards.flatMap(({ content: card, file }) => {
    const own = new Map(card.sources.map((source) => [source.id, source]));
    return factPathsOf(card).map(({ fact, path }) => {
      const sources = fact.sources.flatMap((id) => own.get(id) ?? shared.get(id) ?? []);
      const dates = sources.map((source) => source.verifiedOn).sort();
      return { card, fact, file, path, sources, verifiedOn: dates.at(-1) };
    });
  });
}

/** Whether a date (YYYY-MM-DD) lies more than so many months before today. */
export function isStale(date: string, months: number, today: Date): boolean {
  const end = new Date(`${date}T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + months);
  return end < today;
}
