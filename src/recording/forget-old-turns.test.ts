import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ConversationStore } from '../ports/conversation-store.ts';
import { forgetOldTurns, keepForgetting } from './forget-old-turns.ts';

const NOW = new Date('2026-11-24T12:00:00Z');

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function world(forgetBefore: (limit: Date) => number) {
  const errors: string[] = [];
  const log = { info() {}, warn() {}, error: (event: string) => errors.push(event) };
  const store = { forgetBefore } as ConversationStore;
  return { retention: { store, log, clock: () => NOW, days: 30 }, errors };
}

test('turns older than the retention are forgotten', () => {
  const limits: Date[] = [];
  forgetOldTurns(world((limit) => limits.push(limit)).retention);
  expect(limits).toEqual([new Date('2026-10-25T12:00:00Z')]);
});

test('forgetting happens at the start and then daily until it is stopped', () => {
  let times = 0;
  const stop = keepForgetting(world(() => ++times).retention);
  expect(times).toBe(1);
  vi.advanceTimersByTime(2 * 24 * 60 * 60 * 1000);
  expect(times).toBe(3);
  stop();
  vi.advanceTimersByTime(2 * 24 * 60 * 60 * 1000);
  expect(times).toBe(3);
});

test('a store that fails is logged and does not stop the service', () => {
  const { retention, errors } = world(() => {
    throw new Error('disk full');
  });
  forgetOldTurns(retention);
  expect(errors).toEqual(['old-turns-not-forgotten']);
});
