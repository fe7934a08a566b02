import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  type BrowserWorld,
  CONVERSATIONS,
  launchBrowser,
  NO_BROWSER,
  serveHostPage,
  serveWorld,
} from './browser-world.ts';
import { createAgency, strictPolicy } from './demo/agency.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const HOSTILE_STYLE = `* { all: unset !important; display: none !important; font: 3px/1 cursive !important;
  color: red !important; letter-spacing: 2em !important; direction: rtl !important; }
  html, body, dalil-chat, main { display: block !important; }
  dalil-chat { opacity: 0.01 !important; transform: rotate(20deg) !important; width: 3px !important;
  position: absolute !important; visibility: hidden !important; }
  button, textarea, section, dialog, .panel, .launcher { display: none !important; }`;

describe.skipIf(NO_BROWSER)(`host pages in a browser (${NO_BROWSER ?? 'Chromium'})`, () => {
  let browser: Browser;
  let served: BrowserWorld;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    served = await serveWorld();
  });
  afterEach(async () => {
    await page?.context().close();
    expect(problems.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  async function visit(address: string): Promise<void> {
    page = await (await browser.newContext()).newPage();
    page.on('pageerror', (error) => problems.push(error.message));
    // A breach of the policy is told on the console.
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('favicon'))
        problems.push(message.text());
    });
    await page.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
    await page.goto(address);
  }

  async function askThere(): Promise<void> {
    await page.locator('dalil-chat .launcher button').click();
    await page.locator('dalil-chat textarea').fill(CONVERSATIONS.fr.question);
    await page.locator('dalil-chat textarea').press('Enter');
    await page.locator('dalil-chat .card').waitFor();
  }

  test('the demo agency, another origin with the strictest policy: asked, answered, styled', async () => {
    const agency = createAgency(served.origin);
    await new Promise<void>((resolve) => agency.listen(0, '127.0.0.1', resolve));
    const { port } = agency.address() as AddressInfo;
    await visit(`http://127.0.0.1:${port}`);
    const answered = page.evaluate(`new Promise((resolve) => document
      .addEventListener('dalil:answer', ({ detail }) => resolve(detail), { once: true }))`);
    await askThere();
    expect(await page.locator('dalil-chat .words').textContent()).toContain('500 DH');
    const colour = `getComputedStyle(document.querySelector('dalil-chat').shadowRoot
      .querySelector('.send')).backgroundColor`;
    expect(await page.evaluate(colour)).toBe('rgb(11, 107, 74)');
    // The agency learns what it can count, and no word of the citizen's.
    expect(await answered).toEqual({
      turnId: expect.any(String),
      ...{ language: 'fr', outcome: 'answered' },
      services: [{ id: 'passeport-adulte', name: 'Passeport' }],
    });
    expect(await page.context().cookies()).toEqual([]);
    agency.close();
  });

  test('a new question moves up, so that the start of its answer is seen', async () => {
    const host = await serveHostPage(`<!doctype html><html lang="fr"><title>x</title>
<script type="module" src="${served.origin}/widget.js"></script><dalil-chat></dalil-chat></html>`);
    await visit(host.origin);
    await askThere();
    await page.locator('dalil-chat textarea').fill(CONVERSATIONS.ar.question);
    await page.locator('dalil-chat textarea').press('Enter');
    await page.locator('dalil-chat article.answer:not([aria-busy])').nth(1).waitFor();
    const seen = await page.evaluate(`{
      const shadow = document.querySelector('dalil-chat').shadowRoot;
      const log = shadow.querySelector('.log').getBoundingClientRect();
      const words = [...shadow.querySelectorAll('.words')].at(-1).getBoundingClientRect();
      words.top >= log.top && words.top < log.bottom && words.bottom <= log.bottom;
    }`);
    expect(seen).toBe(true);
    host.stop();
  });

  test('one file with its hash works under that policy, and a changed one is refused', async () => {
    const shown = await (await fetch(`${served.origin}/embed`)).text();
    const [, src] = /src=&quot;([^&]+widget-\w+\.js)&quot;/.exec(shown) ?? [];
    const [, integrity] = /integrity=&quot;(sha384-[^&]+)&quot;/.exec(shown) ?? [];
    const tag = (hash: string) => `<!doctype html><html lang="fr"><title>x</title>
<script type="module" src="${new URL(src ?? '', served.origin)}" integrity="${hash}" crossorigin="anonymous"></script>
<dalil-chat></dalil-chat></html>`;
    const policy = strictPolicy(served.origin);
    const good = await serveHostPage(tag(integrity ?? ''), policy);
    await visit(good.origin);
    await askThere();
    good.stop();
    await page.context().close();
    const changed = await serveHostPage(tag(`sha384-${'A'.repeat(64)}`), policy);
    await visit(changed.origin);
    await vi.waitFor(() => expect(problems.join()).toContain('digest'));
    problems.length = 0;
    expect(await page.evaluate(`customElements.get('dalil-chat') === undefined`)).toBe(true);
    changed.stop();
  });

  test('a page whose style attacks everything changes nothing in it', async () => {
    const looks = async (style: string) => {
      const host = await serveHostPage(`<!doctype html><html lang="fr"><title>x</title>
<style>${style}</style><script type="module" src="${served.origin}/widget.js"></script>
<dalil-chat></dalil-chat></html>`);
      await visit(host.origin);
      await askThere();
      const measured = await page.evaluate(`['.panel', '.words p', '.send', 'textarea', '.chip']
        .map((name) => {
          const element = document.querySelector('dalil-chat').shadowRoot.querySelector(name);
          const { width, height } = element.getBoundingClientRect();
          const { fontSize, fontFamily, color, direction, letterSpacing, visibility } = getComputedStyle(element);
          return { name, width, height, fontSize, fontFamily, color, direction, letterSpacing, visibility };
        })`);
      host.stop();
      await page.context().close();
      return measured;
    };
    expect(await looks(HOSTILE_STYLE)).toEqual(await looks(''));
  });

  test("an agency's colours, questions and side are taken", async () => {
    const host = await serveHostPage(`<!doctype html><html lang="fr"><title>x</title>
<style>dalil-chat { --dalil-accent: #123456 }</style>
<script type="module" src="${served.origin}/widget.js"></script>
<dalil-chat language="ar" position="start" start-questions="واحد | اثنان"></dalil-chat></html>`);
    await visit(host.origin);
    const launcher = page.locator('dalil-chat .launcher button');
    expect((await launcher.boundingBox())?.x).toBeGreaterThan(640);
    await launcher.click();
    await page.locator('dalil-chat textarea').waitFor();
    expect(await page.locator('dalil-chat .start button').allTextContents()).toEqual([
      'واحد',
      'اثنان',
    ]);
    const colour = `getComputedStyle(document.querySelector('dalil-chat').shadowRoot
      .querySelector('.send')).backgroundColor`;
    expect(await page.evaluate(colour)).toBe('rgb(18, 52, 86)');
    host.stop();
  });

  test('a browser that cannot style it gets a link to the page', async () => {
    const host = await serveHostPage(`<!doctype html><html lang="ar"><title>x</title>
<script>delete Document.prototype.adoptedStyleSheets</script><dalil-chat></dalil-chat>
<script type="module" src="${served.origin}/widget.js"></script></html>`);
    await visit(host.origin);
    const link = page.locator('dalil-chat > a');
    expect(await link.getAttribute('href')).toBe(`${served.origin}/?language=ar`);
    host.stop();
  });

  test('when only the loader arrives, it offers the page that works without it', async () => {
    const host = await serveHostPage(`<!doctype html><html lang="fr"><title>x</title>
<script type="module" src="${served.origin}/widget.js"></script><dalil-chat></dalil-chat></html>`);
    await visit(host.origin);
    await page.route('**/widget/panel-*', (route) => route.abort());
    await page.locator('dalil-chat .launcher button').click();
    const sorry = page.locator('dalil-chat .sorry');
    await sorry.waitFor();
    expect(await sorry.getAttribute('href')).toBe(`${served.origin}/?language=fr`);
    await page.unroute('**/widget/panel-*');
    await page.locator('dalil-chat .launcher button').click();
    await page.locator('dalil-chat textarea').waitFor();
    problems.length = 0;
    host.stop();
  });
});
