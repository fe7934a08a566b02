import type { Answer, AnswerEvent } from './answer.ts';
import type { Finding } from './finding.ts';

/** What a question came to. */
export interface HeardAnswer {
  answer: Answer;
  /** What retrieval found; undefined when the guard did not admit the question. */
  finding: Finding | undefined;
}

/** Hears the story of one question to its end. Throws when it ends without an answer. */
export async function hearOut(
  story: AsyncGenerator<AnswerEvent, Finding | undefined>,
): Promise<HeardAnswer> {
  let answer: Answer | undefined;
  let step = await story.next();
  while (!step.done) {
    if (step.value.type === 'answer-end') answer = step.value.answer;
    step = await story.next();
  }
  if (answer === undefined) throw new Error('A question ended without an answer');
  return { answer, finding: step.value };
}
