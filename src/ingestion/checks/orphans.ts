import type { Fault } from '../fault.ts';
import type { KnowledgeFiles, Located } from '../read-knowledge.ts';
import { factPathsOf } from '../walk-card.ts';

/** Shared papers, organisations and sources that no card and no article uses any more. */
export function checkOrphans(knowledge: KnowledgeFiles): Fault[] {
  const cards = knowledge.cards.map(({ content }) => content);
  const usedSources = [
    ...cards.flatMap((card) => [
      ...card.legalResources,
      ...factPathsOf(card).flatMap(({ fact }) => fact.sources),
    ]),
    ...knowledge.articles.flatMap(({ head }) => head.sources),
  ];
  return [
    ...orphansOf(
      knowledge.evidence,
      cards.flatMap((card) => card.evidence.map((paper) => paper.evidence)),
    ),
    ...orphansOf(knowledge.organisations, [
      ...cards.map((card) => card.competentAuthority),
      ...knowledge.channels.flatMap(({ content }) => content.owner ?? []),
    ]),
    ...orphansOf(knowledge.sources, usedSources),
    ...knowledge.cards.flatMap(({ content: card, file }) => {
      const used = new Set(factPathsOf(card).flatMap(({ fact }) => fact.sources));
      return card.sources.flatMap((source, index) =>
        used.has(source.id) || card.legalResources.includes(source.id)
          ? []
          : [file.faultAt(['sources', index], `no fact names ${source.id}`, 'warning')],
      );
    }),
  ];
}

function orphansOf(records: readonly Located<{ id: string }>[], used: readonly string[]): Fault[] {
  const ids = new Set(used);
  return records.flatMap(({ content, file, path }) =>
    ids.has(content.id) ? [] : [file.faultAt(path, `nothing uses ${content.id}`, 'warning')],
  );
}
