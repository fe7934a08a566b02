import { WHOLE_PROCEDURE } from '../../domain/answers-beside-facts.ts';
import { ASPECTS, type Aspect } from '../../domain/aspect.ts';
import type { Variety } from '../../domain/variety.ts';
import { transliterate } from '../../language/transliterate.ts';
import type { Choice } from '../../learning/choice-learner.ts';
import type { TrainingSet } from '../../learning/linear-classifier.ts';
import { seededRandom } from '../../learning/random.ts';
import {
  hashesOf,
  learnVocabulary,
  type SparseVector,
  type Vocabulary,
} from '../../learning/vocabulary.ts';
import { type AnchorParts, layOutAnchors } from './anchors.ts';
import type { ConceptHearer } from './concepts.ts';
import { matchingFeatures } from './matching-model.ts';

/** A question variant as training needs it. */
export interface TrainingQuestion {
  label: string;
  language: Variety;
  aspect?: Aspect;
  /** Id of the fact that answers it, or one of the answers beside facts. */
  fact?: string | undefined;
  /** Id of the service that the message before was about. */
  after?: string;
  text: string;
}

/** Rarer features cost half of the training time and add nothing that the evals show. */
const LEAST_DOCUMENTS = 15;

/** Everything that the classifiers learn from, read once. */
export interface MatchingLesson {
  vocabulary: Vocabulary;
  labels: readonly string[];
  services: TrainingSet;
  aspects: TrainingSet;
  answers: readonly Choice[];
  anchors: AnchorParts;
}

/** Turns question variants into numbers; the same variants give the same lesson. */
export function prepareLesson(
  variants: readonly TrainingQuestion[],
  hearConcepts: ConceptHearer,
): MatchingLesson {
  const questions = [...variants, ...respell(variants)];
  const documents = questions.map(({ text, after }) =>
    hashesOf(matchingFeatures(text, hearConcepts(text), after)),
  );
  const vocabulary = learnVocabulary(documents, LEAST_DOCUMENTS);
  const vectors = documents.map((document) => vocabulary.vectorOfHashes(document));
  const labels = [...new Set(questions.map((question) => question.label))].sort();
  const numbers = new Map(labels.map((label, number) => [label, number]));
  const told = questions.flatMap(({ aspect }, index) => (aspect ? [{ aspect, index }] : []));
  const answered = questions.flatMap(({ label, language, aspect, fact, after }, index) => {
    const answer = fact ?? (aspect === 'overview' ? WHOLE_PROCEDURE : undefined);
    const vector = vectors[index];
    return answer && vector
      ? [{ label, language, answer, vector, leans: after !== undefined }]
      : [];
  });
  const features = vocabulary.size;
  return {
    vocabulary,
    labels,
    services: {
      vectors,
      labels: Int32Array.from(questions, (question) => numbers.get(question.label) ?? 0),
      classes: labels.length,
      features,
    },
    aspects: {
      vectors: told.flatMap(({ index }) => vectors[index] ?? []),
      labels: Int32Array.from(told, ({ aspect }) => ASPECTS.indexOf(aspect)),
      classes: ASPECTS.length,
      features,
    },
    answers: answered.map(({ label, answer, vector }) => ({
      group: label,
      option: answer,
      vector,
    })),
    anchors: layOutAnchors(
      anchoring(answered).map(({ label, vector }) => ({ service: label, vector })),
    ),
  };
}

/** Facts are named for the list of the card that they stand in: `costs` of `costs-2`. */
export const listNamedBy = (fact: string): string => fact.replace(/-\d+$/, '');

/** Two ways of asking for each answer in each variety: all of them take memory and gain nothing. */
const ANCHORS_OF_AN_ANSWER = 2;

/** A question of which it is known what answers it. */
interface AnsweredQuestion {
  label: string;
  language: Variety;
  answer: string;
  vector: SparseVector;
  /** Whether it is only understood after another. */
  leans: boolean;
}

/** The questions that others are compared with. */
function anchoring(answered: readonly AnsweredQuestion[]): AnsweredQuestion[] {
  const counts = new Map<string, number>();
  return answered.filter(({ label, language, answer, leans }) => {
    if (leans) return false;
    const key = `${label} ${answer} ${language}`;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count < ANCHORS_OF_AN_ANSWER;
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
