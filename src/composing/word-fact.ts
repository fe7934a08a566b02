import { fillBlanks } from '../domain/fill-blanks.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Phrases } from '../domain/phrases.ts';
import { sayDoubt } from '../domain/say-doubt.ts';
import type { Fact, ServiceCard } from '../domain/service-card.ts';
import type { Variety } from '../domain/variety.ts';

/** What every sentence of an answer needs to be worded. */
export interface Wording {
  knowledge: KnowledgeBase;
  phrases: Phrases;
  variety: Variety;
}

/** A fact as a citizen reads it; one that is not well sourced says so in its own sentence. */
export function wordFact(fact: Fact, wording: Wording): string {
  return fillBlanks(wordUnfilled(fact, wording), wording.knowledge, wording.variety);
}

/** What a service is, as a citizen reads it. */
export function wordDescription(card: ServiceCard, { knowledge, variety }: Wording): string {
  return fillBlanks(card.description[variety], knowledge, variety);
}

/** A fact with its blanks as they stand, as a model reads it. */
export function wordUnfilled(fact: Fact, { phrases, variety }: Wording): string {
  const text = fact.text[variety].trim();
  const certain = fact.confidence === 'high' || fact.confidence === 'medium';
  return certain ? text : sayDoubt(text, phrases.toBeConfirmed);
}

/** Papers are noun phrases without a stop; told in a paragraph they would run together. */
const ENDED = /[.!?؟:…]$/;

/** Facts told one after the other as one paragraph. */
export function wordParagraph(facts: readonly Fact[], wording: Wording): string {
  const sentences = facts.map((fact) => wordFact(fact, wording));
  return sentences.map((said) => (ENDED.test(said) ? said : `${said}.`)).join(' ');
}

/** Facts as a Markdown list, `-` or `1.`, under a heading of their own. */
export function wordList(
  heading: string,
  facts: readonly Fact[],
  wording: Wording,
  kind: 'bullets' | 'numbers',
): string {
  const items = facts.map((fact, index) => {
    const mark = kind === 'numbers' ? `${index + 1}.` : '-';
    return `${mark} ${wordFact(fact, wording)}`;
  });
  return [heading, ...items].join('\n');
}
