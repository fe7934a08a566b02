import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as bodyOf } from 'node:stream/consumers';
import type { Provider } from './model-choice.ts';

/** What a model's server does with one request. */
export interface Behaviour {
  status?: number;
  headers?: Record<string, string>;
  /** Pieces of text, each in an event of its own. */
  pieces?: readonly string[];
  /** Events as they stand, after the pieces. */
  raw?: readonly (string | Uint8Array)[];
  /** `done` closes by the protocol, `length` at the token limit; `cut` breaks off; `silence` waits. */
  ending?: 'done' | 'length' | 'cut' | 'silence';
  /** Sends every byte in a chunk of its own, so that code points are cut in two. */
  bytewise?: boolean;
}

export interface Received {
  headers: IncomingMessage['headers'];
  body: string;
}

interface Protocol {
  begin: string;
  piece(text: string): string;
  end(reason: 'done' | 'length'): string;
}

const event = (type: string, data: object) =>
  `event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`;
const data = (content: object) => `data: ${JSON.stringify(content)}\n\n`;
const line = (content: object) => `${JSON.stringify(content)}\n`;
const usage = { input_tokens: 1, output_tokens: 1 };
const completion = { id: 'c', object: 'chat.completion.chunk', created: 1, model: 'm' };
const choice = (delta: object, finish_reason: string | null) =>
  data({ ...completion, choices: [{ index: 0, delta, finish_reason }] });

const CHAT_COMPLETIONS: Protocol = {
  begin: choice({ role: 'assistant', content: '' }, null),
  piece: (content) => choice({ content }, null),
  end: (reason) => `${choice({}, reason === 'done' ? 'stop' : 'length')}data: [DONE]\n\n`,
};

const PROTOCOLS: Readonly<Record<Provider, Protocol>> = {
  anthropic: {
    begin:
      event('message_start', {
        message: {
          ...{ id: 'm', type: 'message', role: 'assistant', content: [], model: 'm' },
          ...{ stop_reason: null, stop_sequence: null, usage },
        },
      }) +
      event('content_block_start', { index: 0, content_block: { type: 'text', text: '' } }) +
      event('ping', {}),
    piece: (text) =>
      event('content_block_delta', { index: 0, delta: { type: 'text_delta', text } }),
    end: (reason) =>
      event('content_block_stop', { index: 0 }) +
      event('message_delta', {
        delta: { stop_reason: reason === 'done' ? 'end_turn' : 'max_tokens', stop_sequence: null },
        usage,
      }) +
      event('message_stop', {}),
  },
  openai: CHAT_COMPLETIONS,
  mistral: {
    ...CHAT_COMPLETIONS,
    // Mistral's last event counts the tokens; its library drops a last event that does not.
    end(reason) {
      const finish_reason = reason === 'done' ? 'stop' : 'length';
      const choices = [{ index: 0, delta: { content: '' }, finish_reason }];
      const counted = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };
      return `${data({ ...completion, choices, usage: counted })}data: [DONE]\n\n`;
    },
  },
  ollama: {
    begin: '',
    piece: (content) => line({ model: 'm', message: { role: 'assistant', content }, done: false }),
    end: (reason) =>
      line({
        ...{ model: 'm', message: { role: 'assistant', content: '' }, done: true },
        done_reason: reason === 'done' ? 'stop' : 'length',
      }),
  },
};

/** The path under which each provider's library asks. */
const PATHS: Readonly<Record<string, Provider>> = {
  '/v1/messages': 'anthropic',
  '/openai/chat/completions': 'openai',
  '/v1/chat/completions': 'mistral',
  '/api/chat': 'ollama',
};

const BASES: Readonly<Record<Provider, string>> = {
  ...{ anthropic: '', mistral: '', ollama: '', openai: '/openai' },
};

/** A server on a local port that speaks every provider's protocol and behaves as it is told. */
export async function startModelServer(behave: (received: Received) => Behaviour) {
  const received: Received[] = [];
  const broken: unknown[] = [];
  const server = createServer(async (request, response) => {
    const asked = { headers: request.headers, body: await bodyOf(request) };
    received.push(asked);
    const provider = PATHS[request.url ?? ''];
    if (provider === undefined) return response.writeHead(404).end();
    try {
      await play(behave(asked), PROTOCOLS[provider], response);
    } catch (error) {
      broken.push(error);
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    received,
    /** What went wrong in the server itself, expectations of a test included. */
    broken,
    urlFor: (provider: Provider) => `http://127.0.0.1:${port}${BASES[provider]}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function play(
  { status = 200, headers = {}, pieces, raw = [], ending = 'done', bytewise }: Behaviour,
  protocol: Protocol,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(status, { 'Content-Type': 'text/event-stream', ...headers });
  const said = pieces ? [protocol.begin, ...pieces.map(protocol.piece)] : [];
  const closing = ending === 'done' || ending === 'length' ? [protocol.end(ending)] : [];
  for (const part of [...said, ...raw, ...(pieces ? closing : [])]) {
    const bytes = Buffer.from(part as string);
    if (!bytewise) response.write(bytes);
    for (const byte of bytewise ? bytes : []) {
      response.write(Uint8Array.of(byte));
      await new Promise(setImmediate);
    }
  }
  if (ending === 'silence') return;
  if (ending === 'cut') setTimeout(() => response.destroy(), 20);
  else response.end();
}
