/** Why a model gave no text that can be used; written to the log in these words. */
export const MODEL_FAILURES = [
  'unreachable',
  'rate-limited',
  'overloaded',
  'key-refused',
  'request-refused',
  'server-broken',
  'redirected',
  'too-slow',
  'too-long',
  'cut-off',
  'malformed',
  'empty',
  'declined',
  'circuit-open',
  'told-to-wait',
  'spend-cap',
] as const;
export type ModelFailureKind = (typeof MODEL_FAILURES)[number];

/**
 * A model failed. It carries no message and no cause of the provider's: both may quote the
 * citizen's text or the key.
 */
export class ModelFailure extends Error {
  override readonly name = 'ModelFailure';
  readonly kind: ModelFailureKind;
  /** Seconds for which the provider asked to be left alone. */
  readonly retryAfter: number | undefined;

  constructor(kind: ModelFailureKind, retryAfter?: number) {
    super(`The language model failed: ${kind}`);
    this.kind = kind;
    this.retryAfter = retryAfter;
  }
}
