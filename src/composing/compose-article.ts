import { type Article, openingOf } from '../domain/article.ts';
import type { Draft } from '../domain/draft.ts';
import { fillBlanks } from '../domain/fill-blanks.ts';
import { citationOf, wordSources } from './cite.ts';
import type { Wording } from './word-fact.ts';

const FOLLOW_UPS = 3;

/** An article's title and opening; the services that it names may be asked next. */
export function composeArticle(article: Article, wording: Wording): Draft {
  const { knowledge, variety } = wording;
  const opening = fillBlanks(openingOf(article.text[variety]), knowledge, variety);
  const blocks = [`**${article.title[variety]}**`, opening];
  const citations = article.sources.map(citationOf);
  const named = article.relatedServices.flatMap((id) => knowledge.cards.get(id) ?? []);
  return {
    outcome: 'answered',
    services: [],
    citations,
    followUps: named.slice(0, FOLLOW_UPS).map((card) => card.name[variety]),
    blocks,
    sourceLine: wordSources(citations, wording),
    grounds: blocks.join('\n'),
  };
}
