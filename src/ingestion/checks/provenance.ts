import type { Fault } from '../fault.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';
import { factPathsOf } from '../walk-card.ts';

/** A fact names its source, or says that it is to be confirmed. */
export function checkProvenance(knowledge: KnowledgeFiles): Fault[] {
  return knowledge.cards.flatMap(({ content: card, file }) =>
    factPathsOf(card).flatMap(({ fact, path }) =>
      fact.sources.length === 0 && fact.confidence !== 'to-be-confirmed'
        ? [file.faultAt(path, 'has no source: name one, or mark it to-be-confirmed')]
        : [],
    ),
  );
}
