import { blanksIn } from '../domain/blanks.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';

export { fillBlanks } from '../domain/fill-blanks.ts';

/** The ids of the services that a text refers to. */
export function servicesNamedIn(text: string, knowledge: KnowledgeBase): string[] {
  return blanksIn(text).filter((id) => knowledge.cards.has(id));
}
