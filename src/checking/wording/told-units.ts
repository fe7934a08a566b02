import type { Passage } from '../../domain/passage.ts';
import { isSameWord } from './same-word.ts';
import { tellingTokens } from './tokenise.ts';

/** A sentence of a passage: the least that can be told of it. */
export interface Unit {
  passage: number;
  /** Its place among the passage's sentences. */
  index: number;
  tokens: readonly string[];
}

/** A full stop inside a figure or an address is not followed by a space. */
const SENTENCE_END = /(?<=[.!?؟])\s+/u;

/** Shorter words of a service's name, such as "ou" and "sans", could turn a fact. */
const SHORTEST_NAME_WORD = 5;

export function unitsOf({ text }: Passage, passage: number, glue: ReadonlySet<string>): Unit[] {
  return text
    .split(SENTENCE_END)
    .map((sentence) => tellingTokens(sentence, glue))
    .filter((tokens) => tokens.length > 0)
    .map((tokens, index) => ({ passage, index, tokens }));
}

/** The words of a service's name that may be said in any sentence about it. */
export function nameWordsOf(name: string, glue: ReadonlySet<string>): string[] {
  return tellingTokens(name, glue).filter((word) => word.length >= SHORTEST_NAME_WORD);
}

/**
 * The units that a sentence tells, in its order; undefined when it does anything else than tell
 * units whole, one after the other, word by word in their own order. Words of the service's name
 * may stand anywhere.
 */
export function toldUnits(
  said: readonly string[],
  units: readonly Unit[],
  nameWords: readonly string[],
): Unit[] | undefined {
  const isName = (word = '') => nameWords.some((name) => isSameWord(name, word));

  const follow = (from: number, left: readonly Unit[]): Unit[] | undefined => {
    if (from === said.length) return [];
    for (const unit of left) {
      const end = endOf(unit, from);
      const others = left.filter((other) => other !== unit);
      const rest = end === undefined ? undefined : follow(end, others);
      if (rest) return [unit, ...rest];
    }
    return isName(said[from]) ? follow(from + 1, left) : undefined;
  };

  /** Where in the said words a unit that begins at `start` ends; undefined when it is not told. */
  const endOf = ({ tokens }: Unit, start: number): number | undefined => {
    let at = start;
    for (const token of tokens) {
      while (at < said.length && !isSameWord(token, said[at] ?? '') && isName(said[at])) at += 1;
      if (!isSameWord(token, said[at] ?? '')) return undefined;
      at += 1;
    }
    return at;
  };

  const told = follow(0, units);
  return told && told.length > 0 ? told : undefined;
}
