import type { KnowledgeBase } from '../../src/domain/knowledge-base.ts';
import { ModelFailure, type ModelFailureKind } from '../../src/domain/model-failure.ts';
import { fillTemplate, type PromptTemplate } from '../../src/domain/model-prompt.ts';
import { allFactsOf } from '../../src/domain/service-card.ts';
import type { Variety } from '../../src/domain/variety.ts';
import { redactText } from '../../src/guard/guard-question.ts';
import type { GuardedModel, ModelPrompt } from '../../src/ports/language-model.ts';
import { readableFact } from '../scorers/completeness.ts';
import { type JudgedScores, readJudgement, type UnusableReply } from './judgement-scores.ts';

/** The prompt in use; a new one has a new number. */
export const JUDGING_PROMPT = 'judging-001';

/** An answer to judge. */
export interface AnswerToJudge {
  id: string;
  language: Variety;
  question: string;
  /** Id of the service that it is about: its card is what it is held against. */
  service: string;
  /** As a citizen reads it, without addresses and sources. */
  answer: string;
}

export type JudgingFailure = ModelFailureKind | UnusableReply;

/** What became of one answer: scores, or why there are none. */
export type JudgedAnswer = AnswerToJudge &
  ({ scores: JudgedScores } | { scores?: undefined; failure: JudgingFailure });

/**
 * Has a model judge answers one after the other. A model that fails, or replies something else, is a
 * failure of that answer's judgement, not of the run. Throws when an answer names no card.
 */
export async function judgeAnswers(
  answers: readonly AnswerToJudge[],
  model: Pick<GuardedModel, 'forQuestion'>,
  { template, knowledge }: { template: PromptTemplate; knowledge: KnowledgeBase },
  progress: (done: number, of: number) => void = () => {},
): Promise<JudgedAnswer[]> {
  const judged: JudgedAnswer[] = [];
  for (const answer of answers) {
    const prompt = promptToJudge(answer, template, knowledge);
    judged.push({ ...answer, ...(await askOnce(model, prompt)) });
    progress(judged.length, answers.length);
  }
  return judged;
}

async function askOnce(model: Pick<GuardedModel, 'forQuestion'>, prompt: ModelPrompt) {
  try {
    const reply = readJudgement(await model.forQuestion(new AbortController().signal).ask(prompt));
    return typeof reply === 'string' ? { failure: reply } : { scores: reply };
  } catch (error) {
    if (error instanceof ModelFailure) return { failure: error.kind };
    throw error;
  }
}

function promptToJudge(
  { id, language, question, service, answer }: AnswerToJudge,
  template: PromptTemplate,
  knowledge: KnowledgeBase,
): ModelPrompt {
  const card = knowledge.cards.get(service);
  if (card === undefined) throw new Error(`The answer ${id} names no service: ${service}`);
  const blanks = new Map([
    ['language', template.languages[language]],
    ['answer', answer],
  ]);
  const facts = allFactsOf(card).map(({ text }) =>
    readableFact(text[language], language, knowledge),
  );
  return {
    instructions: fillTemplate(template.instructions, blanks),
    passages: [card.description[language], ...facts],
    task: fillTemplate(template.task, blanks),
    question: redactText(question),
  };
}
