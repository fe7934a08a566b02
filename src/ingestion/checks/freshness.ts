import type { Source } from '../../domain/source.ts';
import type { Fault } from '../fault.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';
import { factPathsOf } from '../walk-card.ts';

/** Facts whose sources nobody has verified for longer than their theme allows. */
export function checkFreshness(knowledge: KnowledgeFiles, today: Date): Fault[] {
  const shared = new Map(knowledge.sources.map(({ content }) => [content.id, content]));
  return knowledge.cards.flatMap(({ content: card, file }) => {
    const months = knowledge.monthsOfFreshness[card.theme];
    if (months === undefined) {
      return [file.faultAt(['theme'], `freshness.yaml has no limit for ${card.theme}`)];
    }
    const own = new Map(card.sources.map((source) => [source.id, source]));
    return factPathsOf(card).flatMap(({ fact, path }) => {
      const sources = fact.sources.flatMap((id) => own.get(id) ?? shared.get(id) ?? []);
      const latest = latestOf(sources);
      if (latest === undefined || !isOlder(latest, months, today)) return [];
      const message = `is stale: last verified on ${latest}, the limit is ${months} months`;
      return [file.faultAt(path, message, 'warning')];
    });
  });
}

function latestOf(sources: readonly Source[]): string | undefined {
  return sources
    .map((source) => source.verifiedOn)
    .sort()
    .at(-1);
}

function isOlder(date: string, months: number, today: Date): boolean {
  const end = new Date(`${date}T00:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + months);
  return end < today;
}
