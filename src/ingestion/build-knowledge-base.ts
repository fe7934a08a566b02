import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { checkKnowledge } from './check-knowledge.ts';
import { formatFault } from './fault.ts';
import { type Located, readKnowledge } from './read-knowledge.ts';

/** The knowledge in memory. Throws an Error that lists every fault when there is one. */
export function buildKnowledgeBase(folder: string, version: string): KnowledgeBase {
  const faults = checkKnowledge(folder).filter((fault) => fault.severity === 'error');
  if (faults.length > 0) {
    throw new Error(`knowledge/ has faults:\n${faults.map(formatFault).join('\n')}`);
  }
  const { knowledge } = readKnowledge(folder);
  return {
    version,
    cards: byId(knowledge.cards),
    organisations: byId(knowledge.organisations),
    evidence: byId(knowledge.evidence),
    channels: byId(knowledge.channels),
    sources: byId(knowledge.sources),
    lifeEvents: byId(knowledge.lifeEvents),
  };
}

function byId<Content extends { id: string }>(
  records: readonly Located<Content>[],
): ReadonlyMap<string, Content> {
  return new Map(records.map(({ content }) => [content.id, content]));
}
