import type { Feedback, Turn } from '../domain/conversation.ts';

/**
 * Keeps turns. Once `append` returns, the turn survives a crash of the process.
 * Every method throws an Error with a cause when the store itself is broken.
 */
export interface ConversationStore {
  append(turn: Turn): void;
  /** The turns of a conversation, oldest first; at most the `latest` ones when given. */
  turnsOf(conversationId: string, latest?: number): Turn[];
  /** Notes what a citizen thought of a turn, replacing an earlier rating. False: no such turn. */
  rate(turnId: string, feedback: Feedback): boolean;
  /** Erases a conversation with its feedback, from disk too. False: there was none. */
  forget(conversationId: string): boolean;
  /** Erases the turns asked before `limit`. Returns how many. */
  forgetBefore(limit: Date): number;
  /** Throws when the store cannot be written. */
  probe(): void;
  close(): void;
}
