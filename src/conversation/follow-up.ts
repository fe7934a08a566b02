import type { Turn } from '../domain/conversation.ts';
import type { Variety } from '../domain/variety.ts';
import { foldedWords } from '../language/fold.ts';

/** What a message leans on: the last turn that was about a service. */
export interface Context {
  /** The earlier question, to be read before this one. */
  question: string;
  services: readonly string[];
  language: Variety;
}

/** A message of more words than this says by itself what it is about. */
const MOST_WORDS_OF_A_FOLLOW_UP = 12;

/** What the message leans on, or undefined when it stands on its own. */
export function contextOf(text: string, history: readonly Turn[]): Context | undefined {
  const last = [...history].reverse().find((turn) => turn.topic.services.length > 0);
  if (last === undefined) return undefined;
  if (foldedWords(text).length > MOST_WORDS_OF_A_FOLLOW_UP) return undefined;
  return { question: last.question, services: last.topic.services, language: last.language };
}
