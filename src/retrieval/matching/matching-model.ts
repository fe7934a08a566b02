import { ASPECTS, type Aspect } from '../../domain/aspect.ts';
import { isUnanswerable, VAGUE } from '../../domain/question-labels.ts';
import { textFeatures } from '../../language/text-features.ts';
import { ChoiceCommittee } from '../../learning/choice-committee.ts';
import type { ChoiceParts } from '../../learning/choice-network.ts';
import { LinearClassifier, type LinearParts } from '../../learning/linear-classifier.ts';
import { NetworkClassifier, type NetworkParts } from '../../learning/network-classifier.ts';
import { type SparseVector, Vocabulary, type VocabularyParts } from '../../learning/vocabulary.ts';
import { type AnchorParts, Anchors } from './anchors.ts';
import { type ConceptHearer, conceptFeatures } from './concepts.ts';
import { byLikelihood, type LabelLikelihood, shareOut, sumOf } from './share-out.ts';

/** How likely a question asks for an aspect, 0 to 1. */
export interface AspectLikelihood {
  aspect: Aspect;
  likelihood: number;
}

export interface MatchingParts {
  vocabulary: VocabularyParts;
  labels: readonly string[];
  linear: LinearParts;
  network: NetworkParts;
  aspects: LinearParts;
  /** Which of a service's facts answers a question. */
  answers: readonly ChoiceParts[];
  anchors: AnchorParts;
}

/** A text as matching heard it: concepts, the numbers that classifiers read, what both make of it. */
export interface HeardText {
  concepts: readonly string[];
  vector: SparseVector;
  /** The probability of each label, in the order of `labels`. */
  linear: Float32Array;
  network: Float32Array;
}

/**
 * What matching hears in a question: its words and sounds, the lexicon's concepts and, where it
 * follows another question, the service that the other was about: as a concept, and by the words
 * of its id, since one service's few follow-ups teach a bare id too little.
 */
export function matchingFeatures(
  text: string,
  concepts: readonly string[],
  after?: string,
): string[] {
  if (after === undefined) return [...textFeatures(text), ...conceptFeatures(concepts)];
  return [...textFeatures(`${text} ${after}`), ...conceptFeatures([...concepts, `after:${after}`])];
}

/** What matching learned from the question variants. */
export class MatchingModel {
  readonly vocabulary: Vocabulary;
  /** Ids of services, life events and articles, and the labels of `question-labels.ts`. */
  readonly labels: readonly string[];
  readonly linear: LinearClassifier;
  readonly network: NetworkClassifier;
  readonly aspects: LinearClassifier;
  readonly answers: ChoiceCommittee;
  readonly anchors: Anchors;
  readonly hearConcepts: ConceptHearer;

  constructor(parts: MatchingParts, hearConcepts: ConceptHearer) {
    this.vocabulary = new Vocabulary(parts.vocabulary);
    this.labels = parts.labels;
    this.linear = LinearClassifier.from(parts.linear);
    this.network = NetworkClassifier.from(parts.network);
    this.aspects = LinearClassifier.from(parts.aspects);
    this.answers = new ChoiceCommittee(parts.answers);
    this.anchors = new Anchors(parts.anchors, this.vocabulary);
    this.hearConcepts = hearConcepts;
  }

  /** A text as the numbers that classifiers read. */
  vectorOf(text: string): SparseVector {
    return this.vocabulary.vectorOf(matchingFeatures(text, this.hearConcepts(text)));
  }

  /**
   * Hears a text once, by itself or after a question about the service `after`; whatever else is
   * asked of the model is asked of what it heard.
   */
  hear(text: string, after?: string): HeardText {
    const concepts = this.hearConcepts(text);
    const vector = this.vocabulary.vectorOf(matchingFeatures(text, concepts, after));
    return {
      concepts,
      vector,
      linear: this.linear.classify(vector),
      network: this.network.classify(vector),
    };
  }

  /**
   * Which service, or which kind of unanswerable question: two models, their geometric mean, and
   * between the likeliest services the one whose known questions come nearest.
   */
  rankLabels(heard: HeardText): LabelLikelihood[] {
    const { linear, network } = heard;
    const products = this.labels.map((label, index) => ({
      label,
      likelihood: Math.sqrt((linear[index] ?? 0) * (network[index] ?? 0)),
    }));
    const ranked = shareOut(products.filter(({ label }) => label !== VAGUE));
    const close = ranked.filter(({ label }) => this.anchors.knows(label)).slice(0, COMPARED);
    const weighed = close.map(({ label, likelihood }) => {
      const near = this.anchors.nearness(heard.vector, label);
      return { label, likelihood: likelihood * (near + LEAST_NEARNESS) };
    });
    // What they gain or lose is among themselves: nearness says nothing of all other labels.
    const share = sumOf(close) / (sumOf(weighed) || 1);
    const anew = new Map(weighed.map(({ label, likelihood }) => [label, likelihood * share]));
    return ranked
      .map(({ label, likelihood }) => ({ label, likelihood: anew.get(label) ?? likelihood }))
      .sort(byLikelihood);
  }

  /** How likely a question may mean any of several services, 0 to 1. */
  vagueness({ linear, network }: HeardText): number {
    const vague = this.labels.indexOf(VAGUE);
    return Math.sqrt((linear[vague] ?? 0) * (network[vague] ?? 0));
  }

  /**
   * How likely a question must not be answered, 0 to 1: what both models give to the unanswerable
   * labels, weighed by a logistic regression on questions held out of the training.
   */
  refusalLikelihood({ linear, network }: HeardText): number {
    const unanswerable = (likelihoods: Float32Array) =>
      this.labels.reduce(
        (sum, label, index) => (isUnanswerable(label) ? sum + (likelihoods[index] ?? 0) : sum),
        0,
      );
    const logit =
      REFUSAL.linear * logitOf(unanswerable(linear)) +
      REFUSAL.network * logitOf(unanswerable(network)) +
      REFUSAL.bias;
    return 1 / (1 + Math.exp(-logit));
  }

  /**
   * How likely each fact of a service answers a question, 0 to 1, by the fact's id; beside them
   * stand the answers of `answers-beside-facts.ts`. Empty for a service without known questions.
   */
  answerLikelihoods(
    { vector }: Pick<HeardText, 'vector'>,
    service: string,
  ): ReadonlyMap<string, number> {
    return this.answers.likelihoods(vector, service);
  }

  /** How likely each aspect is asked for, best first. */
  rankAspects({ vector }: Pick<HeardText, 'vector'>): AspectLikelihood[] {
    const likelihoods = this.aspects.classify(vector);
    return ASPECTS.map((aspect, index) => ({ aspect, likelihood: likelihoods[index] ?? 0 })).sort(
      (left, right) => right.likelihood - left.likelihood,
    );
  }
}

/** Fitted once on 4,918 held-out questions, both classes weighing the same. */
const REFUSAL = { linear: 0.87, network: 0.23, bias: 2.5 };

/** Services whose known questions are compared with the question: the right one is among five in 99.7 %. */
const COMPARED = 5;

/** Keeps a service with no like question from being ruled out. */
const LEAST_NEARNESS = 0.05;

function logitOf(likelihood: number): number {
  const kept = Math.min(Math.max(likelihood, 1e-4), 1 - 1e-4);
  return Math.log(kept / (1 - kept));
}
