import { describe, expect, test } from 'vitest';
import { fakeWorld, post } from './fake-world.ts';

const ID = '0b6f6a1e-1f0a-4c5e-9f52-6f1f0a8f3c11';

describe('every response', () => {
  test('lets a browser load nothing from elsewhere and frame nothing', async () => {
    const { headers } = await fakeWorld().app.request('/');
    const policy = headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  test('that is no page says in few words that it may load nothing', async () => {
    const { app } = fakeWorld();
    for (const path of ['/web/icon.svg', '/v1/services', '/widget.js', '/nowhere']) {
      const { headers } = await app.request(path);
      expect(headers.get('Content-Security-Policy'), path).toBe(
        "default-src 'none'; connect-src 'self'",
      );
      expect(headers.get('X-Content-Type-Options'), path).toBe('nosniff');
      expect(headers.get('Strict-Transport-Security'), path).toBeTruthy();
      expect(headers.get('X-Frame-Options'), path).toBeNull();
    }
  });

  test('has a request id of ours, whatever the client made up', async () => {
    const init = { headers: { 'X-Request-Id': 'AB123456' } };
    const { headers } = await fakeWorld().app.request('/healthz', init);
    expect(headers.get('X-Request-Id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('of /v1 may be read by any site, without credentials', async () => {
    const init = { headers: { Origin: 'https://www.example.ma' } };
    const { headers } = await fakeWorld().app.request('/v1/services', init);
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Access-Control-Allow-Credentials')).toBeNull();
  });
});

describe('a request that leads nowhere', () => {
  test.each(['/nowhere', '/v1/nowhere', '/web/../package.json', '/web/texts', '/v1/services/x/y'])(
    '%s is not found: 404',
    async (path) => {
      const response = await fakeWorld().app.request(path);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain('nowhere');
    },
  );

  test.each([
    ['GET', '/v1/chat', 'POST'],
    ['DELETE', '/v1/feedback', 'POST'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['PUT', `/v1/conversations/${ID}`, 'GET, HEAD, DELETE'],
    ['DELETE', '/', 'GET, HEAD, POST'],
  ])('%s %s has the wrong method: 405 with Allow', async (method, path, allow) => {
    const response = await fakeWorld().app.request(path, { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe(allow);
  });
});

describe('a problem is told', () => {
  const titleFor = async (headers: Record<string, string>, language?: string) => {
    const body = { message: '', ...(language ? { language } : {}) };
    const response = await fakeWorld().app.request('/v1/chat', post(body, headers));
    return response.headers.get('Content-Language');
  };

  test('in the language that the request names', async () => {
    expect(await titleFor({ 'Accept-Language': 'ar' }, 'ary-Latn')).toBe('ary-Latn');
  });

  test('else in the best language that the browser accepts', async () => {
    expect(await titleFor({ 'Accept-Language': 'en-US,en;q=0.9,ar-MA;q=0.8,fr;q=0.7' })).toBe('ar');
    expect(await titleFor({ 'Accept-Language': 'fr;q=0.5, ary;q=0.9' })).toBe('ary');
  });

  test('else in French', async () => {
    expect(await titleFor({})).toBe('fr');
    expect(await titleFor({ 'Accept-Language': 'en' })).toBe('fr');
  });
});

describe('the log', () => {
  test('has route, status, outcome and language, and no word, query or id of the client', async () => {
    const { app, lines } = fakeWorld();
    await app.request('/v1/chat', post({ message: 'needle', conversationId: ID }));
    await app.request('/v1/services?q=needle');
    await app.request('/v1/services/needle');
    await app.request('/needle?needle=1');
    const written = lines.join('\n');
    expect(written).toContain('"route":"/v1/chat"');
    expect(written).toContain('"route":"/v1/services/:id"');
    expect(written).toContain('"outcome":"answered"');
    expect(written).toContain('"language":"fr"');
    expect(written).not.toContain('needle');
    expect(written).not.toContain(ID);
  });
});

describe('the contract', () => {
  test('is OpenAPI 3.1 and names every route', async () => {
    const response = await fakeWorld().app.request('/openapi.json');
    const contract = (await response.json()) as { openapi: string; paths: object };
    expect(contract.openapi).toBe('3.1.0');
    expect(Object.keys(contract.paths).sort()).toEqual([
      '/healthz',
      '/readyz',
      '/v1/articles',
      '/v1/articles/{id}',
      '/v1/chat',
      '/v1/conversations/{conversationId}',
      '/v1/feedback',
      '/v1/services',
      '/v1/services/{id}',
      '/version',
    ]);
  });

  test('can be read at /docs without script or another site', async () => {
    const page = await (await fakeWorld().app.request('/docs')).text();
    expect(page).toContain('POST /v1/chat');
    expect(page).toContain('id="rate-limited"');
    expect(page).not.toContain('<script');
    expect(page).not.toMatch(/(?:src|href)="https?:/);
  });
});

describe('the health of the service', () => {
  test('names the version of the program and of the knowledge', async () => {
    const response = await fakeWorld().app.request('/version');
    expect(await response.json()).toEqual({ version: '1', knowledge: 'k1' });
  });

  test('tells the circuit breaker of the model, and stays ready without one', async () => {
    const model = { name: 'openai:m', state: () => 'open' as const };
    const response = await fakeWorld({ model }).app.request('/readyz');
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      status: 'ready',
      model: { name: 'openai:m', breaker: 'open' },
    });
    const without = await fakeWorld().app.request('/readyz');
    expect(await without.json()).toEqual({ status: 'ready' });
  });

  test('is not ready while the store cannot be written', async () => {
    const { app, store } = fakeWorld();
    expect((await app.request('/readyz')).status).toBe(200);
    store.probe = () => {
      throw new Error('disk full');
    };
    expect((await app.request('/readyz')).status).toBe(503);
  });
});
