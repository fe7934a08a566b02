import { type SSEStreamingApi, streamSSE } from 'hono/streaming';
import type { AnswerEvent } from '../domain/answer.ts';
import type { Question } from '../domain/question.ts';
import type { Door, DoorContext } from './door.ts';
import { languageOfRequest } from './language-of-request.ts';
import type { LiveQuestion } from './live-questions.ts';
import { startAnswerLog } from './log-answer.ts';
import { takeUntil } from './take-until.ts';

/** Proxies and phones drop a connection on which nothing moves. */
const KEEP_ALIVE = 15_000;

/** The answer as it is told, server-sent events. */
export function answerAsStream(
  door: Door,
  context: DoorContext,
  question: Question,
  live: LiveQuestion,
): Response {
  // Some proxies collect a response before they pass it on; this asks them not to.
  context.header('X-Accel-Buffering', 'no');
  const clientGone = context.req.raw.signal;
  return streamSSE(context, async (stream) => {
    stream.onAbort(live.abort);
    clientGone.addEventListener('abort', live.abort, { once: true });
    const keepAlive = setInterval(() => stream.write(': keep-alive\n\n'), KEEP_ALIVE);
    try {
      await tell(door, context, question, live, stream);
    } finally {
      clearInterval(keepAlive);
      clientGone.removeEventListener('abort', live.abort);
      live.leave();
    }
  });
}

/** Sends every event and closes with an ending, whatever happens. Hono gets no error to send. */
async function tell(
  door: Door,
  context: DoorContext,
  question: Question,
  live: LiveQuestion,
  stream: SSEStreamingApi,
): Promise<void> {
  const log = startAnswerLog(door, context, 'sse');
  let language = languageOfRequest(context, question.language);
  let ended = false;
  try {
    const story = door.assistant.answer(question, live.signal);
    for await (const event of takeUntil(story, live.signal)) {
      // Nothing may follow an ending, yet the story is heard out: it may still have work to do.
      if (ended) continue;
      if (event.type === 'question-accepted') language = event.language;
      if (event.type === 'answer-end') log.ended(event.answer);
      if (event.type === 'answer-withdrawn') log.withdrawn();
      ended = event.type === 'answer-end' || event.type === 'answer-withdrawn';
      await send(stream, event);
    }
    if (ended) return;
    if (live.signal.aborted) log.stopped();
    else log.failed(new Error('The answer has no end'));
  } catch (error) {
    log.failed(error);
  }
  if (!ended) {
    const text = door.problems[language].internal;
    await stream.writeSSE({ event: 'answer-error', data: JSON.stringify({ text }) });
  }
}

async function send(stream: SSEStreamingApi, { type, ...data }: AnswerEvent): Promise<void> {
  await stream.writeSSE({ event: type, data: JSON.stringify(data) });
}
