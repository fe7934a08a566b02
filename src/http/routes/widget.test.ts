import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { fakeWorld } from '../fake-world.ts';

const PANEL = /widget\/panel-[0-9a-f]{16}\.js/;

describe('the widget', () => {
  test('weighs at most 3 kB for its loader and 30 kB in all, gzipped', async () => {
    const { app } = fakeWorld();
    const loader = await (await app.request('/widget.js')).text();
    const panel = await (await app.request(`/${PANEL.exec(loader)?.[0]}`)).text();
    expect(panel).toMatch(/export\s*\{\s*\w+ as createPanel\s*\}/);
    expect(gzipSync(loader).length).toBeLessThanOrEqual(3 * 1024);
    expect(gzipSync(loader).length + gzipSync(panel).length).toBeLessThanOrEqual(30 * 1024);
  });

  test('may be loaded by any site, compressed, and again only when it changed', async () => {
    const { app } = fakeWorld();
    const asked = { headers: { 'Accept-Encoding': 'gzip', Origin: 'https://www.example.ma' } };
    const { headers } = await app.request('/widget.js', asked);
    expect(headers.get('Content-Encoding')).toBe('gzip');
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    const again = { headers: { 'If-None-Match': headers.get('ETag') ?? '' } };
    const unchanged = await app.request('/widget.js', again);
    expect(unchanged.status).toBe(304);
    expect(unchanged.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  test('is kept for ever under the name of its content, and nothing else is there', async () => {
    const { app } = fakeWorld();
    const loader = await (await app.request('/widget.js')).text();
    const { headers } = await app.request(`/${PANEL.exec(loader)?.[0]}`);
    expect(headers.get('Cache-Control')).toContain('immutable');
    const unknown = await app.request('/widget/panel-0000000000000000.js');
    expect(unknown.status).toBe(404);
    expect(unknown.headers.get('Cache-Control')).toBe('no-store');
  });

  test('never writes markup, style or code from text', async () => {
    const { app } = fakeWorld();
    const loader = await (await app.request('/widget.js')).text();
    const panel = await (await app.request(`/${PANEL.exec(loader)?.[0]}`)).text();
    expect(loader + panel).not.toMatch(
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|new Function|cookie/,
    );
  });
});
