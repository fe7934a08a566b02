import { basename, join } from 'node:path';
import { z } from 'zod';
import { Aspect } from '../domain/aspect.ts';
import { Identifier } from '../domain/identifier.ts';
import { UNANSWERABLE, VAGUE } from '../domain/question-labels.ts';
import { LANGUAGES, Variety } from '../domain/variety.ts';
import { type LabelledMessage, MESSAGE_KINDS } from '../language/message-kinds.ts';
import { filesIn } from './files-in.ts';
import { readLines } from './read-lines.ts';

/** `<id>.questions.jsonl`, or a file for each variety: `<id>.questions.<variety>.jsonl`. */
const QUESTION_FILE = /\.questions(?:\.([\w-]+))?\.jsonl$/;

/** The files of question variants beside cards, life events and articles. */
export function questionFilesIn(knowledgeFolder: string): string[] {
  return ['services', 'life-events', 'articles']
    .flatMap((folder) => filesIn(join(knowledgeFolder, folder), '.jsonl'))
    .filter((path) => QUESTION_FILE.test(path));
}

/** What a file's questions ask for, by its name, and in which variety, where that names one. */
export function subjectOf(path: string): { id: string; variety: string | undefined } {
  return {
    id: basename(path).replace(QUESTION_FILE, ''),
    variety: QUESTION_FILE.exec(path)?.[1],
  };
}

/** A way of asking for a service, as a line of `<id>.questions.jsonl`. */
export const QuestionLine = z.strictObject({
  language: Variety,
  aspect: Aspect,
  /** Id of the fact of the card that answers it, or what does in its place, where somebody said so. */
  fact: Identifier.optional(),
  text: z.string().min(1),
});
export type QuestionLine = z.infer<typeof QuestionLine>;

const UnanswerableLine = z.strictObject({
  outcome: z.enum(UNANSWERABLE),
  text: z.string().min(1),
});
/** A question that may mean any of several services, as a line of `vague/<variety>.jsonl`. */
export const VagueLine = z.strictObject({
  /** Ids of the services that it may mean about equally. */
  services: z.array(Identifier).min(2),
  text: z.string().min(1),
});
const afterAnother = {
  /** Id of the service that the message before was about, and that message. */
  after: Identifier,
  question: z.string().min(1),
  text: z.string().min(1),
};
/** A message after another, as a line of `follow-ups/<variety>.jsonl`: it leans on the one before, */
const LeaningLine = z.strictObject({
  ...afterAnother,
  /** What the message itself is about: the same service, or another. */
  service: Identifier,
  aspect: Aspect,
  fact: Identifier,
});
/** or it leaves all services behind. */
const LeavingLine = z.strictObject({ ...afterAnother, outcome: z.enum(UNANSWERABLE) });
export const FollowUpLine = z.union([LeaningLine, LeavingLine]);
export type FollowUpLine = z.infer<typeof FollowUpLine>;

const LanguageLine = z.strictObject({ language: z.enum(LANGUAGES), text: z.string().min(1) });

/** A way of asking for a service, or one that must not be answered. */
export interface LabelledQuestion {
  /** Id of a service, a life event or an article, or one of `question-labels.ts`. */
  label: string;
  language: Variety;
  aspect?: Aspect;
  fact?: string | undefined;
  /** Id of the service that the message before was about. */
  after?: string;
  text: string;
}

export type LabelledText = z.infer<typeof LanguageLine>;

/** The question variants of whatever has some, those that must not be answered, vague ones and follow-ups. */
export function readQuestions(knowledgeFolder: string): LabelledQuestion[] {
  const answerable = questionFilesIn(knowledgeFolder).flatMap((path) =>
    readLines(path, QuestionLine).map((line) => ({ ...line, label: subjectOf(path).id })),
  );
  const unanswerable = readByVariety(
    join(knowledgeFolder, 'unanswerable'),
    UnanswerableLine,
    ({ outcome, text }) => [{ label: outcome, text }],
  );
  const vague = readByVariety(join(knowledgeFolder, 'vague'), VagueLine, ({ text }) => [
    { label: VAGUE, text },
  ]);
  const followUps = readFollowUps(knowledgeFolder).map((line) => ({
    label: 'outcome' in line ? line.outcome : line.service,
    ...line,
  }));
  return [...answerable, ...unanswerable, ...vague, ...followUps];
}

/** Messages that come after another. */
export function readFollowUps(knowledgeFolder: string): (FollowUpLine & { language: Variety })[] {
  return readByVariety<FollowUpLine, FollowUpLine>(
    join(knowledgeFolder, 'follow-ups'),
    FollowUpLine,
    (line) => [line],
  );
}

/** What the lines of `<variety>.jsonl` are read as, each with its variety. */
function readByVariety<Line, Read>(
  folder: string,
  format: z.ZodType<Line>,
  readingsOf: (line: Line) => Read[],
): (Read & { language: Variety })[] {
  return filesIn(folder, '.jsonl').flatMap((path) => {
    const language = Variety.parse(basename(path, '.jsonl'));
    return readLines(path, format)
      .flatMap(readingsOf)
      .map((read) => ({ ...read, language }));
  });
}

/** Everyday texts with their language, for identification. */
export function readLanguageTexts(knowledgeFolder: string): LabelledText[] {
  return filesIn(join(knowledgeFolder, 'lexicon', 'identification'), '.jsonl').flatMap((path) =>
    readLines(path, LanguageLine),
  );
}

const MessageLine = z.strictObject({ text: z.string().min(1) });

/** Messages that are no question about a service, or look as if they were none; one file a kind. */
export function readMessages(knowledgeFolder: string): LabelledMessage[] {
  return filesIn(join(knowledgeFolder, 'messages'), '.jsonl').flatMap((path) => {
    const kind = z.enum(MESSAGE_KINDS).parse(basename(path).split('.')[0]);
    return readLines(path, MessageLine).map(({ text }) => ({ kind, text }));
  });
}
