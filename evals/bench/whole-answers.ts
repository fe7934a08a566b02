import { randomUUID } from 'node:crypto';
import { hearOut } from '../../src/domain/hear-out.ts';
import type { Assistant } from '../../src/ports/assistant.ts';
import { type Timing, timeEach } from './timing.ts';

/** Answers each question in a conversation of its own, from the text to the end of the answer. */
export function timeWholeAnswers(
  assistant: Assistant,
  questions: readonly string[],
): Promise<Timing> {
  return timeEach(questions, async (text) => {
    const ids = { conversationId: randomUUID(), turnId: randomUUID() };
    await hearOut(assistant.answer({ text, ...ids, askedAt: new Date() }));
  });
}
