import { type BaseMessage, HumanMessage, SystemMessage } from '@langchain/core/messages';
import type { ChatGenerationChunk } from '@langchain/core/outputs';
import { ModelFailure } from '../domain/model-failure.ts';
import type { ModelPrompt } from '../ports/language-model.ts';
import { numberPassages, taskOf } from './prompt-text.ts';
import { openWire, type Wire } from './wire.ts';

/**
 * What we use of LangChain's chat models. Their public `stream` hands every prompt to whichever
 * tracer or console the environment names (LANGSMITH_TRACING, LANGCHAIN_VERBOSE); this does not.
 */
interface ChunkStreamer {
  _streamResponseChunks(
    messages: BaseMessage[],
    options: { signal: AbortSignal },
  ): AsyncGenerator<ChatGenerationChunk>;
}

/** Why a model stopped, from one of its last chunks, in its provider's words. */
type StopReasonOf = (chunk: ChatGenerationChunk) => unknown;

/** How a provider is spoken to. */
interface Dialect {
  /** Makes the library's chat model for one call. */
  open(wire: Wire): ChunkStreamer;
  stopReasonOf: StopReasonOf;
  key: string | undefined;
}

/** Streams the text of a LangChain chat model. */
export async function* streamChunks(
  { open, stopReasonOf, key }: Dialect,
  prompt: ModelPrompt,
  signal: AbortSignal,
): AsyncGenerator<string> {
  const wire = openWire(signal, key);
  const messages = [
    new SystemMessage(prompt.instructions),
    new HumanMessage(`${numberPassages(prompt)}\n\n${taskOf(prompt)}`.trim()),
  ];
  let stopReason: unknown;
  try {
    for await (const chunk of open(wire)._streamResponseChunks(messages, { signal })) {
      yield chunk.text;
      stopReason = stopReasonOf(chunk) ?? stopReason;
    }
  } catch {
    throw wire.failure() ?? new ModelFailure('malformed');
  }
  if (stopReason === 'stop') return;
  if (stopReason === 'length') throw new ModelFailure('too-long');
  if (stopReason === 'content_filter') throw new ModelFailure('declined');
  throw wire.failure() ?? new ModelFailure('cut-off');
}
