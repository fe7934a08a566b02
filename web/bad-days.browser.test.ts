import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { VARIETIES } from '../src/domain/variety.ts';
import {
  type BrowserWorld,
  CONVERSATIONS,
  Gate,
  launchBrowser,
  listen,
  NO_BROWSER,
  serveWorld,
} from './browser-world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.skipIf(NO_BROWSER)(`bad days in a browser (${NO_BROWSER ?? 'Chromium'})`, () => {
  let browser: Browser;
  let served: BrowserWorld;
  let page: Page;
  let gate: Gate | undefined;

  beforeAll(async () => {
    browser = await launchBrowser();
    served = await serveWorld({ gate: () => gate });
  });
  afterEach(async () => {
    gate?.open();
    gate = undefined;
    await page?.context().close();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  async function openPage(origin = served.origin, language = 'fr'): Promise<void> {
    page = await (await browser.newContext()).newPage();
    await page.goto(`${origin}/?language=${language}`);
    await page.locator('dalil-chat textarea').waitFor();
  }
  const ask = async (question: string) => {
    await page.locator('dalil-chat textarea').fill(question);
    await page.locator('dalil-chat textarea').press('Enter');
  };
  const note = () => page.locator('dalil-chat .note').last();
  const lastAnswer = () => page.locator('dalil-chat article.answer').last();

  test.each(VARIETIES)(
    'without a line, in %s: says so, keeps the question, sends it when the line is back',
    async (variety) => {
      await openPage(served.origin, variety);
      const said = await listen(page);
      await page.context().setOffline(true);
      await ask(CONVERSATIONS[variety].question);
      const sentence = await note().textContent();
      expect(await said()).toEqual([sentence]);
      await page.context().setOffline(false);
      await lastAnswer().locator('.words').getByText('500').waitFor();
      expect(await note().count()).toBe(0);
    },
  );

  test('the last answers stay readable without a line, and a kept question outlives a reload', async () => {
    await openPage();
    await ask(CONVERSATIONS.fr.question);
    await lastAnswer().locator('.sources').waitFor();
    await page.evaluate('navigator.serviceWorker.ready');
    await page.context().setOffline(true);
    await page.reload();
    await lastAnswer().locator('.words').getByText('500 DH').waitFor();
    await ask('Et pour mon fils ?');
    await note().waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await page.locator('dalil-chat article.question').getByText('Et pour mon fils ?').waitFor();
    await vi.waitFor(async () => expect(await note().count()).toBe(0));
  });

  test('too many questions: how long to wait, in words, and asked again at a click', async () => {
    const limited = await serveWorld({ rateLimitPerMinute: 1 });
    try {
      await openPage(limited.origin, 'ar');
      await ask(CONVERSATIONS.ar.question);
      await lastAnswer().locator('.sources').waitFor();
      await ask(CONVERSATIONS.ar.question);
      expect(await note().textContent()).toMatch(/انتظر \d+ ثانية/);
      await page.route('**/v1/chat', (route) =>
        route.continue({ url: `${served.origin}/v1/chat` }),
      );
      await lastAnswer().getByRole('button', { name: 'إعادة السؤال' }).click();
      await lastAnswer().locator('.sources').waitFor();
    } finally {
      await limited.stop();
    }
  });

  test('a service that is not ready says so in its own words', async () => {
    await openPage();
    const unready = {
      status: 503,
      contentType: 'application/problem+json',
      headers: { 'Retry-After': '10' },
      body: JSON.stringify({ title: "Le service n'est pas disponible pour le moment." }),
    };
    await page.route('**/v1/chat', (route) => route.fulfill(unready));
    await ask(CONVERSATIONS.fr.question);
    expect(await note().textContent()).toMatch(/pas disponible.*Attendez 10 secondes/);
  });

  test('a proxy that answers with a page of its own is met with a sentence too', async () => {
    await openPage();
    await page.route('**/v1/chat', (route) => route.fulfill({ status: 502, body: '<html>' }));
    await ask(CONVERSATIONS.fr.question);
    expect(await note().textContent()).toContain('Votre question est gardée ici');
  });

  test('a service that is gone keeps the question', async () => {
    await openPage();
    await page.route('**/v1/chat', (route) => route.abort('connectionrefused'));
    await ask(CONVERSATIONS.fr.question);
    expect(await note().textContent()).toContain('Dalil ne répond pas');
    await page.unroute('**/v1/chat');
    await lastAnswer().getByRole('button', { name: 'Reposer la question' }).click();
    await lastAnswer().locator('.sources').waitFor();
  });

  test('a stream that is cut leaves what was told, says so once, and can be asked again', async () => {
    const cut = await serveWorld({ gate: () => gate });
    try {
      await openPage(cut.origin);
      const said = await listen(page);
      gate = new Gate();
      await ask(CONVERSATIONS.fr.question);
      await lastAnswer().locator('.words').getByText('500').waitFor();
      if ('closeAllConnections' in cut.server) cut.server.closeAllConnections();
      await note().getByText("La réponse s'est interrompue").waitFor();
      expect(await lastAnswer().locator('.words').textContent()).toContain('500');
      expect(await said()).toHaveLength(1);
      gate.open();
      gate = undefined;
      await vi.waitFor(async () => {
        await lastAnswer().getByRole('button', { name: 'Reposer la question' }).click();
        await lastAnswer().locator('.sources').waitFor({ timeout: 3000 });
      }, 15_000);
    } finally {
      await cut.stop();
    }
  });
});
