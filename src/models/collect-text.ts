import { ModelFailure } from '../domain/model-failure.ts';
import type { LanguageModel, ModelPrompt } from '../ports/language-model.ts';

/** How long a model may take, in milliseconds, and how much it may say, in UTF-16 code units. */
export interface Limits {
  firstToken: number;
  idle: number;
  total: number;
  characters: number;
}

/** People wait six seconds for a first word; the longest answer of a card has some 2,500 characters. */
export const LIMITS: Limits = { firstToken: 6000, idle: 5000, total: 25_000, characters: 8000 };

/**
 * A model's whole text. Throws a `ModelFailure` as soon as a limit is passed, without waiting for
 * a model that is stuck, and the signal's reason when that fires.
 */
export async function collectText(
  model: LanguageModel,
  prompt: ModelPrompt,
  { limits, signal, onFirst }: { limits: Limits; signal: AbortSignal; onFirst: () => void },
): Promise<string> {
  signal.throwIfAborted();
  const stop = new AbortController();
  const pieces = model.stream(prompt, AbortSignal.any([signal, stop.signal]));
  const source = pieces[Symbol.asyncIterator]();
  const stopped = whenAborted(signal);
  let text = '';
  try {
    while (true) {
      const patience = silence(text === '' ? limits.firstToken : limits.idle);
      const next = await Promise.race([source.next(), patience.passed, stopped.aborted]).finally(
        patience.end,
      );
      if (next.done) break;
      if (text === '' && next.value !== '') onFirst();
      text += next.value;
      if (text.length > limits.characters) throw new ModelFailure('too-long');
    }
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof ModelFailure ? error : new ModelFailure('malformed');
  } finally {
    stopped.end();
    stop.abort();
    // A source that is stuck concerns nobody any more.
    source.return?.().catch(() => {});
  }
  if (text.trim() === '') throw new ModelFailure('empty');
  return text;
}

function silence(milliseconds: number) {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ModelFailure('too-slow')), milliseconds);
  });
  return { passed, end: () => clearTimeout(timer) };
}

function whenAborted(signal: AbortSignal) {
  let listener = () => {};
  const aborted = new Promise<never>((_, reject) => {
    listener = () => reject(signal.reason);
    signal.addEventListener('abort', listener, { once: true });
  });
  return { aborted, end: () => signal.removeEventListener('abort', listener) };
}
