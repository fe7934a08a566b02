import { ASPECTS, type Aspect } from '../../domain/aspect.ts';
import { textFeatures } from '../../language/text-features.ts';
import { LinearClassifier, type LinearParts } from '../../learning/linear-classifier.ts';
import { NetworkClassifier, type NetworkParts } from '../../learning/network-classifier.ts';
import { type SparseVector, Vocabulary, type VocabularyParts } from '../../learning/vocabulary.ts';
import { type AnchorParts, Anchors } from './anchors.ts';
import { type ConceptHearer, conceptFeatures } from './concepts.ts';

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
  anchors: AnchorParts;
}

/** What matching hears in a question: its words and sounds, and the lexicon's concepts. */
export function matchingFeatures(text: string, hearConcepts: ConceptHearer): string[] {
  return [...textFeatures(text), ...conceptFeatures(hearConcepts(text))];
}

/** What matching learned from the question variants. */
export class MatchingModel {
  readonly vocabulary: Vocabulary;
  /** Ids of services, then `no-knowledge` and `out-of-scope`. */
  readonly labels: readonly string[];
  readonly linear: LinearClassifier;
  readonly network: NetworkClassifier;
  readonly aspects: LinearClassifier;
  readonly anchors: Anchors;
  readonly hearConcepts: ConceptHearer;

  constructor(parts: MatchingParts, hearConcepts: ConceptHearer) {
    this.vocabulary = Vocabulary.from(parts.vocabulary);
    this.labels = parts.labels;
    this.linear = LinearClassifier.from(parts.linear);
    this.network = NetworkClassifier.from(parts.network);
    this.aspects = LinearClassifier.from(parts.aspects);
    this.anchors = new Anchors(parts.anchors);
    this.hearConcepts = hearConcepts;
  }

  /** A question as the numbers that the classifiers read. */
  vectorOf(text: string): SparseVector {
    return this.vocabulary.vectorOf(matchingFeatures(text, this.hearConcepts));
  }

  /** Which service, or which kind of unanswerable question: two models, their geometric mean. */
  rankLabels(text: string): LabelLikelihood[] {
    const vector = this.vectorOf(text);
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

  /** How near a question comes to those that each fact of a service is known to answer. */
  nearFacts(text: string, service: string): ReadonlyMap<string, number> {
    return this.anchors.nearness(this.vectorOf(text), service);
  }

  /** How likely each aspect is asked for, best first. */
  rankAspects(text: string): AspectLikelihood[] {
    const likelihoods = this.aspects.classify(this.vectorOf(text));
    return ASPECTS.map((aspect, index) => ({ aspect, likelihood: likelihoods[index] ?? 0 })).sort(
      (left, right) => right.likelihood - left.likelihood,
    );
  }
}
