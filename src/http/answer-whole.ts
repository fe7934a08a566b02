import type { Answer, AnswerEvent } from '../domain/answer.ts';
import type { Question } from '../domain/question.ts';
import type { Door, DoorContext } from './door.ts';
import type { LiveQuestion } from './live-questions.ts';
import { startAnswerLog } from './log-answer.ts';
import { takeUntil } from './take-until.ts';

/** The whole answer at once; undefined when it failed or when nobody waits for it any more. */
export async function answerWhole(
  door: Door,
  context: DoorContext,
  question: Question,
  live: LiveQuestion,
  format: 'json' | 'html',
): Promise<Answer | undefined> {
  const log = startAnswerLog(door, context, format);
  const clientGone = context.req.raw.signal;
  clientGone.addEventListener('abort', live.abort, { once: true });
  try {
    const events: AnswerEvent[] = [];
    const story = door.assistant.answer(question, live.signal);
    for await (const event of takeUntil(story, live.signal)) events.push(event);
    const answer = answerIn(events);
    if (answer) log.ended(answer);
    else if (live.signal.aborted) log.stopped();
    else log.failed(new Error('The answer has no end'));
    return answer;
  } catch (error) {
    log.failed(error);
    return undefined;
  } finally {
    clientGone.removeEventListener('abort', live.abort);
    live.leave();
  }
}

/** The answer that was told; one that was withdrawn says so and names no source. */
function answerIn(events: readonly AnswerEvent[]): Answer | undefined {
  const last = events.at(-1);
  if (last?.type === 'answer-end') return last.answer;
  const accepted = events.find((event) => event.type === 'question-accepted');
  if (last?.type !== 'answer-withdrawn' || !accepted) return undefined;
  const { conversationId, turnId, language, direction, redactions } = accepted;
  return {
    ...{ conversationId, turnId, language, direction, redactions },
    ...{ outcome: 'failed-internal', answer: last.text },
    ...{ services: [], citations: [], followUps: [] },
  };
}
