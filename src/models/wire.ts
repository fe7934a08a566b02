import { ModelFailure, type ModelFailureKind } from '../domain/model-failure.ts';

/** An answer of 2,000 tokens in SSE events of one token each is some 300 kB. */
export const MOST_BYTES = 512 * 1024;

/** The longest wait that a server's word is taken for: an hour, in seconds. */
const LONGEST_WAIT = 3600;

/**
 * What a server needs to know. The libraries add what they find in the environment: OPENAI_ORG_ID,
 * OPENAI_CUSTOM_HEADERS, ANTHROPIC_CUSTOM_HEADERS, which were meant for another server.
 */
const NEEDED = ['accept', 'anthropic-beta', 'anthropic-version', 'content-type', 'user-agent'];
const WITH_KEY = ['authorization', 'x-api-key'];

/** One request to a model's server. */
export interface Wire {
  fetch(input: string | URL | Request, init?: RequestInit): Promise<Response>;
  /** What went wrong on the wire, however the library in between rewords it. */
  failure(): ModelFailure | undefined;
}

/**
 * A `fetch` for one call: stops with the signal, follows no redirect (which would carry key and
 * question to another host), reads no error body (which may echo them) and no endless one, sends no
 * header that says more than it must and no key but the operator's.
 */
export function openWire(signal: AbortSignal, key: string | undefined): Wire {
  let failure: ModelFailure | undefined;
  const fail = (kind: ModelFailureKind, retryAfter?: number): ModelFailure => {
    failure ??= new ModelFailure(kind, retryAfter);
    return failure;
  };
  return {
    failure: () => failure,
    async fetch(input, init = {}) {
      const signals = init.signal ? [signal, init.signal] : [signal];
      const given = init.headers ?? (input instanceof Request ? input.headers : {});
      const headers = headersToSend(new Headers(given), key);
      const guarded = { ...init, headers, redirect: 'manual' } as const;
      const limited = { ...guarded, signal: AbortSignal.any(signals) };
      const response = await fetch(input, limited).catch(() => {
        throw fail('unreachable');
      });
      const kind = kindOf(response.status);
      if (kind === undefined) return limitBody(response, () => fail('too-long'));
      await response.body?.cancel().catch(() => {});
      throw fail(kind, secondsToWait(response.headers.get('retry-after')));
    },
  };
}

function headersToSend(given: Headers, key: string | undefined): Headers {
  const own = key ? [key, `Bearer ${key}`] : [];
  const sent = [...given].filter(
    ([name, value]) => NEEDED.includes(name) || (WITH_KEY.includes(name) && own.includes(value)),
  );
  return new Headers(sent);
}

function kindOf(status: number): ModelFailureKind | undefined {
  if (status >= 200 && status < 300) return undefined;
  if (status >= 300 && status < 400) return 'redirected';
  if (status === 401 || status === 403) return 'key-refused';
  if (status === 429) return 'rate-limited';
  // 529 is Anthropic's own, 503 everybody's.
  if (status === 503 || status === 529) return 'overloaded';
  return status >= 500 ? 'server-broken' : 'request-refused';
}

/** Retry-After is a number of seconds or an HTTP date (RFC 9110, 10.2.3). */
function secondsToWait(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim())
    ? Number(header)
    : (Date.parse(header) - Date.now()) / 1000;
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), LONGEST_WAIT);
}

function limitBody(response: Response, tooLong: () => ModelFailure): Response {
  if (response.body === null) return response;
  let bytes = 0;
  const counter = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      bytes += chunk.byteLength;
      if (bytes > MOST_BYTES) controller.error(tooLong());
      else controller.enqueue(chunk);
    },
  });
  const { status, headers } = response;
  return new Response(response.body.pipeThrough(counter), { status, headers });
}
