import {
  type CircuitBreakerPolicy,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  DelegateBackoff,
  handleWhen,
  isBrokenCircuitError,
  retry,
} from 'cockatiel';
import { ModelFailure, type ModelFailureKind } from '../domain/model-failure.ts';
import type {
  BreakerState,
  GuardedModel,
  LanguageModel,
  ModelPrompt,
  QuestionModel,
} from '../ports/language-model.ts';
import { collectText, LIMITS, type Limits } from './collect-text.ts';
import type { Spend } from './daily-spend.ts';

/** After so many failures in a row nobody has to wait for the next one. */
const FAILURES_IN_A_ROW = 5;

/** How long a failing model is left alone before one question tries it again, in milliseconds. */
const REST = 30_000;

/** What a second try may mend. A silent model is not asked twice: that would double the wait. */
const PASSING: readonly ModelFailureKind[] = [
  'unreachable',
  'rate-limited',
  'overloaded',
  'server-broken',
];

/** The pause before the second try, and the longest Retry-After that it waits for, in seconds. */
const PAUSE = 0.25;
const LONGEST_PAUSE = 2;

export interface Guarding {
  spend: Spend;
  limits?: Limits;
  rest?: number;
  now?: () => number;
}

/** Puts limits, one retry, a circuit breaker and the spend cap around a model. */
export function guardModel(
  model: LanguageModel,
  { spend, limits = LIMITS, rest = REST, now = Date.now }: Guarding,
): GuardedModel {
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof ModelFailure && error.kind !== 'spend-cap'),
    { halfOpenAfter: rest, breaker: new ConsecutiveBreaker(FAILURES_IN_A_ROW) },
  );
  let waitUntil = 0;

  async function askTwice(prompt: ModelPrompt, signal: AbortSignal, outOfTime: AbortSignal) {
    const either = AbortSignal.any([signal, outOfTime]);
    let begun = false;
    const onFirst = () => {
      begun = true;
    };
    const twice = retry(
      handleWhen((error) => !begun && mayPass(error)),
      { maxAttempts: 1, backoff: new DelegateBackoff(({ result }) => pauseAfter(result)) },
    );
    const attempt = () => {
      spend.take(prompt);
      return collectText(model, prompt, { limits, signal: either, onFirst });
    };
    return twice.execute(attempt, either).catch((error: unknown) => {
      // Running out of time is the model's fault, a citizen who left is not.
      if (outOfTime.aborted && !signal.aborted) throw new ModelFailure('too-slow');
      throw error;
    });
  }

  function forQuestion(signal: AbortSignal): QuestionModel {
    let outOfTime: AbortSignal | undefined;
    let slow = false;
    return {
      name: model.name,
      state: () => stateOf(breaker),
      async ask(prompt) {
        if (now() < waitUntil) throw new ModelFailure('told-to-wait');
        if (slow || outOfTime?.aborted) throw new ModelFailure('too-slow');
        outOfTime ??= AbortSignal.timeout(limits.total);
        const time = outOfTime;
        try {
          return await breaker.execute(() => askTwice(prompt, signal, time));
        } catch (error) {
          if (isBrokenCircuitError(error)) throw new ModelFailure('circuit-open');
          if (!(error instanceof ModelFailure)) throw error;
          slow = error.kind === 'too-slow';
          if (error.retryAfter !== undefined) {
            waitUntil = Math.max(waitUntil, now() + error.retryAfter * 1000);
          }
          throw error;
        }
      },
    };
  }

  return { name: model.name, state: () => stateOf(breaker), forQuestion };
}

function mayPass(error: unknown): boolean {
  if (!(error instanceof ModelFailure) || !PASSING.includes(error.kind)) return false;
  return (error.retryAfter ?? 0) <= LONGEST_PAUSE;
}

function pauseAfter(result: object): number {
  const error = 'error' in result ? result.error : undefined;
  const seconds = error instanceof ModelFailure ? error.retryAfter : undefined;
  return (seconds ?? PAUSE) * 1000;
}

function stateOf({ state }: CircuitBreakerPolicy): BreakerState {
  if (state === CircuitState.Closed) return 'closed';
  return state === CircuitState.HalfOpen ? 'half-open' : 'open';
}
