import type { Source } from '../../domain/source.ts';
import { type DatedFact, datedFactsOf } from '../dated-facts.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';

/** Sources of one sort, and the facts that lean on at least one of them. */
export interface SourceGroup {
  name: string;
  /** Different addresses. */
  sources: number;
  facts: number;
}

export interface SourcesMeasured {
  byKind: readonly SourceGroup[];
  /** Hosts of sources that are a page of their own. */
  byHost: readonly SourceGroup[];
  /** Hosts of sources that lead to a portal's first page only, where a fact is hard to find again. */
  homePages: readonly SourceGroup[];
}

/** What the facts lean on. Groups come with the most leaned on first. */
export function measureSources(knowledge: KnowledgeFiles): SourcesMeasured {
  const facts = datedFactsOf(knowledge);
  return {
    byKind: group(facts, (source) => source.kind),
    byHost: group(facts, (source) => (isHomePage(source) ? undefined : hostOf(source))),
    homePages: group(facts, (source) => (isHomePage(source) ? hostOf(source) : undefined)),
  };
}

function group(
  facts: readonly DatedFact[],
  nameOf: (source: Source) => string | undefined,
): SourceGroup[] {
  const groups = new Map<string, { urls: Set<string>; facts: Set<DatedFact> }>();
  for (const fact of facts) {
    for (const source of fact.sources) {
      const name = nameOf(source);
      if (name === undefined) continue;
      const found = groups.get(name) ?? { urls: new Set(), facts: new Set() };
      found.urls.add(source.url);
      found.facts.add(fact);
      groups.set(name, found);
    }
  }
  return [...groups]
    .map(([name, found]) => ({ name, sources: found.urls.size, facts: found.facts.size }))
    .sort((one, other) => other.facts - one.facts || one.name.localeCompare(other.name));
}

function isHomePage({ url }: Source): boolean {
  const { pathname, search, hash } = new URL(url);
  return pathname === '/' && search === '' && hash === '';
}

function hostOf({ url }: Source): string {
  return new URL(url).host.replace(/^www\./, '');
}
