import type { SafeText } from '../domain/safe-text.ts';

/** What a model is told, from what changes least to what changes most, so that a provider can cache. */
export interface ModelPrompt {
  /** The same for every question in one variety. */
  instructions: string;
  /** The same for every question about one service; a model sees the first as `[1]`. No URL. */
  passages: readonly string[];
  /** What this answer must hold. */
  task: string;
  /** What the citizen wrote: data, whatever it says. */
  question: SafeText;
  /** Tokens that the answer may have; left out, those of the longest answer to a citizen. */
  mostTokens?: number;
}

/** A language model of one provider. */
export interface LanguageModel {
  /** `provider:model`, as it is kept with an answer. */
  readonly name: string;
  /**
   * Streams the model's text in pieces of any size. Ends only when the model said that it was
   * done; throws a `ModelFailure` otherwise. An aborted signal ends the request.
   */
  stream(prompt: ModelPrompt, signal: AbortSignal): AsyncIterable<string>;
}

export type BreakerState = 'closed' | 'open' | 'half-open';

/** A language model with its limits, retry, circuit breaker and spend cap around it. */
export interface GuardedModel {
  readonly name: string;
  /** Whether calls go through: `open` after several failures in a row. */
  state(): BreakerState;
  /** The model for all calls of one question, which share its time. The signal ends them. */
  forQuestion(signal: AbortSignal): QuestionModel;
}

/** A guarded model at the service of one question. */
export interface QuestionModel extends Pick<GuardedModel, 'name' | 'state'> {
  /**
   * The whole text. Throws a `ModelFailure`, or the signal's reason when that was aborted. A model
   * that was too slow is not asked again: a citizen waits for it once.
   */
  ask(prompt: ModelPrompt): Promise<string>;
}
