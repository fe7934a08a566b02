import type { Answer, AnswerEvent } from './domain/answer.ts';
import type { Topic, Turn } from './domain/conversation.ts';
import type { Draft } from './domain/draft.ts';
import type { Finding } from './domain/finding.ts';
import type { GuardedQuestion } from './domain/guarded-question.ts';
import type { SafeText } from './domain/safe-text.ts';
import { directionOf, type Variety } from './domain/variety.ts';

/** A question as the door or a command hands it over; time and ids come from there. */
export interface Question {
  text: string;
  conversationId: string;
  turnId: string;
  askedAt: Date;
  /** The variety that the citizen chose; left out, it is identified. */
  language?: Variety | undefined;
}

/** The rooms that a question passes through, as `assemble.ts` furnishes them. */
export interface Steps {
  guard(text: string): GuardedQuestion;
  recall(conversationId: string): Turn[];
  chooseVariety(text: SafeText, history: readonly Turn[]): Variety;
  find(text: SafeText, history: readonly Turn[], variety: Variety): Finding;
  compose(finding: Finding, question: GuardedQuestion, variety: Variety): Draft;
  release(draft: Draft, variety: Variety): AsyncIterable<string>;
  record(turn: Turn): void;
}

/** The story of one question, told as it happens. A turn is on record before its answer ends. */
export async function* answerQuestion(
  question: Question,
  steps: Steps,
): AsyncGenerator<AnswerEvent, Finding | undefined> {
  const { conversationId, turnId, askedAt } = question;
  const guarded = steps.guard(question.text);
  const history = steps.recall(conversationId);
  const language = question.language ?? steps.chooseVariety(guarded.text, history);
  const direction = directionOf(language);
  const accepted = { conversationId, turnId, language, direction, redactions: guarded.redactions };
  yield { type: 'question-accepted', ...accepted };

  const finding =
    guarded.verdict === 'admitted' ? steps.find(guarded.text, history, language) : nothing();
  const draft = steps.compose(finding, guarded, language);
  const { outcome, services, citations, followUps } = draft;
  yield { type: 'sources-found', services, citations };

  const said: string[] = [];
  for await (const text of steps.release(draft, language)) {
    said.push(text);
    yield { type: 'answer-delta', text };
  }

  const answer: Answer = {
    ...accepted,
    outcome,
    answer: said.join(''),
    services,
    citations,
    followUps,
  };
  const topic = topicOf(answer, finding);
  steps.record({
    ...{ conversationId, turnId, askedAt, language, outcome, topic },
    question: guarded.text,
    answer: answer.answer,
  });
  yield { type: 'answer-end', answer };
  return finding;
}
