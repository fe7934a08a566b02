import type { SparseVector, Vocabulary } from '../../learning/vocabulary.ts';

/** A known question of a service. */
export interface Anchor {
  service: string;
  vector: SparseVector;
}

export interface AnchorParts {
  services: readonly { service: string; ends: Int32Array }[];
  /**
   * The features of all anchors, service by service; `ends` says where each one's end. What they
   * weigh follows from their rarity, so that it takes no memory.
   */
  ids: Int32Array;
}

interface Range {
  ends: Int32Array;
  start: number;
  /** The length (Euclidean) of each anchor's weights. */
  lengths: Float64Array;
}

/** The nearest of a service's anchors counts whole, the next one for half. */
const SHARE_OF_THE_SECOND = 0.5;

/** Nearest neighbours among known questions. */
export class Anchors {
  readonly #parts: AnchorParts;
  readonly #ranges = new Map<string, Range>();
  readonly #rarity: Float32Array;
  /** What each feature of the question weighs in a product; all zero between two questions. */
  readonly #asked: Float64Array;

  /** `rarity` is that of the vocabulary that the vectors come from. */
  constructor(parts: AnchorParts, { rarity }: Pick<Vocabulary, 'rarity'>) {
    this.#parts = parts;
    this.#rarity = rarity;
    this.#asked = new Float64Array(rarity.length);
    let start = 0;
    for (const { service, ends } of parts.services) {
      this.#ranges.set(service, { ends, start, lengths: this.#lengthsOf(start, ends) });
      start = ends.at(-1) ?? start;
    }
  }

  /** Whether any known question is this service's. */
  knows(service: string): boolean {
    return this.#ranges.has(service);
  }

  /**
   * How near a question comes to the known ones of a service, 0 to 1 (cosine of the nearest and
   * the second nearest); 0 for a service without any.
   */
  nearness(question: SparseVector, service: string): number {
    const range = this.#ranges.get(service);
    if (range === undefined) return 0;
    question.ids.forEach((id, at) => {
      this.#asked[id] = (question.weights[at] ?? 0) * (this.#rarity[id] ?? 0);
    });
    let start = range.start;
    let [first, second] = [0, 0];
    range.ends.forEach((end, index) => {
      const similarity = this.#product(start, end) / (range.lengths[index] || 1);
      start = end;
      if (similarity > first) [first, second] = [similarity, first];
      else if (similarity > second) second = similarity;
    });
    for (const id of question.ids) this.#asked[id] = 0;
    return (first + SHARE_OF_THE_SECOND * second) / (1 + SHARE_OF_THE_SECOND);
  }

  /** The product of the question with one anchor's weights. Its inner line runs a million times a second. */
  #product(start: number, end: number): number {
    const { ids } = this.#parts;
    const asked = this.#asked;
    let sum = 0;
    for (let at = start; at < end; at += 1) sum += asked[ids[at] as number] as number;
    return sum;
  }

  #lengthsOf(start: number, ends: Int32Array): Float64Array {
    let from = start;
    return Float64Array.from(ends, (end) => {
      let squares = 0;
      for (const id of this.#parts.ids.subarray(from, end)) squares += (this.#rarity[id] ?? 0) ** 2;
      from = end;
      return Math.sqrt(squares);
    });
  }
}

/** Lays the anchors out service by service, for `Anchors`. */
export function layOutAnchors(anchors: readonly Anchor[]): AnchorParts {
  const byService = new Map<string, Anchor[]>();
  for (const anchor of anchors) {
    byService.set(anchor.service, [...(byService.get(anchor.service) ?? []), anchor]);
  }
  const size = anchors.reduce((sum, { vector }) => sum + vector.ids.length, 0);
  const ids = new Int32Array(size);
  let end = 0;
  const services = [...byService].map(([service, own]) => ({
    service,
    ends: Int32Array.from(own, ({ vector }) => {
      ids.set(vector.ids, end);
      end += vector.ids.length;
      return end;
    }),
  }));
  return { ids, services };
}
