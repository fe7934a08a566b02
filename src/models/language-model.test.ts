import { afterEach, describe, expect, it, vi } from 'vitest';
import { ModelFailure } from '../domain/model-failure.ts';
import type { SafeText } from '../domain/safe-text.ts';
import type { ModelPrompt } from '../ports/language-model.ts';
import { type Behaviour, type Received, startModelServer } from './fake-model-server.ts';
import { PROVIDERS, type Provider } from './model-choice.ts';
import { openModel } from './open-model.ts';
import { MOST_BYTES } from './wire.ts';

const KEY = 'sk-secret-0123456789';
const PROMPT = {
  instructions: 'Word the passages.',
  passages: ['Le timbre coûte 75 DH.', 'Comptez 10 jours.'],
  task: 'Tell [1].',
  question: 'combien ?' as SafeText,
};

/** What the libraries read in the environment, and would send along. */
const SECRETS_OF_OTHERS = [
  ...['ANTHROPIC_API_KEY', 'ANTHROPIC_AUTH_TOKEN', 'ANTHROPIC_CUSTOM_HEADERS'],
  ...['OPENAI_API_KEY', 'OPENAI_ORG_ID', 'OPENAI_ORGANIZATION', 'OPENAI_PROJECT_ID'],
  ...['OPENAI_CUSTOM_HEADERS', 'MISTRAL_API_KEY', 'OLLAMA_API_KEY'],
];

const servers: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function serve(behaviour: Behaviour | ((received: Received) => Behaviour)) {
  const server = await startModelServer(
    typeof behaviour === 'function' ? behaviour : () => behaviour,
  );
  servers.push(server);
  return server;
}

async function hear(provider: Provider, url: string, prompt: ModelPrompt = PROMPT) {
  const model = await openModel({ provider, model: 'm', url, key: KEY, mostTokens: 500 });
  // Loading a library may take seconds, and is no model's silence.
  const signal = AbortSignal.timeout(5000);
  let text = '';
  for await (const piece of model.stream(prompt, signal)) text += piece;
  return text;
}

async function failureWith(provider: Provider, behaviour: Behaviour): Promise<ModelFailure> {
  const server = await serve(behaviour);
  const failure = await hear(provider, server.urlFor(provider)).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ModelFailure);
  expect(`${failure}${JSON.stringify(failure)}${(failure as Error).stack}`).not.toContain(KEY);
  return failure as ModelFailure;
}

