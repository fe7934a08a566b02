import { type MatrixParts, QuantisedMatrix } from './quantised-matrix.ts';
import { seededRandom, shuffle } from './random.ts';
import { softmax } from './softmax.ts';
import type { SparseVector } from './vocabulary.ts';

/** A text of a group, and which of the group's options it chose. */
export interface Choice {
  vector: SparseVector;
  group: string;
  option: string;
}

export interface ChoiceParts {
  inputs: MatrixParts;
  /** One row an option; group by group. */
  options: MatrixParts;
  bias: Float32Array;
  groups: readonly { group: string; options: readonly string[] }[];
}

/** A text is a vector of length 1 over some 200 features: too faint for units that saturate. */
const GAIN = 3;

/**
 * Chooses among the options of a group. One hidden layer is shared by all groups, so that what is
 * learned of "how much" in one group helps in the others; each option is a row of its own.
 */
export class ChoiceNetwork {
  readonly #parts: ChoiceParts;
  readonly #inputs: QuantisedMatrix;
  readonly #options: QuantisedMatrix;
  readonly #firstRows = new Map<string, { first: number; options: readonly string[] }>();

  constructor(parts: ChoiceParts) {
    this.#parts = parts;
    this.#inputs = QuantisedMatrix.fromParts(parts.inputs);
    this.#options = QuantisedMatrix.fromParts(parts.options);
    let first = 0;
    for (const { group, options } of parts.groups) {
      this.#firstRows.set(group, { first, options });
      first += options.length;
    }
  }

