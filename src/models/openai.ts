import { ChatOpenAICompletions } from '@langchain/openai';
import type { LanguageModel } from '../ports/language-model.ts';
import { withVersion } from './base-url.ts';
import { streamChunks } from './langchain-stream.ts';
import type { ModelChoice } from './model-choice.ts';

/** Any server that speaks OpenAI's chat completions: vLLM, llama.cpp, LM Studio… */
export function openModel({ model, url, key, mostTokens }: ModelChoice): LanguageModel {
  return {
    name: `openai:${model}`,
    stream: (prompt, signal) =>
      streamChunks(
        {
          open: (wire) =>
            new ChatOpenAICompletions({
              ...{
                model,
                maxTokens: prompt.mostTokens ?? mostTokens,
                maxRetries: 0,
                streamUsage: false,
              },
              // The library insists on a key, servers of one's own often have none.
              apiKey: key || 'none',
              configuration: {
                baseURL: withVersion(url ?? ''),
                fetch: wire.fetch,
                logLevel: 'off',
              },
            }),
          stopReasonOf: (chunk) => chunk.generationInfo?.finish_reason,
          key,
        },
        prompt,
        signal,
      ),
  };
}
