import {
  type ChoiceGroup,
  type ChoiceParts,
  GAIN,
  layOutRows,
  type OptionRows,
} from './choice-network.ts';
import { QuantisedMatrix } from './quantised-matrix.ts';
import { softmax } from './softmax.ts';
import type { SparseVector } from './vocabulary.ts';

/** A text of a group, and which of the group's options it chose. */
export interface Choice {
  vector: SparseVector;
  group: string;
  option: string;
}

/** Half of a text's features are left out each time: with all, it learns the texts by heart. */
const DROPOUT = 0.5;

/** An error smaller than this changes nothing and costs most of the time. */
const NEGLIGIBLE_ERROR = 1e-3;
const NEGLIGIBLE_GRADIENT = 1e-4;

interface Setting {
  features: number;
  units: number;
  rate: number;
  random: () => number;
}

/** The network while it learns, with the sum of squared gradients of each of its numbers. */
export class ChoiceLearner {
  readonly #setting: Setting;
  readonly #groups: readonly ChoiceGroup[];
  readonly #rows: ReadonlyMap<string, OptionRows>;
  /** For each row of an option the row of its trait; traits stand behind all options. */
  readonly #traitRows: readonly number[];
  readonly #inputs: Float32Array;
  readonly #inputSquares: Float32Array;
  readonly #outputs: Float32Array;
  readonly #outputSquares: Float32Array;
  readonly #bias: Float32Array;
  readonly #biasSquares: Float32Array;
  readonly #hidden: Float32Array;
  /** What the errors ask of the hidden units. */
  readonly #slopes: Float32Array;

