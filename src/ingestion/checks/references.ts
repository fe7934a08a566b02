import { blanksIn } from '../../domain/blanks.ts';
import type { ServiceCard } from '../../domain/service-card.ts';
import type { Fault } from '../fault.ts';
import type { KnowledgeFiles, Located } from '../read-knowledge.ts';
import { allTextsOf, factPathsOf } from '../walk-card.ts';
import type { YamlFile } from '../yaml-file.ts';

/** Every id that a card mentions must exist, and ids must be unique. */
export function checkReferences(knowledge: KnowledgeFiles): Fault[] {
  const known = {
    planned: new Set(Object.values(knowledge.catalogue).flat()),
    services: idsOf(knowledge.cards),
    organisations: idsOf(knowledge.organisations),
    evidence: idsOf(knowledge.evidence),
    channels: idsOf(knowledge.channels),
    sources: idsOf(knowledge.sources),
  };
  return [
    ...[knowledge.cards, knowledge.organisations, knowledge.evidence].flatMap(checkUnique),
    ...[knowledge.channels, knowledge.sources, knowledge.lifeEvents, knowledge.glossary].flatMap(
      checkUnique,
    ),
    ...knowledge.cards.flatMap((card) => checkCard(card, known)),
    ...knowledge.evidence.flatMap(({ content, file, path }) =>
      content.issuedBy === undefined
        ? []
        : missingService(content.issuedBy, [...path, 'issuedBy'], file, known),
    ),
    ...knowledge.lifeEvents.flatMap(({ content, file, path }) =>
      content.services.flatMap((id, index) =>
        missingService(id, [...path, 'services', index], file, known),
      ),
    ),
  ];
}

type KnownIds = Record<
  'planned' | 'services' | 'organisations' | 'evidence' | 'channels' | 'sources',
  Set<string>
>;

function checkCard({ content: card, file }: Located<ServiceCard>, known: KnownIds): Fault[] {
  const faults: Fault[] = [];
  const expect = (ids: Set<string>, id: string, path: PropertyKey[], kind: string) => {
    if (kind === 'service') faults.push(...missingService(id, path, file, known));
    else if (!ids.has(id)) faults.push(file.faultAt(path, `no ${kind} has the id ${id}`));
  };
  expect(known.organisations, card.competentAuthority, ['competentAuthority'], 'organisation');
  card.channels.forEach((id, at) => {
    expect(known.channels, id, ['channels', at], 'channel');
  });
  for (const list of ['requiredServices', 'relatedServices'] as const) {
    card[list].forEach((id, at) => {
      expect(known.services, id, [list, at], 'service');
    });
  }
  card.evidence.forEach((paper, at) => {
    expect(known.evidence, paper.evidence, ['evidence', at, 'evidence'], 'evidence');
  });
  const sources = new Set([...known.sources, ...card.sources.map((source) => source.id)]);
  card.legalResources.forEach((id, at) => {
    expect(sources, id, ['legalResources', at], 'source');
  });
  const factIds = new Set<string>();
  for (const { fact, path } of factPathsOf(card)) {
    if (fact.id !== undefined && factIds.has(fact.id)) {
      faults.push(file.faultAt([...path, 'id'], `the id ${fact.id} is used twice in this card`));
    }
    if (fact.id !== undefined) factIds.add(fact.id);
    fact.sources.forEach((id, at) => {
      expect(sources, id, [...path, 'sources', at], 'source');
    });
  }
  for (const { text, path } of allTextsOf(card)) {
    for (const id of blanksIn(text)) {
      if (!known.channels.has(id)) expect(known.services, id, path, 'service');
    }
  }
  return faults;
}

function missingService(id: string, path: PropertyKey[], file: YamlFile, known: KnownIds): Fault[] {
  if (known.services.has(id)) return [];
  return known.planned.has(id)
    ? [file.faultAt(path, `the card ${id} is not written yet`, 'warning')]
    : [file.faultAt(path, `no service has the id ${id}`)];
}

function idsOf(records: Located<{ id: string }>[]): Set<string> {
  return new Set(records.map((record) => record.content.id));
}

function checkUnique(records: Located<{ id: string }>[]): Fault[] {
  const seen = new Set<string>();
  return records.flatMap(({ content, file, path }) => {
    if (!seen.has(content.id)) {
      seen.add(content.id);
      return [];
    }
    return [file.faultAt([...path, 'id'], `the id ${content.id} is used twice`)];
  });
}
