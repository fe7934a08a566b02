import type { AnswerEvent } from '../domain/answer.ts';
import type { Finding } from '../domain/finding.ts';
import type { KnowledgeBase } from '../domain/knowledge-base.ts';
import type { PhraseBook } from '../domain/phrases.ts';
import type { Question } from '../domain/question.ts';
import type { SafeText } from '../domain/safe-text.ts';
import type { Variety } from '../domain/variety.ts';
import type { GuardedModel } from './language-model.ts';

/** The whole assistant, as the door, the commands and the evals use it. */
export interface Assistant {
  /** Tells the story of one question; throws only when the world is broken. */
  answer(
    question: Question,
    signal?: AbortSignal,
  ): AsyncGenerator<AnswerEvent, Finding | undefined>;
  /** Takes personal data out of a text that is kept, such as a comment. */
  redact(text: string): SafeText;
  /** Ids of services that fit a search, best first. */
  searchServices(query: string, variety: Variety): string[];
  identify(text: string): Variety;
  knowledge: KnowledgeBase;
  phrases: PhraseBook;
  /** The language model that words answers, when there is one. */
  model?: Pick<GuardedModel, 'name' | 'state'> | undefined;
}
