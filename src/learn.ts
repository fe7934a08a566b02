import { join } from 'node:path';
import { readArtefact, versionOf, writeArtefact } from './ingestion/artefact.ts';
import { readLanguageTexts, readQuestions } from './ingestion/read-questions.ts';
import {
  type IdentifierParts,
  trainVarietyIdentifier,
  VarietyIdentifier,
} from './language/variety-identifier.ts';
import { MatchingModel, type MatchingParts } from './retrieval/matching/matching-model.ts';
import { trainMatching } from './retrieval/matching/train-matching.ts';

/** What is learned from `knowledge/`, once for each version of it. */
export interface Learned {
  version: string;
  identifier: VarietyIdentifier;
  matching: MatchingModel;
}

interface LearnedParts {
  identifier: IdentifierParts;
  matching: MatchingParts;
}

/** Question variants and code: an edited card needs no new learning. */
const LEARNED_FROM = /\.(?:jsonl|ts)$/;

/** Rooms whose code decides what is learned. */
const LEARNING_ROOMS = ['learning', 'language', 'retrieval/matching'];

/** Reads what was learned from this version of the knowledge, or learns it (one to two minutes). */
export function learnOrRead(
  folders: { knowledge: string; data: string },
  progress: (step: string) => void,
): Learned {
  const sources = LEARNING_ROOMS.map((room) => join(import.meta.dirname, room));
  const version = versionOf([folders.knowledge, ...sources], LEARNED_FROM);
  const path = join(folders.data, 'learned.bin');
  const kept = readArtefact<LearnedParts>(path, version);
  if (kept !== undefined) {
    return {
      version,
      identifier: VarietyIdentifier.from(kept.identifier),
      matching: MatchingModel.from(kept.matching),
    };
  }
  progress('learning from the questions in knowledge/ (once, one to two minutes)');
  const questions = readQuestions(folders.knowledge);
  const matching = trainMatching(questions, progress);
  progress('learning to tell languages apart');
  const identifier = trainVarietyIdentifier([
    ...questions.filter((question) => question.label !== 'out-of-scope'),
    ...readLanguageTexts(folders.knowledge),
  ]);
  writeArtefact<LearnedParts>(path, version, {
    identifier: identifier.parts(),
    matching: matching.parts(),
  });
  return { version, identifier, matching };
}
