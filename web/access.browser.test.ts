import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { VARIETIES } from '../src/domain/variety.ts';
import {
  axeViolations,
  type BrowserWorld,
  CONVERSATIONS,
  Gate,
  launchBrowser,
  NO_BROWSER,
  serveHostPage,
  serveWorld,
} from './browser-world.ts';

vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });

describe.skipIf(NO_BROWSER)(`access in a browser (${NO_BROWSER ?? 'Chromium'})`, () => {
  let browser: Browser;
  let served: BrowserWorld;
  let host: { origin: string; stop(): void };
  let page: Page;
  let gate: Gate | undefined;

  beforeAll(async () => {
    browser = await launchBrowser();
    served = await serveWorld({ gate: () => gate });
    host = await serveHostPage(`<!doctype html><html lang="fr"><title>Agence</title>
<script type="module" src="${served.origin}/widget.js"></script>
<main><h1>Agence</h1><a href="#x">Un lien</a></main><dalil-chat></dalil-chat></html>`);
  });
  afterEach(async () => {
    gate?.open();
    gate = undefined;
    await page?.context().close();
  });
  afterAll(async () => {
    await browser?.close();
    host?.stop();
    await served?.stop();
  });

  async function openHost(options: BrowserContextOptions = {}): Promise<void> {
    page = await (await browser.newContext(options)).newPage();
    await page.goto(host.origin);
    await page.locator('dalil-chat .launcher button').waitFor();
  }

  async function openPanel(language = 'fr', options: BrowserContextOptions = {}): Promise<void> {
    await openHost(options);
    await page.evaluate(`document.querySelector('dalil-chat').setLanguage('${language}')`);
    await page.locator('dalil-chat .launcher button').click();
    await page.locator('dalil-chat textarea').waitFor();
  }

  const ask = async (question: string) => {
    await page.locator('dalil-chat textarea').fill(question);
    await page.locator('dalil-chat textarea').press('Enter');
  };
  const ended = () => page.locator('dalil-chat article.answer:not([aria-busy])').last().waitFor();
  const focused = () =>
    page.evaluate<string>(`{
      const active = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
      active.id || active.className || active.textContent;
    }`);

  describe('axe finds nothing', () => {
    test('closed', async () => {
      await openHost();
      expect(await axeViolations(page)).toEqual([]);
    });

    test.each(VARIETIES)('open and answered, everything unfolded, in %s', async (variety) => {
      await openPanel(variety);
      expect(await axeViolations(page)).toEqual([]);
      await ask(CONVERSATIONS[variety].question);
      await ended();
      await page.locator('dalil-chat .card').waitFor();
      await page.evaluate(`for (const fold of document.querySelector('dalil-chat').shadowRoot
        .querySelectorAll('details')) fold.open = true`);
      expect(await axeViolations(page)).toEqual([]);
    });

    test('while the answer is told', async () => {
      await openPanel();
      gate = new Gate();
      await ask(CONVERSATIONS.fr.question);
      await page.locator('dalil-chat .words').getByText('500').waitFor();
      expect(await axeViolations(page)).toEqual([]);
    });

    test('asked back, and asked why an answer did not help', async () => {
      await openPanel();
      await ask('un extrait');
      await ended();
      expect(await axeViolations(page)).toEqual([]);
      await ask(CONVERSATIONS.fr.question);
      await ended();
      await page.getByRole('button', { name: 'Non', exact: true }).click();
      await page.getByRole('button', { name: "C'est faux" }).waitFor();
      expect(await axeViolations(page)).toEqual([]);
    });

    test('without a line', async () => {
      await openPanel();
      await page.context().setOffline(true);
      await ask(CONVERSATIONS.fr.question);
      await page.locator('dalil-chat .note').waitFor();
      expect(await axeViolations(page)).toEqual([]);
    });

    test.each(['light', 'dark'] as const)('on the page itself, %s', async (colorScheme) => {
      page = await (await browser.newContext({ colorScheme })).newPage();
      await page.goto(served.origin);
      await page.locator('dalil-chat textarea').waitFor();
      await ask(CONVERSATIONS.fr.question);
      await ended();
      await page.locator('dalil-chat .card').waitFor();
      expect(await axeViolations(page)).toEqual([]);
    });
  });

  test('the keyboard alone opens, asks, unfolds, asks on and closes; the focus comes back', async () => {
    await openHost();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await vi.waitFor(async () => expect(await focused()).toBe('message'));
    await page.keyboard.type('Combien ?');
    await page.keyboard.press('Enter');
    await ended();
    expect(await focused()).toBe('message');
    const reached = new Set<string>();
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('Shift+Tab');
      reached.add(await focused());
      if (await page.evaluate(`document.activeElement === document.body`)) break;
    }
    for (const name of ['Copier', 'Oui', 'Non', "D'où vient cette réponse", 'close'])
      expect([...reached], name).toContain(name);
    await page.locator('dalil-chat textarea').focus();
    await page.keyboard.press('Escape');
    await vi.waitFor(async () => expect(await focused()).toBe('Une question ?'));
    expect(await page.locator('dalil-chat dialog').isVisible()).toBe(false);
  });

  test('the focus stays where it is while an answer comes, and a chip keeps its place', async () => {
    await openPanel();
    await page.locator('dalil-chat textarea').fill('x');
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await ended();
    expect(await focused()).toBe('send');
    await page.getByRole('button', { name: 'Passeport : où aller ?' }).click();
    await page.locator('dalil-chat article.question').nth(1).waitFor();
    await ended();
    expect(await focused()).toContain('chip');
  });

  test('a program that opens the panel does not take the focus', async () => {
    const eager = await serveHostPage(`<!doctype html><html lang="fr"><title>Agence</title>
<input id="own"><script>own.focus(); dalil = [['open']]</script><dalil-chat></dalil-chat>
<script>addEventListener('dalil:open', () => console.log('opened'), true)</script>
<script type="module" src="${served.origin}/widget.js"></script></html>`);
    page = await (await browser.newContext()).newPage();
    // Asking the page anything counts as a person's act there, so the page tells by itself.
    const opened = page.waitForEvent('console', (message) => message.text() === 'opened');
    await page.goto(eager.origin);
    await opened;
    expect(await focused()).toBe('own');
    eager.stop();
  });

  const touch = { hasTouch: true, isMobile: true, viewport: { width: 375, height: 700 } };

  test.each([
    ['a pointer', {}, 24],
    ['a finger', touch, 44],
  ])('a target is large enough for %s', async (_, options, least) => {
    await openPanel('fr', options);
    await ask(CONVERSATIONS.fr.question);
    await ended();
    await page.locator('dalil-chat .card').waitFor();
    const small = await page.evaluate(`[...document.querySelector('dalil-chat').shadowRoot
      .querySelectorAll('.panel button, .panel select, .panel summary, .panel label:has(input), footer a')]
      .filter((target) => target.checkVisibility())
      .map((target) => [target.textContent, Math.round(target.getBoundingClientRect().height)])
      .filter(([, height]) => height < ${least})`);
    expect(small).toEqual([]);
  });

  test.each([
    ['320 px wide', 320, 640],
    ['400 % zoom of 1280 × 1024', 320, 256],
  ])('%s: nothing scrolls sideways, and the focus is never hidden', async (_, width, height) => {
    for (const language of ['fr', 'ar'] as const) {
      await openPanel(language, { viewport: { width, height } });
      await ask(CONVERSATIONS[language].question);
      await ended();
      await page.locator('dalil-chat .card').waitFor();
      const wide = await page.evaluate(`[document.documentElement, ...document
        .querySelector('dalil-chat').shadowRoot.querySelectorAll('.panel, .panel *')]
        .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.tagName + '.' + element.className)`);
      expect(wide, language).toEqual([]);
      for (let presses = 0; presses < 12; presses += 1) {
        await page.keyboard.press('Tab');
        const hidden = await page.evaluate(`{
          const shadow = document.querySelector('dalil-chat').shadowRoot;
          const active = shadow.activeElement;
          const box = active?.getBoundingClientRect();
          const [x, y] = box ? [box.left + Math.min(10, box.width / 2), Math.max(1, box.top + Math.min(10, box.height / 2))] : [];
          const top = box ? shadow.elementFromPoint(x, y) : active;
          box && !active.contains(top) && !top?.contains(active) ? active.outerHTML : '';
        }`);
        expect(hidden, language).toBe('');
      }
      await page.context().close();
    }
  });
});
