import type { Question } from '../domain/question.ts';
import type { Variety } from '../domain/variety.ts';
import { clientAddress } from './client-address.ts';
import type { Door, DoorContext } from './door.ts';
import type { LiveQuestion } from './live-questions.ts';

export interface Asked {
  message: string;
  conversationId?: string | undefined;
  language?: Variety | undefined;
}

export type Admission =
  | { verdict: 'admitted'; question: Question; live: LiveQuestion }
  | { verdict: 'rate-limited'; retryAfter: number }
  | { verdict: 'conversation-busy' }
  | { verdict: 'not-ready' };

/** Lets a question in, gives it its ids, and holds its conversation until `live.leave()`. */
export async function admitQuestion(
  door: Door,
  context: DoorContext,
  asked: Asked,
): Promise<Admission> {
  if (door.live.closed) return { verdict: 'not-ready' };
  const retryAfter = await door.limit.count(clientAddress(context, door.config.trustProxy));
  if (retryAfter > 0) return { verdict: 'rate-limited', retryAfter };
  const conversationId = asked.conversationId ?? door.ids();
  const live = door.live.enter(conversationId);
  if (!live) return { verdict: 'conversation-busy' };
  const question: Question = {
    text: asked.message,
    conversationId,
    turnId: door.ids(),
    askedAt: door.clock(),
    ...(asked.language === undefined ? {} : { language: asked.language }),
  };
  return { verdict: 'admitted', question, live };
}