  /** The probability of each option of a group; empty for a group that is not known. */
  likelihoods({ ids, weights }: SparseVector, group: string): ReadonlyMap<string, number> {
    const { first = 0, options = [] } = this.#firstRows.get(group) ?? {};
    const hidden = new Float32Array(this.#inputs.columns);
    ids.forEach((id, at) => {
      this.#inputs.addRow(id, GAIN * (weights[at] ?? 0), hidden);
    });
    const units = hidden.map(Math.tanh);
    const scores = Float32Array.from(
      options,
      (_, at) => (this.#parts.bias[first + at] ?? 0) + this.#options.timesRow(first + at, units),
    );
    softmax(scores);
    return new Map(options.map((option, at) => [option, scores[at] ?? 0]));
  }
}

/** Half of a text's features are left out each time: with all, it learns the texts by heart. */
const DROPOUT = 0.5;

/** An error smaller than this changes nothing and costs most of the time. */
const NEGLIGIBLE_ERROR = 1e-3;
const NEGLIGIBLE_GRADIENT = 1e-4;

/**
 * Trains by AdaGrad with dropout on features. An option also has a trait, shared with options of
 * other groups (`costs` of `costs-2`), from which one that few texts chose gets its meaning.
 */
export function trainChoiceNetwork(
  choices: readonly Choice[],
  features: number,
  traitOf: (option: string) => string,
  { units = 64, epochs = 6, rate = 0.1, seed = 3 } = {},
): ChoiceParts {
  const groups = optionsByGroup(choices);
  const all = groups.flatMap(({ options }) => options);
  const traits = [...new Set(all.map(traitOf))];
  const traitRows = all.map((option) => all.length + traits.indexOf(traitOf(option)));
  const firstRows = new Map<string, number>();
  let next = 0;
  for (const { group, options } of groups) {
    firstRows.set(group, next);
    next += options.length;
  }
  const sizes = new Map(groups.map(({ group, options }) => [group, options.length]));
  const rows = new Map(
    groups.map(({ group, options }) => [group, new Map(options.map((option, at) => [option, at]))]),
  );

  const random = seededRandom(seed);
  const inputs = new Float32Array(features * units).map(() => (random() - 0.5) * 0.2);
  const outputs = new Float32Array((all.length + traits.length) * units).map(
    (_, at) => (random() - 0.5) * (at < all.length * units ? 0.3 : 1),
  );
  const bias = new Float32Array(all.length + traits.length);
  const inputSquares = new Float32Array(inputs.length).fill(0.01);
  const outputSquares = new Float32Array(outputs.length).fill(0.01);
  const biasSquares = new Float32Array(bias.length).fill(0.1);
  const hidden = new Float32Array(units);
  const slopes = new Float32Array(units);
  const order = Int32Array.from(choices, (_, index) => index);

  /** Moves one row by the error of its option, and gathers what that asks of the hidden units. */
  const correct = (row: number, error: number) => {
    const square = (biasSquares[row] as number) + error * error;
    biasSquares[row] = square;
    bias[row] = (bias[row] as number) - (0.3 * rate * error) / Math.sqrt(square);
    for (let unit = 0, at = row * units; unit < units; unit += 1, at += 1) {
      slopes[unit] = (slopes[unit] as number) + error * (outputs[at] as number);
      const gradient = error * (hidden[unit] as number);
      const sum = (outputSquares[at] as number) + gradient * gradient;
      outputSquares[at] = sum;
      outputs[at] = (outputs[at] as number) - (rate * gradient) / Math.sqrt(sum);
    }
  };

  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const { vector, group, option } = choices[index] as Choice;
      const amounts = vector.weights.map((weight) =>
        random() < DROPOUT ? 0 : (GAIN * weight) / (1 - DROPOUT),
      );
      hidden.fill(0);
      amounts.forEach((amount, at) => {
        if (amount === 0) return;
        const start = (vector.ids[at] as number) * units;
        for (let unit = 0; unit < units; unit += 1) {
          hidden[unit] = (hidden[unit] as number) + (inputs[start + unit] as number) * amount;
        }
      });
      for (let unit = 0; unit < units; unit += 1) hidden[unit] = Math.tanh(hidden[unit] as number);
      const first = firstRows.get(group) as number;
      const errors = new Float32Array(sizes.get(group) as number);
      for (let at = 0; at < errors.length; at += 1) {
        const [row, trait] = [first + at, traitRows[first + at] as number];
        let score = (bias[row] as number) + (bias[trait] as number);
        for (let unit = 0; unit < units; unit += 1) {
          const weight =
            (outputs[row * units + unit] as number) + (outputs[trait * units + unit] as number);
          score += (hidden[unit] as number) * weight;
        }
        errors[at] = score;
      }
      softmax(errors);
      const chosen = rows.get(group)?.get(option) as number;
      errors[chosen] = (errors[chosen] as number) - 1;
      slopes.fill(0);
      errors.forEach((error, at) => {
        if (Math.abs(error) < NEGLIGIBLE_ERROR) return;
        correct(first + at, error);
        correct(traitRows[first + at] as number, error);
      });
      for (let unit = 0; unit < units; unit += 1) {
        slopes[unit] = (slopes[unit] as number) * (1 - (hidden[unit] as number) ** 2);
      }
      amounts.forEach((amount, position) => {
        if (amount === 0) return;
        const start = (vector.ids[position] as number) * units;
        for (let unit = 0; unit < units; unit += 1) {
          const gradient = (slopes[unit] as number) * amount;
          if (gradient < NEGLIGIBLE_GRADIENT && gradient > -NEGLIGIBLE_GRADIENT) continue;
          const at = start + unit;
          const sum = (inputSquares[at] as number) + gradient * gradient;
          inputSquares[at] = sum;
          inputs[at] = (inputs[at] as number) - (rate * gradient) / Math.sqrt(sum);
        }
      });
    }
  }
  const withTrait = Float32Array.from({ length: all.length * units }, (_, at) => {
    const trait = traitRows[Math.floor(at / units)] as number;
    return (outputs[at] as number) + (outputs[trait * units + (at % units)] as number);
  });
  return {
    inputs: QuantisedMatrix.from(inputs, units).parts(),
    options: QuantisedMatrix.from(withTrait, units).parts(),
    bias: Float32Array.from(all, (_, row) => {
      return (bias[row] as number) + (bias[traitRows[row] as number] as number);
    }),
    groups,
  };
}

function optionsByGroup(choices: readonly Choice[]): ChoiceParts['groups'] {
  const groups = new Map<string, Set<string>>();
  for (const { group, option } of choices) {
    groups.set(group, (groups.get(group) ?? new Set()).add(option));
  }
  return [...groups].map(([group, options]) => ({ group, options: [...options] }));
}
