import { VARIETIES, type Variety } from '../../domain/variety.ts';
import { isStale } from '../dated-facts.ts';
import type { Fault } from '../fault.ts';
import type { ArticleRendition } from '../read-articles.ts';
import type { KnowledgeFiles } from '../read-knowledge.ts';
import { compareWithFrench } from './article-renditions.ts';
import { checkArticleText } from './article-text.ts';

/** Articles stand whole in every variety, say the same in each, and lead to what exists. */
export function checkArticles(knowledge: KnowledgeFiles, today: Date): Fault[] {
  const byId = new Map<string, Map<Variety, ArticleRendition>>();
  for (const rendition of knowledge.articles) {
    const renditions = byId.get(rendition.id) ?? new Map<Variety, ArticleRendition>();
    byId.set(rendition.id, renditions.set(rendition.variety, rendition));
  }
  return [
    ...[...byId].flatMap(([id, renditions]) => checkRenditions(id, renditions)),
    ...knowledge.articles.flatMap((rendition) => [
      ...checkHead(rendition, knowledge),
      ...checkAge(rendition, knowledge, today),
      ...checkArticleText(rendition, knowledge),
    ]),
  ];
}

function checkRenditions(id: string, renditions: ReadonlyMap<Variety, ArticleRendition>): Fault[] {
  const french = renditions.get('fr');
  const first = french ?? [...renditions.values()][0];
  const missing = VARIETIES.filter((variety) => !renditions.has(variety));
  return [
    ...missing.flatMap(
      (variety) => first?.file.faultOnLine(1, `${id}.${variety}.md is missing`) ?? [],
    ),
    ...[...renditions.values()].flatMap((rendition) =>
      french === undefined || rendition === french ? [] : compareWithFrench(rendition, french),
    ),
  ];
}

/** The ids above an article: its own, its sources', its services'. */
function checkHead({ id, head, file }: ArticleRendition, knowledge: KnowledgeFiles): Fault[] {
  const cards = new Map(knowledge.cards.map(({ content }) => [content.id, content]));
  const taken = cards.has(id) || knowledge.lifeEvents.some(({ content }) => content.id === id);
  const sources = new Set([
    ...knowledge.sources.map(({ content }) => content.id),
    ...head.relatedServices.flatMap((service) =>
      (cards.get(service)?.sources ?? []).map((source) => source.id),
    ),
  ]);
  return [
    ...(head.id === id ? [] : [file.faultAt(['id'], `the file is named for ${id}`)]),
    ...(taken ? [file.faultAt(['id'], `the id ${id} is used twice`)] : []),
    ...head.sources.flatMap((source, index) =>
      sources.has(source)
        ? []
        : [file.faultAt(['sources', index], `no source has the id ${source}`)],
    ),
    ...head.relatedServices.flatMap((service, index) =>
      cards.has(service)
        ? []
        : [file.faultAt(['relatedServices', index], `no service has the id ${service}`)],
    ),
  ];
}

/** An article may go unchecked as long as the theme of its services that changes most often. */
function checkAge(
  { head, file }: ArticleRendition,
  { cards, monthsOfFreshness }: KnowledgeFiles,
  today: Date,
): Fault[] {
  const limits = cards
    .filter(({ content }) => head.relatedServices.includes(content.id))
    .flatMap(({ content }) => monthsOfFreshness[content.theme] ?? []);
  const months = Math.min(...limits);
  if (limits.length === 0 || !isStale(head.checkedOn, months, today)) return [];
  const message = `is stale: last checked on ${head.checkedOn}, the limit is ${months} months`;
  return [file.faultAt(['checkedOn'], message, 'warning')];
}
