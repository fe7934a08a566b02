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

describe.skipIf(NO_BROWSER)(`asking in a browser (${NO_BROWSER ?? 'Chromium'})`, () => {
  let browser: Browser;
  let served: BrowserWorld;
  let page: Page;
  let gate: Gate | undefined;
  const errors: string[] = [];

  beforeAll(async () => {
    browser = await launchBrowser();
    served = await serveWorld({ gate: () => gate });
  });
  afterEach(async () => {
    gate?.open();
    gate = undefined;
    await page?.close();
    expect(errors.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  async function openPage(query = ''): Promise<void> {
    page = await browser.newPage();
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(served.origin + query);
    await page.locator('dalil-chat textarea').waitFor();
  }

  async function ask(question: string): Promise<void> {
    await page.locator('dalil-chat textarea').fill(question);
    await page.keyboard.press('Enter');
  }

  const lastAnswer = () => page.locator('dalil-chat article.answer').last();
  const ended = () => page.locator('dalil-chat article.answer:not([aria-busy])').last().waitFor();

  test.each(VARIETIES)(
    'in %s is answered as it is told, with its own language and direction',
    async (variety) => {
      // The interface is in a language of the other direction, where the two are easy to confuse.
      await openPage(
        variety === 'fr' || variety === 'ary-Latn' ? '/?language=ar' : '/?language=fr',
      );
      const { question, answer } = CONVERSATIONS[variety];
      gate = new Gate();
      await ask(question);
      const first = answer.replaceAll('*', '').slice(0, 5);
      await lastAnswer().getByText(first).waitFor();
      const direction = variety === 'ar' || variety === 'ary' ? 'rtl' : 'ltr';
      const spoken = async () => [
        await lastAnswer().getAttribute('lang'),
        await lastAnswer().getAttribute('dir'),
        await page.locator('dalil-chat article.question p').last().getAttribute('dir'),
      ];
      expect(await spoken()).toEqual([variety, direction, direction]);
      expect(await lastAnswer().getAttribute('aria-busy')).toBe('true');
      gate.open();
      await ended();
      expect(await spoken()).toEqual([variety, direction, direction]);
      const link = lastAnswer().locator('.words a').first();
      expect(await link.getAttribute('href')).toBe('https://www.passeport.ma');
      expect(await link.locator('bdi').count()).toBe(1);
    },
  );

  test('figures keep their order among Arabic words', async () => {
    await openPage('/?language=ar');
    await ask(CONVERSATIONS.ar.question);
    await ended();
    expect(await lastAnswer().locator('.words bdi[dir=ltr]').allTextContents()).toContain(
      '35 × 45',
    );
  });

  test('announces a finished answer once, and nothing while it is told', async () => {
    await openPage();
    const said = await listen(page);
    gate = new Gate();
    await ask(CONVERSATIONS.fr.question);
    await lastAnswer().getByText('500').waitFor();
    expect(await said()).toEqual([]);
    gate.open();
    await ended();
    expect(await said()).toEqual(['Dalil: 500 DH sur passeport.ma ou au 37 37.']);
  });

  test('folds the sources away, with the day on which each was checked', async () => {
    await openPage();
    await ask(CONVERSATIONS.fr.question);
    await ended();
    const sources = lastAnswer().locator('details.sources');
    expect(await sources.getAttribute('open')).toBeNull();
    await sources.locator('summary').click();
    expect(await sources.locator('li').textContent()).toContain('vérifié le 24/11/2026');
  });

  test('asks a follow-up, or one of the options when asked back, at a click', async () => {
    await openPage();
    await ask('un extrait');
    await ended();
    expect(await lastAnswer().locator('.words li').count()).toBe(0);
    await page.getByRole('button', { name: 'Casier judiciaire' }).click();
    await page.locator('dalil-chat article.question').nth(1).waitFor();
    await ended();
    await page.getByRole('button', { name: 'Passeport : où aller ?' }).last().click();
    await page.locator('dalil-chat article.question').nth(2).waitFor();
    expect(await page.locator('dalil-chat article.question p').allTextContents()).toEqual([
      'un extrait',
      'Casier judiciaire',
      'Passeport : où aller ?',
    ]);
  });

  test('can be stopped, and the question asked again', async () => {
    await openPage();
    gate = new Gate();
    await ask(CONVERSATIONS.fr.question);
    await lastAnswer().getByText('500').waitFor();
    await page.getByRole('button', { name: 'Arrêter' }).click();
    await lastAnswer().getByText('Réponse arrêtée.').waitFor();
    gate.open();
    gate = undefined;
    await page.getByRole('button', { name: 'Reposer la question' }).click();
    await lastAnswer().locator('.sources').waitFor();
  });

  test('shows the question without the personal data that was taken out', async () => {
    await openPage();
    await ask('Ma CIN AB123456 est perdue');
    await page
      .locator('dalil-chat article.question')
      .getByText('Ma CIN [CIN] est perdue')
      .waitFor();
    const kept = await page.evaluate('JSON.stringify({ ...localStorage })');
    expect(kept).not.toContain('AB123456');
  });

  test('sends an opinion and its reason', async () => {
    await openPage();
    await ask(CONVERSATIONS.fr.question);
    await ended();
    const id = await page.evaluate<string>(
      `JSON.parse(Object.entries({ ...localStorage }).find(([key]) => key.endsWith('conversation'))[1]).conversationId`,
    );
    await lastAnswer().getByRole('button', { name: 'Non', exact: true }).click();
    await lastAnswer().getByRole('button', { name: 'Il manque quelque chose' }).click();
    await lastAnswer().getByText('Merci.').waitFor();
    expect(served.world.store.turnsOf(id)[0]?.feedback).toEqual({
      rating: 'not-helpful',
      comment: 'Il manque quelque chose',
    });
  });

  test('survives a reload, and is forgotten on the service and the device when asked', async () => {
    await openPage();
    await ask(CONVERSATIONS.fr.question);
    await ended();
    await page.reload();
    await lastAnswer().getByText('500 DH').first().waitFor();
    const [id] = await page.evaluate<string[]>(
      `Object.values({ ...localStorage }).map((kept) => JSON.parse(kept).conversationId)`,
    );
    await page.getByRole('button', { name: 'Effacer ma conversation' }).click();
    await page.locator('dalil-chat .status').getByText('La conversation est effacée.').waitFor();
    expect(await page.locator('dalil-chat article').count()).toBe(0);
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    expect(served.world.store.turnsOf(id ?? '')).toEqual([]);
  });

  test('leaves no cookie and asks no other site', async () => {
    await openPage();
    const hosts = new Set<string>();
    page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await ask(CONVERSATIONS.fr.question);
    await ended();
    expect([...hosts]).toEqual([served.origin]);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('can be carried on in another language without touching what was said', async () => {
    await openPage('/?language=fr');
    await ask(CONVERSATIONS.fr.question);
    await ended();
    await page.evaluate(`document.querySelector('dalil-chat').setLanguage('ar')`);
    await page.getByRole('button', { name: 'إرسال' }).waitFor();
    expect(await page.locator('dalil-chat .panel').getAttribute('dir')).toBe('rtl');
    expect(await lastAnswer().getAttribute('lang')).toBe('fr');
    expect(await lastAnswer().getAttribute('dir')).toBe('ltr');
  });
});
