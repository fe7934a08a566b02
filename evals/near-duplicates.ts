import { fold } from '../src/language/fold.ts';

/** From this similarity on, a case asks what the training questions ask, in the same words. */
export const NEAR_DUPLICATE = 0.8;

/** Binary fractions fall short of the decimal ones: 5 × (1 − 0.8) is just under 1. */
const HAIR = 1e-9;

export interface NearDuplicate {
  text: string;
  other: string;
  similarity: number;
}

/**
 * The texts that are near-duplicates of one of `others`: folded, their runs of four characters
 * have a Jaccard similarity of at least NEAR_DUPLICATE.
 */
export function findNearDuplicates(
  texts: readonly string[],
  others: readonly string[],
): NearDuplicate[] {
  const gramsOfOthers = others.map(gramsOf);
  const holders = new Map<string, number[]>();
  for (const [index, grams] of gramsOfOthers.entries()) {
    for (const gram of grams) {
      const list = holders.get(gram);
      if (list) list.push(index);
      else holders.set(gram, [index]);
    }
  }
  const holdersOf = (gram: string) => holders.get(gram) ?? [];
  return texts.flatMap((text) => {
    const grams = gramsOf(text);
    // A near-duplicate lacks a fifth of the runs at most, so it holds one of the rarest fifth and one more.
    const rare = [...grams]
      .sort((left, right) => holdersOf(left).length - holdersOf(right).length)
      .slice(0, Math.floor(grams.size * (1 - NEAR_DUPLICATE) + HAIR) + 1);
    const candidates = [...new Set(rare.flatMap(holdersOf))];
    const compared = candidates.map((index) => ({
      other: others[index] ?? '',
      similarity: jaccard(grams, gramsOfOthers[index] ?? new Set()),
    }));
    const [nearest] = compared.sort((left, right) => right.similarity - left.similarity);
    if (nearest === undefined || nearest.similarity < NEAR_DUPLICATE) return [];
    return [{ text, ...nearest }];
  });
}

/** The runs of four characters of a folded text; a shorter text is its own only run. */
function gramsOf(text: string): ReadonlySet<string> {
  const folded = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const runs = Array.from({ length: Math.max(1, folded.length - 3) }, (_, at) =>
    folded.slice(at, at + 4),
  );
  return new Set(runs);
}

function jaccard(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const both = [...one].filter((gram) => other.has(gram)).length;
  return both / (one.size + other.size - both);
}
