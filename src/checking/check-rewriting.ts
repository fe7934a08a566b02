import { figuresOf } from '../domain/figures.ts';
import type { Variety } from '../domain/variety.ts';
import { canonicalise } from '../language/canonicalise.ts';
import { consonantSkeleton } from '../language/consonant-skeleton.ts';
import { foldedWords } from '../language/fold.ts';
import { isInScriptOf } from './check-script.ts';
import { markupFault } from './wording/markup-fault.ts';

/** Names between braces are blanks of our own texts: nobody else writes them. */
const BRACE = /[{}]/;

/**
 * So many of a full question's words are the citizen's own, in whatever script and form. Of 75
 * questions written in good faith the poorest had a third; a fixed question about something else
 * has as many in one conversation of ten.
 */
const OWN_WORDS = 0.3;

/** A skeleton of two consonants stands in many longer words by chance. */
const TELLING_CONSONANTS = 3;

/**
 * What is wrong with a question that a model wrote in a citizen's stead, in words for the log. It
 * is one line of plain text in the variety's script, with no link and no figure that the citizen
 * did not write, and mostly in the citizen's words; `said` is what the citizen wrote.
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
  if (!figures.every((figure) => known.has(figure))) return 'new figure';
  return shareOfOwnWords(question, said) < OWN_WORDS ? 'not what was asked' : undefined;
}

function shareOfOwnWords(question: string, said: readonly string[]): number {
  const own = said.flatMap(skeletonsOf);
  const words = skeletonsOf(question);
  const told = words.filter((word) => own.some((other) => isNear(word, other)));
  return words.length === 0 ? 1 : told.length / words.length;
}

function skeletonsOf(text: string): string[] {
  return foldedWords(text)
    .map(consonantSkeleton)
    .filter((skeleton) => skeleton.length > 1);
}

function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  if (Math.min(one.length, other.length) < TELLING_CONSONANTS) return false;
  return one.includes(other) || other.includes(one);
}
