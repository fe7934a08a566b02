import { ChatOllama } from '@langchain/ollama';
import type { LanguageModel } from '../ports/language-model.ts';
import { streamChunks } from './langchain-stream.ts';
import type { ModelChoice } from './model-choice.ts';

/** A model on an Ollama server. */
export function openModel({ model, url, key, mostTokens }: ModelChoice): LanguageModel {
  return {
    name: `ollama:${model}`,
    stream: (prompt, signal) =>
      streamChunks(
        {
          open: (wire) =>
            new ChatOllama({
              ...{
                model,
                numPredict: prompt.mostTokens ?? mostTokens,
                maxRetries: 0,
                temperature: 0,
              },
              baseUrl: url ?? 'http://127.0.0.1:11434',
              fetch: async (input, init) => onlyJsonLines(await wire.fetch(input, init)),
              ...(key ? { headers: new Headers({ Authorization: `Bearer ${key}` }) } : {}),
            }),
          stopReasonOf: ({ message }) => message.response_metadata.done_reason,
          key,
        },
        prompt,
        signal,
      ),
  };
}

/** Ends a body at the first line that is no JSON: the library would print it, whatever it holds. */
function onlyJsonLines(response: Response): Response {
  if (response.body === null) return response;
  let rest = '';
  const check = new TransformStream<string, string>({
    transform(text, controller) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        JSON.parse(line);
        controller.enqueue(`${line}\n`);
      }
    },
    flush(controller) {
      if (rest === '') return;
      JSON.parse(rest);
      controller.enqueue(`${rest}\n`);
    },
  });
  const body = response.body
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(check)
    .pipeThrough(new TextEncoderStream());
  return new Response(body, { status: response.status, headers: response.headers });
}
