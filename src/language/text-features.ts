import { consonantSkeleton } from './consonant-skeleton.ts';
import { foldedWords } from './fold.ts';

/** Parts of words of 3 to 5 letters bear typos, endings and glued articles. */
const SHORTEST_PART = 3;
const LONGEST_PART = 5;

/**
 * What learning hears in a text: its words and pairs of words, parts of words, and the same
 * over consonants, where both scripts meet.
 */
export function textFeatures(text: string): string[] {
  const words = foldedWords(text);
  const skeletons = words.map(consonantSkeleton).filter((skeleton) => skeleton.length > 1);
  return [
    ...words.map((word) => `w${word}`),
    ...pairsOf(words).map((pair) => `b${pair}`),
    ...words.flatMap((word) => partsOf(word, LONGEST_PART)).map((part) => `c${part}`),
    ...skeletons.map((skeleton) => `s${skeleton}`),
    ...pairsOf(skeletons).map((pair) => `t${pair}`),
    ...skeletons.flatMap((skeleton) => partsOf(skeleton, 4)).map((part) => `k${part}`),
  ];
}

function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, index) => `${words[index]}_${word}`);
}

function partsOf(word: string, longest: number): string[] {
  const bounded = `^${word}$`;
  const parts: string[] = [];
  for (let length = SHORTEST_PART; length <= longest; length += 1) {
    for (let at = 0; at + length <= bounded.length; at += 1) {
      parts.push(bounded.slice(at, at + length));
    }
  }
  return parts;
}
