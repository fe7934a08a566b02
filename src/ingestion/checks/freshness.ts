import { datedFactsOf, isStale } from '../dated-facts.ts';
import type { Fault } from '../fault.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';

/** Facts whose sources nobody has verified for longer than their theme allows. */
export function checkFreshness(knowledge: KnowledgeFiles, today: Date): Fault[] {
  const limits = knowledge.monthsOfFreshness;
  const unlimited = knowledge.cards.flatMap(({ content: { theme }, file }) =>
    limits[theme] === undefined
      ? [file.faultAt(['theme'], `freshness.yaml has no limit for ${theme}`)]
      : [],
  );
  const stale = datedFactsOf(knowledge).flatMap(({ card, file, path, verifiedOn }) => {
    const months = limits[card.theme];
    if (months === undefined || verifiedOn === undefined) return [];
    if (!isStale(verifiedOn, months, today)) return [];
    const message = `is stale: last verified on ${verifiedOn}, the limit is ${months} months`;
    return [file.faultAt(path, message, 'warning')];
  });
  return [...unlimited, ...stale];
}
