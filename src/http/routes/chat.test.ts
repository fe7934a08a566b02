import { describe, expect, test } from 'vitest';
import { fakeWorld, post, type Story } from '../fake-world.ts';
import { Answer } from '../schemas.ts';

const ID = '0b6f6a1e-1f0a-4c5e-9f52-6f1f0a8f3c11';

describe('a question asked as JSON', () => {
  test('is answered with the whole object of the contract', async () => {
    const { app } = fakeWorld();
    const response = await app.request('/v1/chat', post({ message: ' Passeport ? ' }));
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(Answer.strict().safeParse(await response.json()).error).toBeUndefined();
  });

  test('is on record once it is answered', async () => {
    const { app, store } = fakeWorld();
    await app.request('/v1/chat', post({ message: ' Passeport ? ', conversationId: ID }));
    expect(store.turnsOf(ID).map((turn) => turn.question)).toEqual(['Passeport ?']);
  });

  test.each([
    ['an empty message', { message: '' }],
    ['a message of spaces', { message: ' \n\t\u00a0 ' }],
    ['a message of which nothing can be seen', { message: '\u202e\u200b\u0000\u0007' }],
    ['a message of 1001 characters', { message: 'x'.repeat(1001) }],
    ['a message that is a number', { message: 5 }],
    ['no message', {}],
    ['an unknown field', { message: 'x', secretfield: 1 }],
    ['a prototype field', '{"message":"x","__proto__":{"a":1}}'],
    ['an id that is no UUID', { message: 'x', conversationId: 'secretfield' }],
    ['a language that we do not speak', { message: 'x', language: 'secretfield' }],
    ['a list', ['secretfield']],
    ['null', 'null'],
    ['malformed JSON', '{"message": secretfield'],
    ['no body', ''],
  ])('%s is refused with 400 and nothing of it comes back', async (_, body) => {
    const { app, lines } = fakeWorld();
    const response = await app.request('/v1/chat', post(body));
    expect(response.status).toBe(400);
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
    const told = await response.text();
    expect(JSON.parse(told)).toMatchObject({ status: 400, title: expect.any(String) });
    expect(told + lines.join()).not.toContain('secretfield');
  });

  test('a message of 1000 characters is taken, counted without the spaces around it', async () => {
    const { app } = fakeWorld();
    const message = `  ${'س'.repeat(1000)}  `;
    expect((await app.request('/v1/chat', post({ message }))).status).toBe(200);
  });

  test.each(['\\u0000', '\\ud800', '\\u202e\\u2066abc', '\\u0007\\u001b[31m', '😀'])(
    'the characters %s never break anything',
    async (characters) => {
      const { app } = fakeWorld();
      const response = await app.request('/v1/chat', post(`{"message":"passeport ${characters}"}`));
      expect(response.status).toBe(200);
    },
  );

  test('a body over 8 kB is refused with 413', async () => {
    const { app } = fakeWorld();
    const response = await app.request('/v1/chat', post({ message: 'x'.repeat(9000) }));
    expect(response.status).toBe(413);
  });

  test.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded'])(
    'the content type %s is refused with 415',
    async (type) => {
      const { app } = fakeWorld();
      const init = post({ message: 'x' }, { 'Content-Type': type });
      expect((await app.request('/v1/chat', init)).status).toBe(415);
    },
  );

  test('an answer that only exists as something else is refused with 406', async () => {
    const { app } = fakeWorld();
    const response = await app.request('/v1/chat', post({ message: 'x' }, { Accept: 'text/html' }));
    expect(response.status).toBe(406);
  });

  test('a broken world is told as 500, without its message', async () => {
    const story: Story = async function* () {
      yield* [];
      throw new Error('secret table');
    };
    const { app, errors } = fakeWorld({ story });
    const response = await app.request('/v1/chat', post({ message: 'x', language: 'ary' }));
    expect(response.status).toBe(500);
    expect(response.headers.get('Content-Language')).toBe('ary');
    expect(await response.text()).not.toContain('secret');
    expect(errors).toHaveLength(1);
  });

  test('a second question of a conversation waits its turn: 409, then 200', async () => {
    let finish = () => {};
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const story: Story = async function* (question) {
      await finished;
      yield { type: 'answer-withdrawn', text: question.text };
    };
    const { app } = fakeWorld({ story });
    const first = app.request('/v1/chat', post({ message: 'x', conversationId: ID }));
    await new Promise((resolve) => setTimeout(resolve, 5));
    const again = post({ message: 'x', conversationId: ID.toUpperCase() });
    expect((await app.request('/v1/chat', again)).status).toBe(409);
    const erase = { method: 'DELETE' };
    expect((await app.request(`/v1/conversations/${ID}`, erase)).status).toBe(409);
    finish();
    await first;
    expect((await app.request('/v1/chat', again)).status).not.toBe(409);
  });

  test('no question is taken once the service stops', async () => {
    const { app, live } = fakeWorld();
    await live.close(0);
    expect((await app.request('/v1/chat', post({ message: 'x' }))).status).toBe(503);
    expect((await app.request('/readyz')).status).toBe(503);
    expect((await app.request('/healthz')).status).toBe(200);
  });
});

describe('the rate limit', () => {
  const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
  const ask = (app: ReturnType<typeof fakeWorld>['app'], address: string, headers = {}) =>
    app.request('/v1/chat', post({ message: 'x' }, headers), from(address) as never);

  test('refuses the question after the last with 429 and Retry-After, for that client only', async () => {
    const { app } = fakeWorld({ rateLimitPerMinute: 2 });
    await ask(app, '192.0.2.1');
    await ask(app, '192.0.2.1', { 'X-Forwarded-For': '198.51.100.7' });
    const refused = await ask(app, '::ffff:192.0.2.1');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(Number(refused.headers.get('Retry-After'))).toBeLessThanOrEqual(60);
    expect((await ask(app, '192.0.2.2')).status).toBe(200);
  });

  test('goes by the last X-Forwarded-For entry behind a trusted proxy', async () => {
    const { app } = fakeWorld({ rateLimitPerMinute: 1, trustProxy: true });
    await ask(app, '10.0.0.1', { 'X-Forwarded-For': 'spoofed, 198.51.100.7' });
    const other = await ask(app, '10.0.0.1', { 'X-Forwarded-For': '198.51.100.8' });
    expect(other.status).toBe(200);
    const same = await ask(app, '10.0.0.1', { 'X-Forwarded-For': '1.1.1.1, 198.51.100.7' });
    expect(same.status).toBe(429);
  });
});
