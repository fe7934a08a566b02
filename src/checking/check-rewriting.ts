import { figuresOf } from '../domain/figures.ts';
import type { Variety } from '../domain/variety.ts';
import { canonicalise } from '../language/canonicalise.ts';
import { isInScriptOf } from './check-script.ts';
import { markupFault } from './wording/markup-fault.ts';

/** Names between braces are blanks of our own texts: nobody else writes them. */
const BRACE = /[{}]/;

/**
 * What is wrong with a question that a model wrote in a citizen's stead, in words for the log. It
 * is one line of plain text in the variety's script, with no link and no figure that the citizen
 * did not write; `said` is what the citizen wrote.
 */
export function rewritingFault(
  question: string,
  said: readonly string[],
  variety: Variety,
): string | undefined {
  // It looks for line ends, too, and its limit of length is below that of a message.
  const written = markupFault(question);
  if (written !== undefined) return written;
  if (BRACE.test(question)) return 'blank';
  if (!/\p{L}/u.test(question)) return 'no words';
  if (!isInScriptOf(variety, question)) return `not in ${variety}`;
  const known = new Set(said.flatMap((text) => figuresOf(canonicalise(text))));
  const figures = figuresOf(canonicalise(question));
  return figures.every((figure) => known.has(figure)) ? undefined : 'new figure';
}
