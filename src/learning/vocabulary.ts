/** A text as numbers: which features it has and how much each weighs; length 1 (Euclidean). */
export interface SparseVector {
  ids: Int32Array;
  weights: Float32Array;
}

export interface VocabularyParts {
  features: string[];
  rarity: Float32Array;
}

/** The features that training met often enough, each with its inverse document frequency. */
export class Vocabulary {
  readonly #ids: ReadonlyMap<string, number>;
  readonly rarity: Float32Array;

  constructor(features: readonly string[], rarity: Float32Array) {
    this.#ids = new Map(features.map((feature, id) => [feature, id]));
    this.rarity = rarity;
  }

  /** What is written to disk; `from` takes it back. */
  parts(): VocabularyParts {
    return { features: this.features, rarity: this.rarity };
  }

  static from({ features, rarity }: VocabularyParts): Vocabulary {
    return new Vocabulary(features, rarity);
  }

  get features(): string[] {
    return [...this.#ids.keys()];
  }

  get size(): number {
    return this.#ids.size;
  }

  /** Features outside of the vocabulary are left out; a text without any is the zero vector. */
  vectorOf(features: Iterable<string>): SparseVector {
    const known = new Set<number>();
    for (const feature of features) {
      const id = this.#ids.get(feature);
      if (id !== undefined) known.add(id);
    }
    const ids = Int32Array.from(known);
    const weights = Float32Array.from(known, (id) => this.rarity[id] ?? 0);
    const length = Math.sqrt(weights.reduce((sum, weight) => sum + weight * weight, 0)) || 1;
    return { ids, weights: weights.map((weight) => weight / length) };
  }
}

/** Learns the features that stand in at least `minimum` of the documents. */
export function learnVocabulary(documents: readonly string[][], minimum: number): Vocabulary {
  const counts = new Map<string, number>();
  for (const document of documents) {
    for (const feature of new Set(document)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const kept = [...counts].filter(([, count]) => count >= minimum);
  const rarity = Float32Array.from(kept, ([, count]) => Math.log(documents.length / count) + 0.1);
  return new Vocabulary(
    kept.map(([feature]) => feature),
    rarity,
  );
}
