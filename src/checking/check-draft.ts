import type { Draft } from '../domain/draft.ts';
import { figuresOf } from '../domain/figures.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { Variety } from '../domain/variety.ts';
import { unfoundedFigures } from './check-figures.ts';
import { linkFaults } from './check-links.ts';
import { isInScriptOf } from './check-script.ts';

export interface CheckedDraft {
  /** The blocks that may go out, in order. */
  released: string[];
  /** The blocks that were held back, each with the reason. */
  withheld: { block: string; reason: string }[];
}

/**
 * Lets out only what stands in the draft's grounds: figures, links to known addresses, the right
 * script. A block that fails is dropped whole.
 */
export function checkDraft(draft: Draft, variety: Variety, knowledge: KnowledgeBase): CheckedDraft {
  const known = new Set(figuresOf(draft.grounds));
  const allowed = new Set([
    ...[...knowledge.channels.values()].map((channel) => channel.url),
    ...draft.citations.map((citation) => citation.url),
  ]);
  const checked: CheckedDraft = { released: [], withheld: [] };
  for (const block of draft.blocks) {
    const reason = faultOf(block, known, allowed, variety);
    if (reason === undefined) checked.released.push(block);
    else checked.withheld.push({ block, reason });
  }
  return checked;
}

function faultOf(
  block: string,
  known: ReadonlySet<string>,
  allowed: ReadonlySet<string>,
  variety: Variety,
): string | undefined {
  const figures = unfoundedFigures(block, known);
  if (figures.length > 0) return `figures without ground: ${figures.join(', ')}`;
  const links = linkFaults(block, allowed);
  if (links.length > 0) return `links: ${links.join(', ')}`;
  if (!isInScriptOf(variety, block)) return `not in the script of ${variety}`;
  return undefined;
}
