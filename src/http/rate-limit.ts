import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface RateLimit {
  /** Counts one question. Returns 0, or the seconds to wait when there were too many. */
  count(client: string): Promise<number>;
}

/** So many questions a minute for each client; 0 lifts the limit. */
export function limitRate(questionsPerMinute: number): RateLimit {
  if (questionsPerMinute === 0) return { count: async () => 0 };
  const limiter = new RateLimiterMemory({ points: questionsPerMinute, duration: 60 });
  return {
    async count(client) {
      try {
        await limiter.consume(client);
        return 0;
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      }
    },
  };
}
