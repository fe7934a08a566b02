import type { TrainingSet } from './linear-classifier.ts';
import { type MatrixParts, QuantisedMatrix } from './quantised-matrix.ts';
import { seededRandom, shuffle } from './random.ts';
import { softmax } from './softmax.ts';
import type { SparseVector } from './vocabulary.ts';

export interface NetworkParts {
  inputs: MatrixParts;
  hiddenBias: Float32Array;
  outputs: MatrixParts;
  bias: Float32Array;
}

/** A network with one hidden layer of rectified units. It errs elsewhere than the linear one. */
export class NetworkClassifier {
  readonly inputs: QuantisedMatrix;
  readonly hiddenBias: Float32Array;
  readonly outputs: QuantisedMatrix;
  readonly bias: Float32Array;

  constructor(
    inputs: QuantisedMatrix,
    hiddenBias: Float32Array,
    outputs: QuantisedMatrix,
    bias: Float32Array,
  ) {
    this.inputs = inputs;
    this.hiddenBias = hiddenBias;
    this.outputs = outputs;
    this.bias = bias;
  }

  parts(): NetworkParts {
    const { inputs, hiddenBias, outputs, bias } = this;
    return { inputs: inputs.parts(), hiddenBias, outputs: outputs.parts(), bias };
  }

  static from({ inputs, hiddenBias, outputs, bias }: NetworkParts): NetworkClassifier {
    return new NetworkClassifier(
      QuantisedMatrix.fromParts(inputs),
      hiddenBias,
      QuantisedMatrix.fromParts(outputs),
      bias,
    );
  }

  /** The probability of each class. */
  classify({ ids, weights }: SparseVector): Float32Array {
    const hidden = this.hiddenBias.slice();
    ids.forEach((id, at) => {
      this.inputs.addRow(id, weights[at] ?? 0, hidden);
    });
    const scores = this.bias.slice();
    hidden.forEach((value, unit) => {
      if (value > 0) this.outputs.addRow(unit, value, scores);
    });
    return softmax(scores);
  }
}

/**
 * Trains by AdaGrad with dropout on features and on units (Srivastava et al., 2014) and smoothed
 * labels, which keep it from being sure of look-alikes.
 */
export function trainNetworkClassifier(
  { vectors, labels, classes, features }: TrainingSet,
  {
    units = 96,
    epochs = 3,
    rate = 0.03,
    seed = 1,
    unitDropout = 0.2,
    featureDropout = 0.3,
    smoothing = 0.05,
  } = {},
): NetworkClassifier {
  const random = seededRandom(seed);
  const inputs = new Float32Array(features * units).map(() => (random() - 0.5) * 0.7);
  const outputs = new Float32Array(units * classes).map(
    () => ((random() - 0.5) * 3.4) / Math.sqrt(units),
  );
  const inputSquares = new Float32Array(features).fill(1e-3);
  const outputSquares = new Float32Array(units * classes).fill(1e-3);
  const hiddenBias = new Float32Array(units);
  const hiddenSquares = new Float32Array(units).fill(1e-2);
  const bias = new Float32Array(classes);
  const hidden = new Float32Array(units);
  const slopes = new Float32Array(units);
  const scores = new Float32Array(classes);
  const order = Int32Array.from(vectors, (_, index) => index);
  const off = smoothing / (classes - 1);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    const step = rate * (1 - (epoch / epochs) * 0.9);
    shuffle(order, random);
    for (const index of order) {
      const vector = vectors[index];
      if (vector === undefined) continue;
      const { ids, weights } = vector;
      const kept: number[] = [];
      hidden.set(hiddenBias);
      for (let at = 0; at < ids.length; at += 1) {
        if (random() < featureDropout) continue;
        kept.push(at);
        const start = (ids[at] as number) * units;
        const amount = (weights[at] as number) / (1 - featureDropout);
        for (let u = 0; u < units; u += 1) {
          hidden[u] = (hidden[u] as number) + (inputs[start + u] as number) * amount;
        }
      }
      for (let u = 0; u < units; u += 1) {
        const value = hidden[u] as number;
        hidden[u] = value > 0 && random() >= unitDropout ? value / (1 - unitDropout) : 0;
      }
      scores.set(bias);
      for (let u = 0; u < units; u += 1) {
        const value = hidden[u] as number;
        if (value === 0) continue;
        const start = u * classes;
        for (let k = 0; k < classes; k += 1) {
          scores[k] = (scores[k] as number) + (outputs[start + k] as number) * value;
        }
      }
      softmax(scores);
      const label = labels[index] as number;
      for (let k = 0; k < classes; k += 1) {
        scores[k] = (scores[k] as number) - (k === label ? 1 - smoothing : off);
      }
      let steepness = 0;
      for (let u = 0; u < units; u += 1) {
        const value = hidden[u] as number;
        if (value === 0) {
          slopes[u] = 0;
          continue;
        }
        const start = u * classes;
        let slope = 0;
        for (let k = 0; k < classes; k += 1) {
          const at = start + k;
          const error = scores[k] as number;
          slope += (outputs[at] as number) * error;
          const gradient = error * value;
          const square = (outputSquares[at] as number) + gradient * gradient;
          outputSquares[at] = square;
          outputs[at] = (outputs[at] as number) - (step * gradient) / Math.sqrt(square);
        }
        slope /= 1 - unitDropout;
        slopes[u] = slope;
        steepness += slope * slope;
        hiddenSquares[u] = (hiddenSquares[u] as number) + slope * slope;
        hiddenBias[u] =
          (hiddenBias[u] as number) - (step * 0.3 * slope) / Math.sqrt(hiddenSquares[u] as number);
      }
      for (let k = 0; k < classes; k += 1) {
        bias[k] = (bias[k] as number) - step * 0.1 * (scores[k] as number);
      }
      for (const at of kept) {
        const id = ids[at] as number;
        const start = id * units;
        const amount = (weights[at] as number) / (1 - featureDropout);
        const square = (inputSquares[id] as number) + (steepness * amount * amount) / units;
        inputSquares[id] = square;
        const change = (step * amount) / Math.sqrt(square);
        for (let u = 0; u < units; u += 1) {
          inputs[start + u] = (inputs[start + u] as number) - change * (slopes[u] as number);
        }
      }
    }
  }
  return new NetworkClassifier(
    QuantisedMatrix.from(inputs, units),
    hiddenBias,
    QuantisedMatrix.from(outputs, classes),
    bias,
  );
}