  constructor(
    groups: readonly ChoiceGroup[],
    traitOf: (option: string) => string,
    setting: Setting,
  ) {
    const { features, units, random } = setting;
    const options = groups.flatMap((group) => group.options);
    const traits = [...new Set(options.map(traitOf))];
    const rows = options.length + traits.length;
    this.#setting = setting;
    this.#groups = groups;
    this.#rows = layOutRows(groups);
    this.#traitRows = options.map((option) => options.length + traits.indexOf(traitOf(option)));
    this.#inputs = new Float32Array(features * units).map(() => (random() - 0.5) * 0.2);
    // Options begin near nothing, so that their traits speak first.
    this.#outputs = new Float32Array(rows * units).map(
      (_, at) => (random() - 0.5) * (at < options.length * units ? 0.3 : 1),
    );
    this.#bias = new Float32Array(rows);
    this.#inputSquares = new Float32Array(this.#inputs.length).fill(0.01);
    this.#outputSquares = new Float32Array(this.#outputs.length).fill(0.01);
    this.#biasSquares = new Float32Array(rows).fill(0.1);
    this.#hidden = new Float32Array(units);
    this.#slopes = new Float32Array(units);
  }

  learn({ vector, group, option }: Choice): void {
    const { first, options } = this.#rows.get(group) ?? { first: 0, options: [] };
    const amounts = this.#hear(vector);
    const errors = this.#errorsOf(first, options.length, options.indexOf(option));
    this.#slopes.fill(0);
    errors.forEach((error, at) => {
      if (Math.abs(error) < NEGLIGIBLE_ERROR) return;
      this.#correctRow(first + at, error);
      this.#correctRow(this.#traitRows[first + at] as number, error);
    });
    this.#correctInputs(vector.ids, amounts);
  }

  /** What was learned, each option's row with its trait's in it. */
  parts(): ChoiceParts {
    const { units } = this.#setting;
    const rows = this.#traitRows;
    const options = Float32Array.from({ length: rows.length * units }, (_, at) => {
      const trait = rows[Math.floor(at / units)] as number;
      return (
        (this.#outputs[at] as number) + (this.#outputs[trait * units + (at % units)] as number)
      );
    });
    return {
      inputs: QuantisedMatrix.from(this.#inputs, units).parts(),
      options: QuantisedMatrix.from(options, units).parts(),
      bias: Float32Array.from(
        rows,
        (trait, row) => (this.#bias[row] as number) + (this.#bias[trait] as number),
      ),
      groups: this.#groups,
    };
  }

  /** Sets the hidden units by a part of a text's features; returns how much each of them counted. */
  #hear({ ids, weights }: SparseVector): Float32Array {
    const { units, random } = this.#setting;
    const [hidden, inputs] = [this.#hidden, this.#inputs];
    const amounts = weights.map((weight) =>
      random() < DROPOUT ? 0 : (GAIN * weight) / (1 - DROPOUT),
    );
    hidden.fill(0);
    amounts.forEach((amount, at) => {
      if (amount === 0) return;
      const start = (ids[at] as number) * units;
      for (let unit = 0; unit < units; unit += 1) {
        hidden[unit] = (hidden[unit] as number) + (inputs[start + unit] as number) * amount;
      }
    });
    for (let unit = 0; unit < units; unit += 1) hidden[unit] = Math.tanh(hidden[unit] as number);
    return amounts;
  }

  /** How much likelier than it should be each option is held, as the hidden units stand. */
  #errorsOf(first: number, count: number, chosen: number): Float32Array {
    const { units } = this.#setting;
    const [hidden, outputs, bias] = [this.#hidden, this.#outputs, this.#bias];
    const errors = new Float32Array(count);
    for (let at = 0; at < count; at += 1) {
      const [row, trait] = [first + at, this.#traitRows[first + at] as number];
      let score = (bias[row] as number) + (bias[trait] as number);
      for (let unit = 0; unit < units; unit += 1) {
        const weight =
          (outputs[row * units + unit] as number) + (outputs[trait * units + unit] as number);
        score += (hidden[unit] as number) * weight;
      }
      errors[at] = score;
    }
    softmax(errors);
    errors[chosen] = (errors[chosen] as number) - 1;
    return errors;
  }

  /** Moves one row by the error of its option, and gathers what that asks of the hidden units. */
  #correctRow(row: number, error: number): void {
    const { units, rate } = this.#setting;
    const [hidden, slopes, outputs] = [this.#hidden, this.#slopes, this.#outputs];
    const squares = this.#outputSquares;
    const square = (this.#biasSquares[row] as number) + error * error;
    this.#biasSquares[row] = square;
    this.#bias[row] = (this.#bias[row] as number) - (0.3 * rate * error) / Math.sqrt(square);
    for (let unit = 0, at = row * units; unit < units; unit += 1, at += 1) {
      slopes[unit] = (slopes[unit] as number) + error * (outputs[at] as number);
      const gradient = error * (hidden[unit] as number);
      const sum = (squares[at] as number) + gradient * gradient;
      squares[at] = sum;
      outputs[at] = (outputs[at] as number) - (rate * gradient) / Math.sqrt(sum);
    }
  }

  /** Moves what the features that counted put into the hidden units. */
  #correctInputs(ids: Int32Array, amounts: Float32Array): void {
    const { units, rate } = this.#setting;
    const [hidden, slopes, inputs] = [this.#hidden, this.#slopes, this.#inputs];
    const squares = this.#inputSquares;
    for (let unit = 0; unit < units; unit += 1) {
      slopes[unit] = (slopes[unit] as number) * (1 - (hidden[unit] as number) ** 2);
    }
    amounts.forEach((amount, position) => {
      if (amount === 0) return;
      const start = (ids[position] as number) * units;
      for (let unit = 0; unit < units; unit += 1) {
        const gradient = (slopes[unit] as number) * amount;
        if (gradient < NEGLIGIBLE_GRADIENT && gradient > -NEGLIGIBLE_GRADIENT) continue;
        const at = start + unit;
        const sum = (squares[at] as number) + gradient * gradient;
        squares[at] = sum;
        inputs[at] = (inputs[at] as number) - (rate * gradient) / Math.sqrt(sum);
      }
    });
  }
}
