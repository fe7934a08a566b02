import type { SparseVector } from '../../learning/vocabulary.ts';

/** Stands for "tell the whole procedure" among the facts that a question may be answered by. */
export const WHOLE_PROCEDURE = 'overview';

/** A question variant that says what answers it: a fact's id, or the whole procedure. */
export interface Anchor {
  service: string;
  fact: string;
  vector: SparseVector;
}

export interface AnchorParts {
  services: readonly { service: string; facts: readonly string[]; ends: Int32Array }[];
  /** The vectors of all anchors, service by service; `ends` says where each one's numbers end. */
  ids: Int32Array;
  weights: Float32Array;
}

interface Range {
  facts: readonly string[];
  ends: Int32Array;
  start: number;
}

/** The nearest of a service's anchors counts whole, the next one of the same fact for half. */
const SHARE_OF_THE_SECOND = 0.5;

/** Nearest neighbours among the questions that say which fact answers them. */
export class Anchors {
  readonly #parts: AnchorParts;
  readonly #ranges = new Map<string, Range>();
  /** The question's weight of each feature; all zero between two questions. */
  readonly #asked: Float32Array;

  /** `features` is the size of the vocabulary that the vectors come from. */
  constructor(parts: AnchorParts, features: number) {
    this.#parts = parts;
    this.#asked = new Float32Array(features);
    let start = 0;
    for (const { service, facts, ends } of parts.services) {
      this.#ranges.set(service, { facts, ends, start });
      start = ends.at(-1) ?? start;
    }
  }

  /** Whether any known question is this service's. */
  knows(service: string): boolean {
    return this.#ranges.has(service);
  }

  /**
   * How near a question comes to the anchors of each fact of a service, 0 to 1 (cosine of the
   * nearest and the second nearest). Facts without an anchor are left out.
   */
  nearness(question: SparseVector, service: string): ReadonlyMap<string, number> {
    const range = this.#ranges.get(service);
    const nearest = new Map<string, { first: number; second: number }>();
    if (range === undefined) return new Map();
    question.ids.forEach((id, at) => {
      this.#asked[id] = question.weights[at] ?? 0;
    });
    let start = range.start;
    range.facts.forEach((fact, index) => {
      const end = range.ends[index] ?? start;
      const similarity = this.#product(start, end);
      start = end;
      const { first, second } = nearest.get(fact) ?? { first: 0, second: 0 };
      if (similarity > first) nearest.set(fact, { first: similarity, second: first });
      else nearest.set(fact, { first, second: Math.max(second, similarity) });
    });
    for (const id of question.ids) this.#asked[id] = 0;
    return new Map(
      [...nearest].map(([fact, { first, second }]) => [
        fact,
        (first + SHARE_OF_THE_SECOND * second) / (1 + SHARE_OF_THE_SECOND),
      ]),
    );
  }

  /** The product of the question with one anchor. Its inner line runs a million times a second. */
  #product(start: number, end: number): number {
    const { ids, weights } = this.#parts;
    const asked = this.#asked;
    let sum = 0;
    for (let at = start; at < end; at += 1) {
      sum += (asked[ids[at] as number] as number) * (weights[at] as number);
    }
    return sum;
  }
}

/** Lays the anchors out service by service, for `Anchors`. */
export function layOutAnchors(anchors: readonly Anchor[]): AnchorParts {
  const byService = new Map<string, Anchor[]>();
  for (const anchor of anchors) {
    byService.set(anchor.service, [...(byService.get(anchor.service) ?? []), anchor]);
  }
  const size = anchors.reduce((sum, { vector }) => sum + vector.ids.length, 0);
  const parts = { ids: new Int32Array(size), weights: new Float32Array(size) };
  let end = 0;
  const services = [...byService].map(([service, own]) => ({
    service,
    facts: own.map(({ fact }) => fact),
    ends: Int32Array.from(own, ({ vector }) => {
      parts.ids.set(vector.ids, end);
      parts.weights.set(vector.weights, end);
      end += vector.ids.length;
      return end;
    }),
  }));
  return { ...parts, services };
}
