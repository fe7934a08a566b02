/** A text as numbers: which features it has and how much each weighs; length 1 (Euclidean). */
export interface SparseVector {
  ids: Int32Array;
  weights: Float32Array;
}

export interface VocabularyParts {
  hashes: Uint32Array;
  rarity: Float32Array;
}

/**
 * The features that training met often enough, each with its inverse document frequency. They are
 * known by their hashes: hundreds of thousands of texts would take 30 MB. Of 200,000 features some
 * five share a hash and so an id, and one unknown feature in 20,000 is taken for a known one.
 */
export class Vocabulary {
  /** Hashes of the features, ascending; the place of a feature's hash is its id. */
  readonly #hashes: Uint32Array;
  /** By id. */
  readonly rarity: Float32Array;

  constructor({ hashes, rarity }: VocabularyParts) {
    this.#hashes = hashes;
    this.rarity = rarity;
  }

  /** What is written to disk; the constructor takes it back. */
  parts(): VocabularyParts {
    return { hashes: this.#hashes, rarity: this.rarity };
  }

  get size(): number {
    return this.#hashes.length;
  }

  /** Features outside of the vocabulary are left out; a text without any is the zero vector. */
  vectorOf(features: Iterable<string>): SparseVector {
    return this.vectorOfHashes(hashesOf(features));
  }

  /** The vector of features that are hashed already. */
  vectorOfHashes(hashes: HashedFeatures): SparseVector {
    const known: number[] = [];
    for (const hash of hashes) {
      const id = placeOf(hash, this.#hashes);
      if (id !== undefined) known.push(id);
    }
    const ids = Int32Array.from(known);
    const weights = Float32Array.from(known, (id) => this.rarity[id] ?? 0);
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    return { ids, weights: weights.map((weight) => weight / length) };
  }
}

/** The hashes of a text's features, each once. Texts in their thousands are kept as such. */
export type HashedFeatures = Uint32Array;

export function hashesOf(features: Iterable<string>): HashedFeatures {
  const hashes = new Set<number>();
  for (const feature of features) hashes.add(hashOf(feature));
  return Uint32Array.from(hashes);
}

/** Learns the features that stand in at least `minimum` of the documents. */
export function learnVocabulary(documents: readonly HashedFeatures[], minimum: number): Vocabulary {
  const counts = new Map<number, number>();
  for (const document of documents) {
    for (const hash of document) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= minimum).sort(([a], [b]) => a - b);
  return new Vocabulary({
    hashes: Uint32Array.from(kept, ([hash]) => hash),
    rarity: Float32Array.from(kept, ([, count]) => Math.log(documents.length / count) + 0.1),
  });
}

/** FNV-1a of 32 bits (Fowler, Noll and Vo), over the units of UTF-16. */
function hashOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at += 1) {
    hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** Where a number stands among ascending ones, by halving. */
function placeOf(number: number, ascending: Uint32Array): number | undefined {
  let low = 0;
  let high = ascending.length - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = ascending[middle] as number;
    if (found === number) return middle;
    if (found < number) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
