import { ChatMistralAI } from '@langchain/mistralai';
import { HTTPClient } from '@mistralai/mistralai/lib/http.js';
import type { LanguageModel } from '../ports/language-model.ts';
import { withoutVersion } from './base-url.ts';
import { streamChunks } from './langchain-stream.ts';
import type { ModelChoice } from './model-choice.ts';

/** Mistral's own API, or a server of one's own that speaks it. */
export function openModel({ model, url, key, mostTokens }: ModelChoice): LanguageModel {
  return {
    name: `mistral:${model}`,
    stream: (prompt, signal) =>
      streamChunks(
        {
          open: (wire) =>
            new ChatMistralAI({
              ...{
                model,
                maxTokens: prompt.mostTokens ?? mostTokens,
                maxRetries: 0,
                temperature: 0,
              },
              apiKey: key || 'none',
              serverURL: withoutVersion(url ?? 'https://api.mistral.ai'),
              httpClient: new HTTPClient({ fetcher: wire.fetch }),
            }),
          stopReasonOf: (chunk) => chunk.generationInfo?.finishReason,
          key,
        },
        prompt,
        signal,
      ),
  };
}
