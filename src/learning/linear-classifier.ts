import { type MatrixParts, QuantisedMatrix } from './quantised-matrix.ts';
import { seededRandom, shuffle } from './random.ts';
import { softmax } from './softmax.ts';
import type { SparseVector } from './vocabulary.ts';

/** Labelled vectors: `labels[i]` is the class, 0 to `classes - 1`, of `vectors[i]`. */
export interface TrainingSet {
  vectors: readonly SparseVector[];
  labels: Int32Array;
  classes: number;
  features: number;
}

export interface LinearParts {
  weights: MatrixParts;
  bias: Float32Array;
}

/** Multinomial logistic regression: one row of class weights for each feature. */
export class LinearClassifier {
  readonly weights: QuantisedMatrix;
  readonly bias: Float32Array;

  constructor(weights: QuantisedMatrix, bias: Float32Array) {
    this.weights = weights;
    this.bias = bias;
  }

  parts(): LinearParts {
    return { weights: this.weights.parts(), bias: this.bias };
  }

  static from({ weights, bias }: LinearParts): LinearClassifier {
    return new LinearClassifier(QuantisedMatrix.fromParts(weights), bias);
  }

  /** The probability of each class. */
  classify({ ids, weights }: SparseVector): Float32Array {
    const scores = this.bias.slice();
    ids.forEach((id, at) => {
      this.weights.addRow(id, weights[at] ?? 0, scores);
    });
    return softmax(scores);
  }
}

/** A gradient smaller than this changes nothing and costs most of the time. */
const NEGLIGIBLE_GRADIENT = 1e-4;

/** Trains by stochastic gradient descent with AdaGrad steps (Duchi et al., 2011). */
export function trainLinearClassifier(
  { vectors, labels, classes, features }: TrainingSet,
  { epochs = 2, rate = 0.5, seed = 1 } = {},
): LinearClassifier {
  const weights = new Float32Array(features * classes);
  const squares = new Float32Array(features * classes).fill(0.01);
  const bias = new Float32Array(classes);
  const random = seededRandom(seed);
  const order = Int32Array.from(vectors, (_, index) => index);
  const scores = new Float32Array(classes);
  const wrong = new Int32Array(classes);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const vector = vectors[index];
      if (vector === undefined) continue;
      const { ids, weights: amounts } = vector;
      scores.set(bias);
      for (let at = 0; at < ids.length; at += 1) {
        const start = (ids[at] as number) * classes;
        const amount = amounts[at] as number;
        for (let k = 0; k < classes; k += 1) {
          scores[k] = (scores[k] as number) + (weights[start + k] as number) * amount;
        }
      }
      softmax(scores);
      const label = labels[index] as number;
      scores[label] = (scores[label] as number) - 1;
      let erring = 0;
      for (let k = 0; k < classes; k += 1) {
        const error = scores[k] as number;
        bias[k] = (bias[k] as number) - rate * 0.02 * error;
        // No weight is above 1: what is negligible here is so for each of the text's features.
        if (error < NEGLIGIBLE_GRADIENT && error > -NEGLIGIBLE_GRADIENT) continue;
        wrong[erring] = k;
        erring += 1;
      }
      for (let at = 0; at < ids.length; at += 1) {
        const start = (ids[at] as number) * classes;
        const amount = amounts[at] as number;
        for (let index = 0; index < erring; index += 1) {
          const k = wrong[index] as number;
          const gradient = (scores[k] as number) * amount;
          if (gradient < NEGLIGIBLE_GRADIENT && gradient > -NEGLIGIBLE_GRADIENT) continue;
          const square = (squares[start + k] as number) + gradient * gradient;
          squares[start + k] = square;
          weights[start + k] =
            (weights[start + k] as number) - (rate * gradient) / Math.sqrt(square);
        }
      }
    }
  }
  return new LinearClassifier(QuantisedMatrix.from(weights, classes), bias);
}
