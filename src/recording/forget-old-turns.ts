import type { ConversationStore } from '../ports/conversation-store.ts';
import type { Log } from '../ports/log.ts';

const DAY = 24 * 60 * 60 * 1000;

export interface Retention {
  store: ConversationStore;
  clock: () => Date;
  log: Log;
  /** Days after which a turn is forgotten. */
  days: number;
}

/** Forgets what is older than the retention allows. A store that fails is logged, not fatal. */
export function forgetOldTurns({ store, clock, log, days }: Retention): void {
  try {
    const forgotten = store.forgetBefore(new Date(clock().getTime() - days * DAY));
    log.info('old-turns-forgotten', { forgotten, days });
  } catch (error) {
    log.error('old-turns-not-forgotten', error);
  }
}

/** Forgets now and once a day from now on. Returns what stops it. */
export function keepForgetting(retention: Retention): () => void {
  forgetOldTurns(retention);
  const timer = setInterval(() => forgetOldTurns(retention), DAY);
  timer.unref();
  return () => clearInterval(timer);
}
