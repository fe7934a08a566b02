import { BLANK, blanksIn } from './blanks.ts';
import type { KnowledgeBase } from './knowledge-base.ts';
import type { Variety } from './variety.ts';

/**
 * Puts links in: `{channel}` becomes a Markdown link, `{service}` the service's name in italics.
 * A blank that is neither is left as it stands; the knowledge check reports it before a release.
 */
export function fillBlanks(text: string, knowledge: KnowledgeBase, variety: Variety): string {
  return text.replace(BLANK, (blank, id: string) => {
    const channel = knowledge.channels.get(id);
    if (channel) return `[${channel.label}](${channel.url})`;
    const card = knowledge.cards.get(id);
    return card ? `*${card.name[variety]}*` : blank;
  });
}

/** The ids of the services that a text refers to. */
export function servicesNamedIn(text: string, knowledge: KnowledgeBase): string[] {
  return blanksIn(text).filter((id) => knowledge.cards.has(id));
}
