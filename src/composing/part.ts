import type { Fact } from '../domain/service-card.ts';
import { countWords } from './count-words.ts';
import { type Wording, wordFact, wordList, wordParagraph } from './word-fact.ts';

/** A piece of an answer and the facts that it tells. */
export interface Part {
  facts: readonly Fact[];
  block: string;
}

/** Facts one after the other in one paragraph; no part without a fact. */
export function tellParagraph(facts: readonly Fact[], wording: Wording): Part[] {
  return facts.length === 0 ? [] : [{ facts, block: wordParagraph(facts, wording) }];
}

/** Papers with bullets or steps with numbers, under their heading; no part without a fact. */
export function tellList(
  aspect: 'documents' | 'steps',
  facts: readonly Fact[],
  wording: Wording,
): Part[] {
  if (facts.length === 0) return [];
  const kind = aspect === 'documents' ? 'bullets' : 'numbers';
  return [{ facts, block: wordList(wording.phrases.headings[aspect], facts, wording, kind) }];
}

/** The facts that a number of words has room for, in order; the first is told however long it is. */
export function fitIn(facts: readonly Fact[], wording: Wording, limit: number): Fact[] {
  let words = 0;
  return facts.filter((fact, index) => {
    const more = countWords(wordFact(fact, wording));
    if (index > 0 && words + more > limit) return false;
    words += more;
    return true;
  });
}

/** How many words the parts have together. */
export function wordsIn(parts: readonly Part[]): number {
  return countWords(parts.map((part) => part.block).join(' '));
}
