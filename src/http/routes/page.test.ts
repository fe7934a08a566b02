import { describe, expect, test } from 'vitest';
import { fakeWorld } from '../fake-world.ts';

const ID = '0b6f6a1e-1f0a-4c5e-9f52-6f1f0a8f3c11';

function submit(fields: Record<string, string>): RequestInit {
  return { method: 'POST', body: new URLSearchParams(fields) };
}

describe('the page', () => {
  test('is in the language and direction that is asked for, and warns before the first message', async () => {
    const page = await (await fakeWorld().app.request('/?language=ar')).text();
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('30 يوما');
    expect(page.indexOf('class="notice"')).toBeLessThan(page.indexOf('<textarea'));
  });

  test('follows the browser and falls back to French', async () => {
    const { app } = fakeWorld();
    const arabic = await app.request('/', { headers: { 'Accept-Language': 'ar-MA,fr;q=0.5' } });
    expect(await arabic.text()).toContain('<html lang="ar"');
    const other = await (await app.request('/?language=<script>alert(1)')).text();
    expect(other).toContain('<html lang="fr" dir="ltr">');
    expect(other).not.toContain('alert(1)');
  });

  test('loads nothing from another site and has no inline script or style', async () => {
    const page = await (await fakeWorld().app.request('/')).text();
    expect(page).not.toMatch(/(?:src|action|href)="(?:https?:)?\/\//);
    expect(page).not.toMatch(/<style| style=| on[a-z]+="|<script(?![^>]* src=)/);
  });

  test('finds every file that it loads', async () => {
    const { app } = fakeWorld();
    for (const name of [
      '/web/app.js',
      '/web/icon.svg',
      '/web/style.css',
      '/web/sheet.css',
      '/widget.js',
      '/manifest.webmanifest',
      '/service-worker.js',
    ]) {
      expect((await app.request(name)).status, name).toBe(200);
    }
  });
});

test('a file of the page travels compressed, and only once', async () => {
  const { app } = fakeWorld();
  const zipped = { headers: { 'Accept-Encoding': 'gzip' } };
  const first = await app.request('/web/style.css', zipped);
  expect(first.headers.get('Content-Encoding')).toBe('gzip');
  const again = { headers: { 'If-None-Match': first.headers.get('ETag') ?? '' } };
  expect((await app.request('/web/style.css', again)).status).toBe(304);
});

test('the page itself is not sent again while it is the same, and keeps its policy', async () => {
  const { app } = fakeWorld();
  const { headers } = await app.request('/');
  expect(headers.get('Cache-Control')).toBe('no-cache');
  const again = await app.request('/', {
    headers: { 'If-None-Match': headers.get('ETag') ?? '' },
  });
  expect(again.status).toBe(304);
  expect(again.headers.get('Content-Security-Policy')).toBeNull();
});

test('a page with a conversation in it is kept by nobody', async () => {
  const asked = await fakeWorld().app.request('/', submit({ message: 'Passeport ?' }));
  expect(asked.headers.get('Cache-Control')).toBe('no-store');
});

describe('without script, the form', () => {
  test('is answered with a whole page: answer, sources with their date, what to ask next', async () => {
    const { app } = fakeWorld();
    const response = await app.request('/', submit({ message: 'Passeport ?', interface: 'ar' }));
    expect(response.status).toBe(200);
    const page = await response.text();
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain('lang="fr" dir="ltr"');
    expect(page).toContain('<strong>500\u00a0DH</strong>');
    expect(page).toContain('24/11/2026');
    expect(page).toContain('value="Passeport : où aller ?"');
    // The answer is French, and so are the words around it; the page is Arabic.
    expect(page).toContain('href="/services/passeport-adulte?language=fr">En bref');
    expect(page).toContain("<summary>D'où vient cette réponse</summary>".replace("'", '&#39;'));
    expect(page).toContain('للتحدث مع شخص: <a href="tel:3737">');
  });

  test('weighs at most 10 kB with its style and icon, before any compression', async () => {
    const { app } = fakeWorld();
    const question = { message: 'Passeport ?', interface: 'ary-Latn' };
    const parts = [
      await app.request('/', submit(question)),
      await app.request('/web/style.css'),
      await app.request('/web/icon.svg'),
    ];
    const sizes = await Promise.all(
      parts.map(async (part) => (await part.arrayBuffer()).byteLength),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(10 * 1024);
  });

  test('carries the conversation on and shows what was said before', async () => {
    const { app } = fakeWorld();
    await app.request('/', submit({ message: 'première', conversationId: ID }));
    const page = await (
      await app.request('/', submit({ message: 'seconde', conversationId: ID }))
    ).text();
    expect(page.indexOf('première')).toBeLessThan(page.indexOf('seconde'));
    expect(page).toContain(`name="conversationId" value="${ID}"`);
  });

  test('escapes whatever was typed', async () => {
    const { app } = fakeWorld();
    const typed = { message: '<img src=x onerror=alert(1)>"\'', conversationId: ID };
    const page = await (await app.request('/', submit(typed))).text();
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img');
  });

  test('erases the conversation', async () => {
    const { app, store } = fakeWorld();
    await app.request('/', submit({ message: 'x', conversationId: ID }));
    const response = await app.request('/', submit({ forget: 'yes', conversationId: ID }));
    expect(await response.text()).toContain('La conversation est effacée.');
    expect(store.turnsOf(ID)).toEqual([]);
  });

  test('says what is wrong: empty 400, too many 429, another format 415', async () => {
    const { app } = fakeWorld({ rateLimitPerMinute: 1 });
    const empty = await app.request('/', submit({ message: ' ' }));
    expect(empty.status).toBe(400);
    expect(await empty.text()).toContain('n&#39;est pas valable');
    await app.request('/', submit({ message: 'x' }));
    const refused = await app.request('/', submit({ message: 'x' }));
    expect(refused.status).toBe(429);
    expect(refused.headers.get('Retry-After')).toMatch(/^\d+$/);
    const json = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } };
    expect((await app.request('/', json)).status).toBe(415);
  });
});
