import type { Citation } from '../domain/answer.ts';
import { formatDate } from '../domain/format-date.ts';
import { type KnowledgeBase, sourceOf } from '../domain/knowledge-base.ts';
import type { Fact, ServiceCard } from '../domain/service-card.ts';
import type { Source } from '../domain/source.ts';
import type { Wording } from './word-fact.ts';

/** More sources than this in one line help nobody; the citations list them all. */
const SOURCES_IN_THE_LINE = 2;

/** The sources of facts, each once, in the order in which the answer leans on them. */
export function citeFacts(
  facts: readonly Fact[],
  card: ServiceCard,
  knowledge: KnowledgeBase,
): Citation[] {
  const ids = [...new Set(facts.flatMap((fact) => fact.sources))];
  return ids.flatMap((id) => {
    const source = sourceOf(knowledge, card, id);
    return source ? [citationOf(source)] : [];
  });
}

/** A source as an answer cites it, its own date in its title. */
export function citationOf({ id, title, url, published, verifiedOn }: Source): Citation {
  return { id, title: published ? `${title}, ${formatDate(published)}` : title, url, verifiedOn };
}

/** The last line of an answer: where it comes from and when that was last checked; '' for nowhere. */
export function wordSources(citations: readonly Citation[], { phrases }: Wording): string {
  const oldest = citations.map((citation) => citation.verifiedOn).sort()[0];
  if (oldest === undefined) return '';
  const sources = citations
    .slice(0, SOURCES_IN_THE_LINE)
    .map(({ title, url }) => `[${title}](${url})`)
    .join(' · ');
  return phrases.source.replace('{sources}', sources).replace('{date}', formatDate(oldest));
}
