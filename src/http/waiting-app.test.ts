import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProblemBook } from '../wording/read-problem-book.ts';
import { createWaitingApp } from './waiting-app.ts';

const app = createWaitingApp({
  log: { info() {}, warn() {}, error() {} },
  ids: () => crypto.randomUUID(),
  problems: readProblemBook(join(import.meta.dirname, '..', '..', 'prompts')),
});

describe('the door while the assistant learns', () => {
  it('lives', async () => {
    expect((await app.request('/healthz')).status).toBe(200);
  });

  it.each(['/readyz', '/v1/chat', '/v1/services'])('is not ready for %s', async (path) => {
    const response = await app.request(path, { method: path === '/v1/chat' ? 'POST' : 'GET' });
    expect(response.status).toBe(503);
    expect(response.headers.get('Retry-After')).toBe('10');
    expect(response.headers.get('Content-Type')).toContain('application/problem+json');
  });

  it('asks a browser to come back, in its language', async () => {
    const response = await app.request('/', { headers: { 'Accept-Language': 'ar-MA' } });
    expect(response.status).toBe(503);
    const page = await response.text();
    expect(page).toContain('lang="ar" dir="rtl"');
    expect(page).toContain('http-equiv="refresh"');
  });
});
