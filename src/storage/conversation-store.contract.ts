import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Turn } from '../domain/conversation.ts';
import type { SafeText } from '../domain/safe-text.ts';
import type { ConversationStore } from '../ports/conversation-store.ts';

const MONDAY = new Date('2026-11-23T10:00:00Z');
const TUESDAY = new Date('2026-11-24T10:00:00Z');

export function makeTurn(change: Partial<Turn> = {}): Turn {
  return {
    conversationId: 'conversation-1',
    turnId: 'turn-1',
    askedAt: MONDAY,
    language: 'ary',
    question: 'بشحال الباسبور؟' as SafeText,
    answer: '**500 درهم**',
    outcome: 'answered',
    topic: { services: ['passeport-adulte'], aspects: ['fee'], situations: ['abroad'] },
    ...change,
  };
}

/** What every conversation store promises, whatever it keeps its turns in. */
export function conversationStoreContract(name: string, open: () => ConversationStore): void {
  describe(`a conversation store in ${name}`, () => {
    let store: ConversationStore;
    beforeEach(() => {
      store = open();
    });
    afterEach(() => store.close());

    test('gives back a turn as it was taken in', () => {
      store.append(makeTurn());
      expect(store.turnsOf('conversation-1')).toEqual([makeTurn()]);
    });

    test('tells which prompts and models had a part in an answer', () => {
      const turn = makeTurn({ helpedBy: ['choosing-001 openai:m', 'wording-001 openai:m'] });
      store.append(turn);
      expect(store.turnsOf('conversation-1')).toEqual([turn]);
    });

    test('gives the turns of one conversation only, oldest first', () => {
      store.append(makeTurn({ turnId: 'b' }));
      store.append(makeTurn({ turnId: 'x', conversationId: 'conversation-2' }));
      store.append(makeTurn({ turnId: 'a' }));
      expect(store.turnsOf('conversation-1').map((turn) => turn.turnId)).toEqual(['b', 'a']);
    });

    test('gives the latest turns when a number is named', () => {
      for (const turnId of ['1', '2', '3']) store.append(makeTurn({ turnId }));
      expect(store.turnsOf('conversation-1', 2).map((turn) => turn.turnId)).toEqual(['2', '3']);
      expect(store.turnsOf('conversation-1', 9)).toHaveLength(3);
    });

    test('knows no turns of a conversation that it has not seen', () => {
      expect(store.turnsOf('nobody')).toEqual([]);
    });

    test('refuses a second turn with the same id', () => {
      store.append(makeTurn());
      expect(() => store.append(makeTurn())).toThrow(
        expect.objectContaining({ cause: expect.any(Error) }),
      );
    });

    test('keeps the last rating of a turn, its comment included', () => {
      store.append(makeTurn());
      store.rate('turn-1', { rating: 'not-helpful', comment: 'ناقص' as SafeText });
      expect(store.turnsOf('conversation-1')[0]?.feedback?.comment).toBe('ناقص');
      expect(store.rate('turn-1', { rating: 'helpful' })).toBe(true);
      expect(store.turnsOf('conversation-1')[0]?.feedback).toEqual({ rating: 'helpful' });
    });

    test('says when there is no turn to rate', () => {
      expect(store.rate('turn-1', { rating: 'helpful' })).toBe(false);
    });

    test('forgets one conversation and leaves the others', () => {
      store.append(makeTurn());
      store.append(makeTurn({ turnId: 'turn-2', conversationId: 'conversation-2' }));
      expect(store.forget('conversation-1')).toBe(true);
      expect(store.forget('conversation-1')).toBe(false);
      expect(store.turnsOf('conversation-1')).toEqual([]);
      expect(store.turnsOf('conversation-2')).toHaveLength(1);
    });

    test('forgets the turns asked before a moment, not those asked at it', () => {
      store.append(makeTurn({ turnId: 'old', askedAt: MONDAY }));
      store.append(makeTurn({ turnId: 'new', askedAt: TUESDAY }));
      expect(store.forgetBefore(TUESDAY)).toBe(1);
      expect(store.turnsOf('conversation-1').map((turn) => turn.turnId)).toEqual(['new']);
    });

    test('can be probed any number of times', () => {
      store.probe();
      store.probe();
      expect(store.turnsOf('conversation-1')).toEqual([]);
    });
  });
}
