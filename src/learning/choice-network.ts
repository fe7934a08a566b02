import { type MatrixParts, QuantisedMatrix } from './quantised-matrix.ts';
import { softmax } from './softmax.ts';
import type { SparseVector } from './vocabulary.ts';

/** A group and the options among which its texts choose. */
export interface ChoiceGroup {
  group: string;
  options: readonly string[];
}

export interface ChoiceParts {
  inputs: MatrixParts;
  /** One row an option; group by group. */
  options: MatrixParts;
  bias: Float32Array;
  groups: readonly ChoiceGroup[];
}

/** Where a group's options stand among the rows of all. */
export interface OptionRows {
  first: number;
  options: readonly string[];
}

/** A text is a vector of length 1 over some 200 features: too faint for units that saturate. */
export const GAIN = 3;

/**
 * Chooses among the options of a group. One hidden layer is shared by all groups, so that what is
 * learned of "how much" in one group helps in the others; each option is a row of its own.
 */
export class ChoiceNetwork {
  readonly #inputs: QuantisedMatrix;
  readonly #options: QuantisedMatrix;
  readonly #bias: Float32Array;
  readonly #rows: ReadonlyMap<string, OptionRows>;

  constructor({ inputs, options, bias, groups }: ChoiceParts) {
    this.#inputs = QuantisedMatrix.fromParts(inputs);
    this.#options = QuantisedMatrix.fromParts(options);
    this.#bias = bias;
    this.#rows = layOutRows(groups);
  }

  /** The probability of each option of a group; empty for a group that is not known. */
  likelihoods({ ids, weights }: SparseVector, group: string): ReadonlyMap<string, number> {
    const { first = 0, options = [] } = this.#rows.get(group) ?? {};
    const hidden = new Float32Array(this.#inputs.columns);
    ids.forEach((id, at) => {
      this.#inputs.addRow(id, GAIN * (weights[at] ?? 0), hidden);
    });
    const units = hidden.map(Math.tanh);
    const scores = Float32Array.from(
      options,
      (_, at) => (this.#bias[first + at] ?? 0) + this.#options.timesRow(first + at, units),
    );
    softmax(scores);
    return new Map(options.map((option, at) => [option, scores[at] ?? 0]));
  }
}

/** The rows of each group's options, one group after the other. */
export function layOutRows(groups: readonly ChoiceGroup[]): ReadonlyMap<string, OptionRows> {
  let next = 0;
  return new Map(
    groups.map(({ group, options }) => {
      const first = next;
      next += options.length;
      return [group, { first, options }];
    }),
  );
}