describe.each(PROVIDERS)('a model of %s', (provider) => {
  it('streams text to its end, code points cut in two included', async () => {
    const server = await serve({ pieces: ['خمسة ', 'و**75** ', 'é 🪪'], bytewise: true });
    expect(await hear(provider, server.urlFor(provider))).toBe('خمسة و**75** é 🪪');
  });

  it('sends numbered passages and the question, and the key in one header only', async () => {
    const server = await serve({ pieces: ['ok'] });
    await hear(provider, server.urlFor(provider));
    const [{ headers, body } = { headers: {}, body: '' }] = server.received;
    expect(body).toContain('[1] Le timbre coûte 75 DH.\\n[2] Comptez 10 jours.');
    expect(body).toContain('combien ?');
    expect(body).not.toContain(KEY);
    const withKey = Object.values(headers).filter((value) => String(value).includes(KEY));
    expect(withKey).toHaveLength(1);
  });

  it('carries no secret of the environment that was meant for another server', async () => {
    for (const name of SECRETS_OF_OTHERS) vi.stubEnv(name, 'X-Secret: other-secret');
    const server = await serve({ pieces: ['ok'] });
    await hear(provider, server.urlFor(provider));
    vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'Authorization: other-secret');
    vi.stubEnv('ANTHROPIC_CUSTOM_HEADERS', 'Authorization: other-secret');
    await hear(provider, server.urlFor(provider));
    expect(server.received).toHaveLength(2);
    expect(JSON.stringify(server.received)).not.toContain('other-secret');
  });

  it('asks for as many tokens as the prompt needs, else as many as the longest answer', async () => {
    const server = await serve({ pieces: ['ok'] });
    await hear(provider, server.urlFor(provider));
    await hear(provider, server.urlFor(provider), { ...PROMPT, mostTokens: 50 });
    const asked = server.received.map(({ body }) =>
      /"(?:max_\w*tokens|num_predict)":(\d+)/.exec(body),
    );
    expect(asked.map((match) => match?.[1])).toEqual(['500', '50']);
  });

  it('leaves out passages where there are none', async () => {
    const server = await serve({ pieces: ['ok'] });
    await hear(provider, server.urlFor(provider), { ...PROMPT, passages: [] });
    expect(server.received[0]?.body).not.toMatch(/"(?:text|content)":"(?:"|\\n)/);
  });

  it('fails when the stream breaks off, holds nothing or meets the token limit', async () => {
    for (const behaviour of [{ pieces: ['Le'], ending: 'cut' as const }, { raw: [''] }]) {
      expect((await failureWith(provider, behaviour)).kind).toMatch(/cut-off|malformed/);
    }
    expect((await failureWith(provider, { pieces: ['Le'], ending: 'length' })).kind).toBe(
      'too-long',
    );
  });

  it.each([
    [401, 'key-refused'],
    [400, 'request-refused'],
    [429, 'rate-limited'],
    [529, 'overloaded'],
    [500, 'server-broken'],
  ])('names status %i', async (status, kind) => {
    const body = `{"error":{"type":"${KEY}","message":"your key is ${KEY}"}}`;
    const failure = await failureWith(provider, { status, raw: [body], headers: WAIT });
    expect([failure.kind, failure.retryAfter]).toEqual([kind, 7]);
  });

  it('follows no redirect', async () => {
    const thief = await serve({ pieces: ['merci'] });
    const headers = { Location: `${thief.urlFor(provider)}/v1/messages` };
    expect((await failureWith(provider, { status: 307, headers })).kind).toBe('redirected');
    expect(thief.received).toEqual([]);
  });

  it('stops reading an endless answer, an endless line included', async () => {
    const endless = await failureWith(provider, { raw: ['x'.repeat(MOST_BYTES + 1)] });
    expect(endless.kind).toBe('too-long');
  });

  it.each([
    'data: {"type"\n\n',
    'event: content_block_delta\ndata: null\n\n',
    'event: content_block_delta\ndata: {not json\n\n',
    'data: {"choices":[{"delta":{"content":{"x":1}}}]}\n\n',
    '<html>Bad gateway</html>',
    '{"message": 7}\n',
    '\u0000\u0000\n\n',
  ])('fails on malformed events and prints none of them: %j', async (raw) => {
    const printed = listenToConsole();
    const failure = await failureWith(provider, { raw: [raw] });
    expect(['malformed', 'cut-off']).toContain(failure.kind);
    // OpenAI's adapter says in fixed words that a text was none.
    expect(printed().filter((said) => !said.startsWith('[WARNING]'))).toEqual([]);
  });

  it('fails when nothing listens', async () => {
    const server = await serve({});
    await server.stop();
    const failure = await hear(provider, server.urlFor(provider)).catch((error: unknown) => error);
    expect(failure).toMatchObject({ kind: 'unreachable' });
  });
});

/** What libraries print on their own. */
function listenToConsole(): () => string[] {
  const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
  const spies = methods.map((method) => vi.spyOn(console, method).mockImplementation(() => {}));
  return () => spies.flatMap((spy) => spy.mock.calls.map((call) => call.join(' ')));
}

const WAIT = { 'Retry-After': '7' };

describe('a model of anthropic', () => {
  it('names an error that is told in the stream', async () => {
    const error = { type: 'overloaded_error', message: 'Overloaded' };
    const raw = [`event: error\ndata: ${JSON.stringify({ type: 'error', error })}\n\n`];
    const failure = await failureWith('anthropic', { pieces: ['Le'], raw, ending: 'silence' });
    expect(failure.kind).toBe('overloaded');
  });

  it('asks the provider to keep what is the same for every question', async () => {
    const server = await serve({ pieces: ['ok'] });
    await hear('anthropic', server.urlFor('anthropic'));
    const body = JSON.parse(server.received[0]?.body ?? '{}') as {
      system: object[];
      messages: { content: object[] }[];
    };
    expect(body.system.at(-1)).toHaveProperty('cache_control');
    expect(body.messages[0]?.content[0]).toHaveProperty('cache_control');
    expect(body.messages[0]?.content.at(-1)).not.toHaveProperty('cache_control');
  });
});
