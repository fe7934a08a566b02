import type { Feedback, Turn } from '../../domain/conversation.ts';
import type { ConversationStore } from '../../ports/conversation-store.ts';

/** Conversations that last as long as the process: for tests, evals and `ask`. */
export function openConversationStore(): ConversationStore {
  let turns: Turn[] = [];
  const keepOnly = (wanted: (turn: Turn) => boolean): number => {
    const before = turns.length;
    turns = turns.filter(wanted);
    return before - turns.length;
  };
  return {
    append(turn: Turn): void {
      if (turns.some(({ turnId }) => turnId === turn.turnId)) {
        throw new Error('A turn cannot be kept', { cause: new Error('Its id is taken') });
      }
      turns.push(structuredClone(turn));
    },
    turnsOf(conversationId: string, latest?: number): Turn[] {
      const found = turns.filter((turn) => turn.conversationId === conversationId);
      return structuredClone(
        found.slice(latest === undefined ? 0 : Math.max(0, found.length - latest)),
      );
    },
    rate(turnId: string, feedback: Feedback): boolean {
      const turn = turns.find((candidate) => candidate.turnId === turnId);
      if (turn) turn.feedback = { ...feedback };
      return turn !== undefined;
    },
    forget: (conversationId: string) =>
      keepOnly((turn) => turn.conversationId !== conversationId) > 0,
    forgetBefore: (limit: Date) => keepOnly((turn) => turn.askedAt >= limit),
    probe(): void {},
    close(): void {},
  };
}
