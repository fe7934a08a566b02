import { ASPECTS, type Aspect } from '../../domain/aspect.ts';
import type { Variety } from '../../domain/variety.ts';
import { transliterate } from '../../language/transliterate.ts';
import { trainLinearClassifier } from '../../learning/linear-classifier.ts';
import { trainNetworkClassifier } from '../../learning/network-classifier.ts';
import { seededRandom } from '../../learning/random.ts';
import { learnVocabulary } from '../../learning/vocabulary.ts';
import { featuresOf } from './features.ts';
import { MatchingModel } from './matching-model.ts';

/** A question variant as training needs it. */
export interface TrainingQuestion {
  label: string;
  language: Variety;
  aspect?: Aspect;
  text: string;
}

/** Features met twice only are mostly one person's typing; without them it trains faster. */
const LEAST_DOCUMENTS = 3;

/** Learns from the variants; the same variants give the same model. Takes one to two minutes. */
export function trainMatching(
  variants: readonly TrainingQuestion[],
  progress: (step: string) => void = () => {},
): MatchingModel {
  const questions = [...variants, ...respell(variants)];
  progress(`reading ${questions.length} questions`);
  const documents = questions.map((question) => featuresOf(question.text));
  const vocabulary = learnVocabulary(documents, LEAST_DOCUMENTS);
  const vectors = documents.map((document) => vocabulary.vectorOf(document));
  const labels = [...new Set(questions.map((question) => question.label))].sort();
  const numbers = new Map(labels.map((label, number) => [label, number]));
  const services = {
    vectors,
    labels: Int32Array.from(questions, (question) => numbers.get(question.label) ?? 0),
    classes: labels.length,
    features: vocabulary.size,
  };
  progress('learning services (1 of 2)');
  const linear = trainLinearClassifier(services);
  progress('learning services (2 of 2)');
  const network = trainNetworkClassifier(services);
  progress('learning aspects');
  const aspects = trainAspects(questions, vectors, vocabulary.size);
  return new MatchingModel({ vocabulary, labels, linear, network, aspects });
}

function trainAspects(
  questions: readonly TrainingQuestion[],
  vectors: ReturnType<ReturnType<typeof learnVocabulary>['vectorOf']>[],
  features: number,
) {
  const told = questions.flatMap(({ aspect }, index) => (aspect ? [{ aspect, index }] : []));
  return trainLinearClassifier({
    vectors: told.flatMap(({ index }) => vectors[index] ?? []),
    labels: Int32Array.from(told, ({ aspect }) => ASPECTS.indexOf(aspect)),
    classes: ASPECTS.length,
    features,
  });
}

/** Darija in Arabic letters again in Latin ones: it lifts recall on Latin-letter Darija most. */
function respell(variants: readonly TrainingQuestion[]): TrainingQuestion[] {
  const random = seededRandom(5);
  return variants
    .filter((variant) => variant.language === 'ary')
    .map((variant) => ({
      ...variant,
      language: 'ary-Latn' as const,
      text: transliterate(variant.text, random),
    }));
}
