import type { HeardAnswer } from '../../src/domain/hear-out.ts';
import type { Variety } from '../../src/domain/variety.ts';

/** What the assistant made of one question. */
export interface Given extends HeardAnswer {
  milliseconds: number;
}

export interface Search {
  text: string;
  language: Variety;
}

/** What is to be asked of the assistant. */
export interface Wanted {
  /** Conversations, each a list of questions in order. */
  dialogues: readonly (readonly string[])[];
  /** Texts to identify. */
  texts: readonly string[];
  searches: readonly Search[];
}

/** Everything that was asked and given; plain data, so that it can be kept and judged again. */
export interface Transcript {
  dialogues: Map<string, Given[]>;
  varieties: Map<string, Variety>;
  rankings: Map<string, string[]>;
}

export const emptyTranscript = (): Transcript => ({
  dialogues: new Map(),
  varieties: new Map(),
  rankings: new Map(),
});

export const dialogueKey = (questions: readonly string[]): string => JSON.stringify(questions);
export const searchKey = ({ text, language }: Search): string => `${language} ${text}`;

/** What was given to each question of a dialogue. Throws when it was never asked. */
export function givenTo(transcript: Transcript, questions: readonly string[]): Given[] {
  return mustHave(transcript.dialogues, dialogueKey(questions));
}

/** What was given to a question on its own. Throws when it was never asked. */
export function givenToOne(transcript: Transcript, question: string): Given {
  const [given] = givenTo(transcript, [question]);
  if (given === undefined) throw new Error('A question was asked and nothing given');
  return given;
}

export function varietyOf(transcript: Transcript, text: string): Variety {
  return mustHave(transcript.varieties, text);
}

/** Ids of services, best first. */
export function rankingOf(transcript: Transcript, search: Search): string[] {
  return mustHave(transcript.rankings, searchKey(search));
}

function mustHave<Value>(kept: ReadonlyMap<string, Value>, key: string): Value {
  const value = kept.get(key);
  if (value === undefined) throw new Error('A suite judges what it did not ask for');
  return value;
}
