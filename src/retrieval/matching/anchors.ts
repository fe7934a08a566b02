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
}

/** The nearest of a service's anchors counts whole, the next one for half. */
const SHARE_OF_THE_SECOND = 0.5;

/** Nearest neighbours among known questions. */
export class Anchors {
  readonly #parts: AnchorParts;
  readonly #ranges = new Map<string, Range>();
  readonly #rarity: Float32Array;
  /** The question's weight of each feature; all zero between two questions. */
  readonly #asked: Float32Array;

  /** `rarity` is that of the vocabulary that the vectors come from. */
  constructor(parts: AnchorParts, { rarity }: Pick<Vocabulary, 'rarity'>) {
    this.#parts = parts;
    this.#rarity = rarity;
    this.#asked = new Float32Array(rarity.length);
    let start = 0;
    for (const { service, ends } of parts.services) {
      this.#ranges.set(service, { ends, start });
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
      this.#asked[id] = question.weights[at] ?? 0;
    });
    let start = range.start;
    let [first, second] = [0, 0];
    for (const end of range.ends) {
      const similarity = this.#product(start, end);
      start = end;
      if (similarity > first) [first, second] = [similarity, first];
      else if (similarity > second) second = similarity;
    }
    for (const id of question.ids) this.#asked[id] = 0;
    return (first + SHARE_OF_THE_SECOND * second) / (1 + SHARE_OF_THE_SECOND);
  }

  /** The product of the question with one anchor. Its inner lines run a million times a second. */
  #product(start: number, end: number): number {
    const { ids } = this.#parts;
    const asked = this.#asked;
    const rarity = this.#rarity;
    let sum = 0;
    let squares = 0;
    for (let at = start; at < end; at += 1) {
      const id = ids[at] as number;
      const weight = rarity[id] as number;
      sum += (asked[id] as number) * weight;
      squares += weight * weight;
    }
    return sum / (Math.sqrt(squares) || 1);
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
