import { LinearClassifier, type LinearParts, trainLinearClassifier } from './linear-classifier.ts';
import { hashesOf, learnVocabulary, Vocabulary, type VocabularyParts } from './vocabulary.ts';

/** A text as its features, and the label that it bears. */
export interface LabelledFeatures<Label extends string> {
  label: Label;
  features: string[];
}

export interface TextClassifierParts<Label extends string> {
  labels: readonly Label[];
  vocabulary: VocabularyParts;
  linear: LinearParts;
}

/** How likely a text bears each of a few labels; for tasks that need no more than a linear model. */
export class TextClassifier<Label extends string> {
  readonly labels: readonly Label[];
  readonly vocabulary: Vocabulary;
  readonly linear: LinearClassifier;

  constructor(labels: readonly Label[], vocabulary: Vocabulary, linear: LinearClassifier) {
    this.labels = labels;
    this.vocabulary = vocabulary;
    this.linear = linear;
  }

  parts(): TextClassifierParts<Label> {
    const { labels } = this;
    return { labels, vocabulary: this.vocabulary.parts(), linear: this.linear.parts() };
  }

  static from<Label extends string>(parts: TextClassifierParts<Label>): TextClassifier<Label> {
    const { labels, vocabulary, linear } = parts;
    return new TextClassifier(labels, new Vocabulary(vocabulary), LinearClassifier.from(linear));
  }

  /** Whether any of the features was met in training. */
  knows(features: Iterable<string>): boolean {
    return this.vocabulary.vectorOf(features).ids.length > 0;
  }

  /** The likelihood of each label, 0 to 1; they sum to 1. */
  classify(features: Iterable<string>): ReadonlyMap<Label, number> {
    const likelihoods = this.linear.classify(this.vocabulary.vectorOf(features));
    return new Map(this.labels.map((label, index) => [label, likelihoods[index] ?? 0]));
  }
}

/** Features met once are one person's typing. */
const LEAST_DOCUMENTS = 2;

/** Learns from examples of every label; the same examples give the same classifier. */
export function trainTextClassifier<Label extends string>(
  examples: readonly LabelledFeatures<Label>[],
  { epochs = 5 } = {},
): TextClassifier<Label> {
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const documents = examples.map(({ features }) => hashesOf(features));
  const vocabulary = learnVocabulary(documents, LEAST_DOCUMENTS);
  const linear = trainLinearClassifier(
    {
      vectors: documents.map((document) => vocabulary.vectorOfHashes(document)),
      labels: Int32Array.from(examples, ({ label }) => labels.indexOf(label)),
      classes: labels.length,
      features: vocabulary.size,
    },
    { epochs },
  );
  return new TextClassifier(labels, vocabulary, linear);
}
