import { VARIETIES, type Variety } from '../../src/domain/variety.ts';
import type { LabelledQuestion } from '../../src/ingestion/read-questions.ts';
import { trainLinearClassifier } from '../../src/learning/linear-classifier.ts';
import { seededRandom, shuffle } from '../../src/learning/random.ts';
import type { ConceptHearer } from '../../src/retrieval/matching/concepts.ts';
import { matchingFeatures } from '../../src/retrieval/matching/matching-model.ts';
import { prepareLesson } from '../../src/retrieval/matching/prepare-lesson.ts';
import type { AnswerableCase } from './case-sets.ts';

/** Variants of each service in each variety that are learned from. */
export const SIZES = [5, 15, 30, 60, Number.POSITIVE_INFINITY] as const;

export interface CurvePoint {
  size: number;
  questions: number;
  recallAt1: ReadonlyMap<Variety, number>;
}

export interface CurveParts {
  questions: readonly LabelledQuestion[];
  cases: readonly AnswerableCase[];
  /** Ids of the services with a card; nothing else counts as an answer. */
  services: ReadonlySet<string>;
  hearConcepts: ConceptHearer;
}

/** Learns again, from at most `size` variants a service and variety, the linear model only. */
export function measureCurvePoint(size: number, parts: CurveParts): CurvePoint {
  const { cases, services, hearConcepts } = parts;
  const questions = atMost(size, parts.questions);
  const { vocabulary, labels, services: lesson } = prepareLesson(questions, hearConcepts);
  const linear = trainLinearClassifier(lesson);
  const bestFor = (text: string) => {
    const vector = vocabulary.vectorOf(matchingFeatures(text, hearConcepts(text)));
    const likelihoods = linear.classify(vector);
    const ranked = labels
      .map((label, index) => ({ label, likelihood: likelihoods[index] ?? 0 }))
      .filter(({ label }) => services.has(label))
      .sort((left, right) => right.likelihood - left.likelihood);
    return ranked[0]?.label ?? '';
  };
  const recallAt1 = VARIETIES.flatMap((variety) => {
    const own = cases.filter(({ language }) => language === variety);
    const right = own.filter((found) => found.services.includes(bestFor(found.question)));
    return own.length === 0 ? [] : [[variety, right.length / own.length] as const];
  });
  return { size, questions: questions.length, recallAt1: new Map(recallAt1) };
}

/** A larger sample holds the smaller one: all are cut from one shuffled order. */
function atMost(size: number, questions: readonly LabelledQuestion[]): LabelledQuestion[] {
  const order = Int32Array.from(questions, (_, index) => index);
  shuffle(order, seededRandom(1));
  const counts = new Map<string, number>();
  return [...order].flatMap((index) => {
    const question = questions[index];
    if (question === undefined) return [];
    const key = `${question.label} ${question.language}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= size ? [question] : [];
  });
}
