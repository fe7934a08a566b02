import { articlesAbout, type KnowledgeBase, sourceOf } from '../domain/knowledge-base.ts';
import type { LocalizedText } from '../domain/localized-text.ts';
import { allFactsOf, type Fact, type FactList, type ServiceCard } from '../domain/service-card.ts';
import type { Source } from '../domain/source.ts';
import type { Variety } from '../domain/variety.ts';
import { plainWords } from './plain-words.ts';

/** A service card in one variety, as `GET /v1/services/{id}` gives it. */
export function describeService(card: ServiceCard, knowledge: KnowledgeBase, variety: Variety) {
  const told = (facts: readonly Fact[]) =>
    facts.map((fact) => describeFact(fact, knowledge, variety));
  const facts = {
    requirements: told(card.requirements),
    costs: told(card.costs),
    processingTimes: told(card.processingTimes),
    places: told(card.places),
    evidence: told(card.evidence),
    steps: told(card.steps),
    online: told(card.online),
    validity: told(card.validity),
    deadlines: told(card.deadlines),
    exceptions: told(card.exceptions),
    rights: told(card.rights),
    contacts: told(card.contacts),
    mistakes: told(card.mistakes),
  } satisfies Record<FactList, unknown>;
  const named = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const service = knowledge.cards.get(id);
      return service ? [{ id, name: service.name[variety] }] : [];
    });
  const authority = knowledge.organisations.get(card.competentAuthority);
  return {
    id: card.id,
    theme: card.theme,
    language: variety,
    name: card.name[variety],
    description: plainWords(card.description[variety], knowledge, variety),
    competentAuthority: {
      id: card.competentAuthority,
      name: authority?.name[variety] ?? card.competentAuthority,
      ...(authority?.url === undefined ? {} : { url: authority.url }),
    },
    channels: channelsOf(card, knowledge).map(({ kind, label, url }) => ({ kind, label, url })),
    nextStep: describeFact(card.nextStep, knowledge, variety),
    ...facts,
    requiredServices: named(card.requiredServices),
    relatedServices: named(card.relatedServices),
    articles: articlesAbout(knowledge, card.id).map(({ id, title }) => ({
      ...{ id, title: title[variety] },
    })),
    sources: citedSources(card, knowledge),
  };
}

export function channelsOf(card: ServiceCard, knowledge: KnowledgeBase) {
  return card.channels.flatMap((id) => knowledge.channels.get(id) ?? []);
}

/** The sources that the card's facts name, each once. */
export function citedSources(card: ServiceCard, knowledge: KnowledgeBase): Source[] {
  const ids = new Set(allFactsOf(card).flatMap((fact) => fact.sources));
  return [...ids].flatMap((id) => sourceOf(knowledge, card, id) ?? []);
}

/** All that a fact says, its texts in one variety; notes are for maintainers. */
function describeFact(fact: Fact, knowledge: KnowledgeBase, variety: Variety) {
  const { text, note: _, brackets, ...rest } = fact;
  const told = (texts: LocalizedText) => plainWords(texts[variety], knowledge, variety);
  const scale = brackets && {
    unit: brackets.unit,
    of: brackets.of.map(({ text: own = text, ...limits }) => ({ ...limits, text: told(own) })),
  };
  return { text: told(text), ...rest, ...(scale ? { brackets: scale } : {}) };
}
