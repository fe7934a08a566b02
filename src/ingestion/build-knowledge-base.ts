import type { Article } from '../domain/article.ts';
import { blanksIn } from '../domain/blanks.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import { LocalizedText } from '../domain/localized-text.ts';
import { FACT_LISTS, type Fact, factsOfList, type ServiceCard } from '../domain/service-card.ts';
import { versionOf } from './artefact.ts';
import { checkKnowledge } from './check-knowledge.ts';
import { formatFault } from './fault.ts';
import type { KnowledgeFiles, Located } from './read-knowledge.ts';

/** What an editor may change: cards, shared entities, the lexicon, question variants, articles. */
const KNOWLEDGE_FILES = /\.(?:yaml|jsonl)$|^articles\/.*\.md$/;

/** The knowledge in memory. Throws an Error that lists every fault when there is one. */
export function buildKnowledgeBase(folder: string): KnowledgeBase {
  const { knowledge, faults } = checkKnowledge(folder);
  const errors = faults.filter((fault) => fault.severity === 'error');
  if (errors.length > 0) {
    throw new Error(`knowledge/ has faults:\n${errors.map(formatFault).join('\n')}`);
  }
  const written = new Set(knowledge.cards.map(({ content }) => content.id));
  const known = new Set([...written, ...knowledge.channels.map(({ content }) => content.id)]);
  return {
    version: versionOf([folder], KNOWLEDGE_FILES),
    cards: new Map(
      [...byId(knowledge.cards)].map(([id, card]) => [id, withoutUnwritten(card, written, known)]),
    ),
    organisations: byId(knowledge.organisations),
    evidence: byId(knowledge.evidence),
    channels: byId(knowledge.channels),
    sources: byId(knowledge.sources),
    lifeEvents: new Map(
      [...byId(knowledge.lifeEvents)].map(([id, event]) => [
        id,
        { ...event, services: event.services.filter((service) => written.has(service)) },
      ]),
    ),
    articles: new Map(articlesOf(knowledge).map((article) => [article.id, article])),
  };
}

/** A card without the facts that send a citizen to a card that is not written yet. */
function withoutUnwritten(
  card: ServiceCard,
  written: ReadonlySet<string>,
  known: ReadonlySet<string>,
): ServiceCard {
  const leads = (fact: Fact) =>
    [fact, ...(fact.brackets?.of ?? [])]
      .flatMap(({ text }) => blanksIn(text?.fr ?? ''))
      .every((id) => known.has(id));
  const lists = Object.fromEntries(
    FACT_LISTS.map((list) => [list, factsOfList(card, list).filter(leads)]),
  );
  const relatedServices = card.relatedServices.filter((id) => written.has(id));
  return { ...card, ...lists, relatedServices };
}

/** The articles, each from its four renditions, which the checks have found whole and alike. */
function articlesOf({ articles, cards, sources }: KnowledgeFiles): Article[] {
  return articles
    .filter(({ variety }) => variety === 'fr')
    .map(({ id, head }) => {
      const renditions = articles.filter((rendition) => rendition.id === id);
      const inEach = (read: (rendition: (typeof articles)[number]) => string) =>
        LocalizedText.parse(
          Object.fromEntries(renditions.map((rendition) => [rendition.variety, read(rendition)])),
        );
      const own = cards
        .filter(({ content }) => head.relatedServices.includes(content.id))
        .flatMap(({ content }) => content.sources);
      const known = [...sources.map(({ content }) => content), ...own];
      return {
        ...{ id, checkedOn: head.checkedOn, relatedServices: head.relatedServices },
        title: inEach((rendition) => rendition.head.title),
        text: inEach((rendition) => rendition.text),
        sources: head.sources.flatMap((source) => known.find((one) => one.id === source) ?? []),
      };
    });
}

function byId<Content extends { id: string }>(
  records: readonly Located<Content>[],
): ReadonlyMap<string, Content> {
  return new Map(records.map(({ content }) => [content.id, content]));
}
