import { fork } from 'node:child_process';
import { join } from 'node:path';
import { isUnanswerable } from './domain/question-labels.ts';
import { readArtefact, versionOf, writeArtefact } from './ingestion/artefact.ts';
import { type Lexicon, readLexicon } from './ingestion/read-lexicon.ts';
import {
  type LabelledQuestion,
  readLanguageTexts,
  readMessages,
  readQuestions,
} from './ingestion/read-questions.ts';
import {
  type MessageKindParts,
  MessageKinds,
  trainMessageKinds,
} from './language/message-kinds.ts';
import {
  type IdentifierParts,
  trainVarietyIdentifier,
  VarietyIdentifier,
} from './language/variety-identifier.ts';
import type { ChoiceParts } from './learning/choice-network.ts';
import { trainLinearClassifier } from './learning/linear-classifier.ts';
import { trainNetworkClassifier } from './learning/network-classifier.ts';
import { trainChoiceNetwork } from './learning/train-choice-network.ts';
import { conceptHearer } from './retrieval/matching/concepts.ts';
import { MatchingModel, type MatchingParts } from './retrieval/matching/matching-model.ts';
import {
  listNamedBy,
  type MatchingLesson,
  prepareLesson,
} from './retrieval/matching/prepare-lesson.ts';

/** What is learned from `knowledge/`, once for each version of it. */
export interface Learned {
  version: string;
  /** The words that it was learned with. */
  lexicon: Lexicon;
  identifier: VarietyIdentifier;
  messageKinds: MessageKinds;
  matching: MatchingModel;
}

/** Where the knowledge stands, and where to keep what is learned from it. */
export interface LearningFolders {
  knowledge: string;
  data: string;
}

/** The two halves of the learning take about as long as each other; each is a process of its own. */
export const HALVES = ['lines', 'network'] as const;
export type Half = (typeof HALVES)[number];

interface LearnedHalves {
  lines: Omit<MatchingParts, 'network' | 'aspects'>;
  network: Pick<MatchingParts, 'network' | 'aspects' | 'answers'> & {
    identifier: IdentifierParts;
    messageKinds: MessageKindParts;
  };
}

/**
 * The seeds of the networks that choose answers together, by the half that trains them. Three that
 * saw each text twice are right more often than one that saw it four times: 70 and 67 of 100 on
 * lines held out of the training.
 */
const CHOOSERS: Readonly<Record<Half, readonly number[]>> = { lines: [1, 2], network: [3] };

/** Question variants, the lexicon's words and code; an edited card or test needs no new learning. */
const LEARNED_FROM = /(?:\.jsonl|(?<!\.test)\.ts|lexicon\/\w+\.yaml)$/;

/** Rooms whose code decides what is learned. */
const LEARNING_ROOMS = ['learning', 'language', 'retrieval/matching'];

/**
 * Of the service questions, one in this many shows what a message without danger looks like; those
 * about anything else are few and all needed. More of them, and a cry for help is heard less often:
 * one in three took two points from what is heard on the public cases.
 */
const ONE_QUESTION_IN = 5;

/** Reads what was learned from this version of the knowledge, or learns it (one to three minutes). */
export async function learnOrRead(
  folders: LearningFolders,
  progress: (step: string) => void,
): Promise<Learned> {
  const kept = readLearned(folders);
  if (kept !== undefined) return kept;
  progress('learning from the questions in knowledge/ (once, one to three minutes)');
  await Promise.all(HALVES.map((half) => learnAside(half, folders, progress)));
  const learned = readLearned(folders);
  if (learned === undefined) throw new Error(`What was learned cannot be read in ${folders.data}`);
  return learned;
}

function readLearned({ knowledge, data }: LearningFolders): Learned | undefined {
  const version = versionOfLearning(knowledge);
  const lines = readArtefact<LearnedHalves['lines']>(pathOf(data, 'lines'), version);
  const network = readArtefact<LearnedHalves['network']>(pathOf(data, 'network'), version);
  if (lines === undefined || network === undefined) return undefined;
  const lexicon = readLexicon(knowledge);
  return {
    version,
    lexicon,
    identifier: VarietyIdentifier.from(network.identifier),
    messageKinds: MessageKinds.from(network.messageKinds),
    matching: new MatchingModel(
      { ...lines, ...network, answers: [...lines.answers, ...network.answers] },
      conceptHearer(lexicon.concepts),
    ),
  };
}

/** Learns in a process of its own, so that whoever waits can answer that it is not ready yet. */
function learnAside(
  half: Half,
  { knowledge, data }: LearningFolders,
  progress: (step: string) => void,
): Promise<void> {
  const child = fork(join(import.meta.dirname, 'learn-half.ts'), [half, knowledge, data]);
  child.on('message', (step) => progress(String(step)));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      if (code === 0) resolve();
      else reject(new Error(`Learning the ${half} ended with ${code ?? signal}`));
    });
  });
}

/** Learns one half and writes it; the same knowledge and code give the same numbers. */
export function learnHalf(
  half: Half,
  { knowledge, data }: LearningFolders,
  progress: (step: string) => void,
): void {
  const version = versionOfLearning(knowledge);
  const questions = readQuestions(knowledge);
  progress(`${half}: reading ${questions.length} questions`);
  const lesson = prepareLesson(questions, conceptHearer(readLexicon(knowledge).concepts));
  progress(`${half}: learning services`);
  const learned =
    half === 'lines' ? learnLines(lesson) : learnNetwork(lesson, questions, knowledge);
  writeArtefact<LearnedHalves[Half]>(pathOf(data, half), version, learned);
}

function learnLines(lesson: MatchingLesson): LearnedHalves['lines'] {
  return {
    vocabulary: lesson.vocabulary.parts(),
    labels: lesson.labels,
    linear: trainLinearClassifier(lesson.services).parts(),
    answers: learnAnswers('lines', lesson),
    anchors: lesson.anchors,
  };
}

function learnAnswers(half: Half, { answers, vocabulary }: MatchingLesson): ChoiceParts[] {
  return CHOOSERS[half].map((seed) =>
    trainChoiceNetwork(answers, vocabulary.size, listNamedBy, { seed }),
  );
}

function learnNetwork(
  lesson: MatchingLesson,
  questions: readonly LabelledQuestion[],
  knowledge: string,
): LearnedHalves['network'] {
  const identifier = trainVarietyIdentifier([
    ...questions.filter((question) => question.label !== 'out-of-scope'),
    ...readLanguageTexts(knowledge),
  ]);
  const messageKinds = trainMessageKinds([
    ...readMessages(knowledge),
    ...questions
      .filter(({ label }, index) => isUnanswerable(label) || index % ONE_QUESTION_IN === 0)
      .map(({ text }) => ({ kind: 'question' as const, text })),
  ]);
  return {
    network: trainNetworkClassifier(lesson.services).parts(),
    aspects: trainLinearClassifier(lesson.aspects).parts(),
    answers: learnAnswers('network', lesson),
    identifier: identifier.parts(),
    messageKinds: messageKinds.parts(),
  };
}

function versionOfLearning(knowledge: string): string {
  const sources = LEARNING_ROOMS.map((room) => join(import.meta.dirname, room));
  return versionOf([knowledge, ...sources], LEARNED_FROM);
}

function pathOf(data: string, half: Half): string {
  return join(data, `learned-${half}.bin`);
}
