import { BLANK } from '../domain/blanks.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Variety } from '../domain/variety.ts';

const EMPHASIS = /\*+/g;

/** A card's text without markup: `{channel}` is its label, `{service}` the service's name. */
export function plainWords(text: string, knowledge: KnowledgeBase, variety: Variety): string {
  const filled = text.replace(BLANK, (blank, id: string) => {
    const label = knowledge.channels.get(id)?.label;
    return label ?? knowledge.cards.get(id)?.name[variety] ?? blank;
  });
  return filled.replace(EMPHASIS, '');
}
