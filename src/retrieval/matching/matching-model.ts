import { ASPECTS, type Aspect } from '../../domain/aspect.ts';
import { LinearClassifier, type LinearParts } from '../../learning/linear-classifier.ts';
import { NetworkClassifier, type NetworkParts } from '../../learning/network-classifier.ts';
import { Vocabulary, type VocabularyParts } from '../../learning/vocabulary.ts';
import { featuresOf } from './features.ts';

/** How likely a question asks for an aspect, 0 to 1. */
export interface AspectLikelihood {
  aspect: Aspect;
  likelihood: number;
}

/** How likely a question is about each label, best first; the likelihoods sum to 1. */
export interface LabelLikelihood {
  label: string;
  likelihood: number;
}

export interface MatchingParts {
  vocabulary: VocabularyParts;
  labels: readonly string[];
  linear: LinearParts;
  network: NetworkParts;
  aspects: LinearParts;
}

/** What matching learned from the question variants. */
export class MatchingModel {
  readonly vocabulary: Vocabulary;
  /** Ids of services, then `no-knowledge` and `out-of-scope`. */
  readonly labels: readonly string[];
  readonly linear: LinearClassifier;
  readonly network: NetworkClassifier;
  readonly aspects: LinearClassifier;

  constructor(parts: {
    vocabulary: Vocabulary;
    labels: readonly string[];
    linear: LinearClassifier;
    network: NetworkClassifier;
    aspects: LinearClassifier;
  }) {
    this.vocabulary = parts.vocabulary;
    this.labels = parts.labels;
    this.linear = parts.linear;
    this.network = parts.network;
    this.aspects = parts.aspects;
  }

  parts(): MatchingParts {
    return {
      vocabulary: this.vocabulary.parts(),
      labels: this.labels,
      linear: this.linear.parts(),
      network: this.network.parts(),
      aspects: this.aspects.parts(),
    };
  }

  static from(parts: MatchingParts): MatchingModel {
    return new MatchingModel({
      vocabulary: Vocabulary.from(parts.vocabulary),
      labels: parts.labels,
      linear: LinearClassifier.from(parts.linear),
      network: NetworkClassifier.from(parts.network),
      aspects: LinearClassifier.from(parts.aspects),
    });
  }

  /** Which service, or which kind of unanswerable question: two models, their geometric mean. */
  rankLabels(text: string): LabelLikelihood[] {
    const vector = this.vocabulary.vectorOf(featuresOf(text));
    const one = this.linear.classify(vector);
    const other = this.network.classify(vector);
    const products = this.labels.map((label, index) => ({
      label,
      likelihood: Math.sqrt((one[index] ?? 0) * (other[index] ?? 0)),
    }));
    const sum = products.reduce((total, product) => total + product.likelihood, 0) || 1;
    return products
      .map(({ label, likelihood }) => ({ label, likelihood: likelihood / sum }))
      .sort((left, right) => right.likelihood - left.likelihood);
  }

  /** How likely each aspect is asked for, best first. */
  rankAspects(text: string): AspectLikelihood[] {
    const likelihoods = this.aspects.classify(this.vocabulary.vectorOf(featuresOf(text)));
    return ASPECTS.map((aspect, index) => ({ aspect, likelihood: likelihoods[index] ?? 0 })).sort(
      (left, right) => right.likelihood - left.likelihood,
    );
  }
}
