import Anthropic from '@anthropic-ai/sdk';
import { ModelFailure, type ModelFailureKind } from '../domain/model-failure.ts';
import type { LanguageModel, ModelPrompt } from '../ports/language-model.ts';
import { withoutVersion } from './base-url.ts';
import type { ModelChoice } from './model-choice.ts';
import { numberPassages } from './prompt-text.ts';
import { openWire } from './wire.ts';

/** What the API calls its own troubles in an `error` event, after a status of 200. */
const KIND_OF_ERROR: Readonly<Record<string, ModelFailureKind>> = {
  overloaded_error: 'overloaded',
  rate_limit_error: 'rate-limited',
  authentication_error: 'key-refused',
  permission_error: 'key-refused',
  invalid_request_error: 'request-refused',
};

const CACHED = { cache_control: { type: 'ephemeral' } } as const;

/** Claude over Anthropic's Messages API. */
export function openModel({ model, url, key, mostTokens }: ModelChoice): LanguageModel {
  const name = `anthropic:${model}`;
  return {
    name,
    async *stream(prompt, signal) {
      const wire = openWire(signal, key);
      const client = new Anthropic({
        apiKey: key || 'none',
        baseURL: withoutVersion(url ?? 'https://api.anthropic.com'),
        fetch: wire.fetch,
        maxRetries: 0,
        // Its log quotes what it could not read, its spans may quote the prompt.
        logLevel: 'off',
        openTelemetry: false,
      });
      let ended = false;
      try {
        const max_tokens = prompt.mostTokens ?? mostTokens;
        const body = { model, max_tokens, ...wordPrompt(prompt) };
        const events = await client.messages.create({ ...body, stream: true }, { signal });
        for await (const event of events) {
          if (event.type === 'content_block_delta' && event.delta.type === 'text_delta') {
            yield event.delta.text;
          }
          if (event.type === 'message_delta') checkStop(event.delta.stop_reason);
          if (event.type === 'message_stop') ended = true;
        }
      } catch (error) {
        throw wire.failure() ?? failureOf(error);
      }
      if (!ended) throw wire.failure() ?? new ModelFailure('cut-off');
    },
  };
}

function wordPrompt(prompt: ModelPrompt) {
  const passages = { type: 'text' as const, text: numberPassages(prompt), ...CACHED };
  const task = [prompt.task, prompt.question].map((text) => ({ type: 'text' as const, text }));
  return {
    system: [{ type: 'text' as const, text: prompt.instructions, ...CACHED }],
    // The API refuses an empty text.
    messages: [
      { role: 'user' as const, content: passages.text === '' ? task : [passages, ...task] },
    ],
  };
}

function checkStop(reason: string | null): void {
  if (reason === 'max_tokens') throw new ModelFailure('too-long');
  if (reason === 'refusal') throw new ModelFailure('declined');
}

function failureOf(error: unknown): ModelFailure {
  if (error instanceof ModelFailure) return error;
  if (error instanceof Anthropic.APIError) {
    return new ModelFailure(KIND_OF_ERROR[error.type ?? ''] ?? 'server-broken');
  }
  return new ModelFailure('malformed');
}
