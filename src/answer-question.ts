import type { AnswerEvent } from './domain/answer.ts';
import type { Turn } from './domain/conversation.ts';
import type { Draft } from './domain/draft.ts';
import type { Finding } from './domain/finding.ts';
import type { GuardedQuestion } from './domain/guarded-question.ts';
import type { Question } from './domain/question.ts';
import type { SafeText } from './domain/safe-text.ts';
import { directionOf, type Variety } from './domain/variety.ts';
import type { QuestionModel } from './ports/language-model.ts';

export type Context = { history: readonly Turn[]; variety: Variety };

/**
 * The rooms that a question passes through, as `assemble.ts` furnishes them. What the guard heard
 * goes on to the search in `Guarded`.
 */
export interface Steps<Guarded extends GuardedQuestion = GuardedQuestion> {
  guard(text: string, history: readonly Turn[]): Guarded;
  recall(conversationId: string): Turn[];
  chooseVariety(question: Guarded, history: readonly Turn[]): Variety;
  /** The model that may help with this question, where there is one. */
  openModel(signal: AbortSignal): QuestionModel | undefined;
  find(question: Guarded, context: Context, model?: QuestionModel): Finding | Promise<Finding>;
  compose(question: Guarded, finding: Finding | undefined, variety: Variety): Draft;
  /** The draft in a model's words; the draft itself without one, or where it fails. */
  word(draft: Draft, text: SafeText, variety: Variety, model?: QuestionModel): Promise<Draft>;
  release(draft: Draft, variety: Variety): Iterable<string> | AsyncIterable<string>;
  record(turn: Turn): void;
}

/**
 * The story of one question, told as it happens. The turn is on record before the answer ends.
 * Returns what retrieval found; undefined for a question that the guard did not admit.
 */
export async function* answerQuestion<Guarded extends GuardedQuestion>(
  question: Question,
  steps: Steps<Guarded>,
  signal: AbortSignal,
): AsyncGenerator<AnswerEvent, Finding | undefined> {
  const { conversationId, turnId, askedAt } = question;
  const history = steps.recall(conversationId);
  const guarded = steps.guard(question.text, history);
  const language = question.language ?? steps.chooseVariety(guarded, history);
  const accepted = {
    ...{ conversationId, turnId, language },
    direction: directionOf(language),
    redactions: guarded.redactions,
  };
  yield { type: 'question-accepted', ...accepted };

  const model = steps.openModel(signal);
  const context = { history, variety: language };
  const admitted = guarded.verdict === 'admitted';
  const finding = admitted ? await steps.find(guarded, context, model) : undefined;
  const draft = steps.compose(guarded, finding, language);
  yield { type: 'sources-found', services: draft.services, citations: draft.citations };
  const worded = await steps.word(draft, guarded.text, language, model);
  const { outcome, services, citations, followUps } = worded;
  let said = '';
  for await (const text of steps.release(worded, language)) {
    said += text;
    yield { type: 'answer-delta', text };
  }

  const helpedBy = [finding?.helpedBy ?? [], worded.wordedBy ?? []].flat();
  const answer = { ...accepted, outcome, answer: said, services, citations, followUps };
  steps.record({
    ...{ conversationId, turnId, askedAt, language, outcome, answer: said },
    ...(helpedBy.length === 0 ? {} : { helpedBy }),
    question: guarded.text,
    topic: {
      services: services.map((service) => service.id),
      aspects: finding?.aspects ?? [],
      situations: finding?.situations ?? [],
    },
  });
  yield { type: 'answer-end', answer };
  return finding;
}
