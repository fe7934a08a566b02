import { expect, test, vi } from 'vitest';
import { VARIETIES } from '../src/domain/variety.ts';
import { describeInBrowser, listen, PATIENCE } from './browser-world.ts';
import { CONVERSATIONS, Gate, serveWorld } from './served-world.ts';

describeInBrowser('bad days', (visit) => {
  const openPage = async (origin = visit.served.origin, language = 'fr') => {
    await visit.open(`${origin}/?language=${language}`);
    await visit.page.locator('dalil-chat textarea').waitFor();
  };
  const note = () => visit.page.locator('dalil-chat .note').last();

  test.each(VARIETIES)(
    'without a line, in %s: says so, keeps the question, sends it when the line is back',
    async (variety) => {
      await openPage(visit.served.origin, variety);
      const said = await listen(visit.page);
      await visit.page.context().setOffline(true);
      await visit.ask(CONVERSATIONS[variety].question);
      const sentence = await note().textContent();
      expect(await said()).toEqual([sentence]);
      await visit.page.context().setOffline(false);
      await visit.lastAnswer.locator('.words').getByText('500').waitFor();
      expect(await note().count()).toBe(0);
    },
  );

  test('the last answers stay readable without a line, and a kept question outlives a reload', async () => {
    await openPage();
    await visit.ask(CONVERSATIONS.fr.question);
    await visit.lastAnswer.locator('.sources').waitFor();
    await visit.page.evaluate('navigator.serviceWorker.ready');
    await visit.page.context().setOffline(true);
    await visit.page.reload();
    await visit.lastAnswer.locator('.words').getByText('500 DH').waitFor();
    await visit.ask('Et pour mon fils ?');
    await note().waitFor();
    await visit.page.context().setOffline(false);
    await visit.page.reload();
    await visit.page
      .locator('dalil-chat article.question')
      .getByText('Et pour mon fils ?')
      .waitFor();
    await vi.waitFor(async () => expect(await note().count()).toBe(0), PATIENCE);
  });

  test('without a line the page opens as it was visited, and to who came back in every language', async () => {
    await openPage(visit.served.origin, 'ar');
    const open = async (path: string) => {
      await visit.page.goto(visit.served.origin + path);
      await visit.page.locator('dalil-chat textarea').waitFor();
      return visit.page.evaluate('document.documentElement.lang');
    };
    await visit.page.evaluate('navigator.serviceWorker.ready');
    await visit.page.context().setOffline(true);
    expect(await open('/?language=ar')).toBe('ar');
    expect(await open('/')).toBe('ar');
    await visit.page.context().setOffline(false);
    await open('/?language=ar');
    const kept = `caches.match('/?language=ary-Latn').then((page) => page !== undefined)`;
    await vi.waitFor(async () => expect(await visit.page.evaluate(kept)).toBe(true), PATIENCE);
    await visit.page.context().setOffline(true);
    for (const variety of VARIETIES) expect(await open(`/?language=${variety}`)).toBe(variety);
  });

  test('too many questions: how long to wait, in words, and asked again at a click', async () => {
    const limited = await serveWorld({ rateLimitPerMinute: 1 });
    try {
      await openPage(limited.origin, 'ar');
      await visit.ask(CONVERSATIONS.ar.question);
      await visit.lastAnswer.locator('.sources').waitFor();
      await visit.ask(CONVERSATIONS.ar.question);
      expect(await note().textContent()).toMatch(/انتظر \d+ ثانية/);
      await visit.page.route('**/v1/chat', (route) =>
        route.continue({ url: `${visit.served.origin}/v1/chat` }),
      );
      await visit.lastAnswer.getByRole('button', { name: 'إعادة السؤال' }).click();
      await visit.lastAnswer.locator('.sources').waitFor();
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
    await visit.page.route('**/v1/chat', (route) => route.fulfill(unready));
    await visit.ask(CONVERSATIONS.fr.question);
    expect(await note().textContent()).toMatch(/pas disponible.*Attendez 10 secondes/);
  });

  test('a proxy that answers with a page of its own is met with a sentence too', async () => {
    await openPage();
    await visit.page.route('**/v1/chat', (route) => route.fulfill({ status: 502, body: '<html>' }));
    await visit.ask(CONVERSATIONS.fr.question);
    expect(await note().textContent()).toContain('Votre question est gardée ici');
  });

  test('a service that is gone keeps the question', async () => {
    await openPage();
    await visit.page.route('**/v1/chat', (route) => route.abort('connectionrefused'));
    await visit.ask(CONVERSATIONS.fr.question);
    expect(await note().textContent()).toContain('Dalil ne répond pas');
    await visit.page.unroute('**/v1/chat');
    await visit.lastAnswer.getByRole('button', { name: 'Reposer la question' }).click();
    await visit.lastAnswer.locator('.sources').waitFor();
  });

  test('a stream that is cut leaves what was told, says so once, and can be asked again', async () => {
    const gate = new Gate();
    const cut = await serveWorld({ gate: () => gate });
    try {
      await openPage(cut.origin);
      const said = await listen(visit.page);
      await visit.ask(CONVERSATIONS.fr.question);
      await visit.lastAnswer.locator('.words').getByText('500').waitFor();
      if ('closeAllConnections' in cut.server) cut.server.closeAllConnections();
      await note().getByText("La réponse s'est interrompue").waitFor();
      expect(await visit.lastAnswer.locator('.words').textContent()).toContain('500');
      expect(await said()).toHaveLength(1);
      gate.open();
      await vi.waitFor(async () => {
        await visit.lastAnswer.getByRole('button', { name: 'Reposer la question' }).click();
        await visit.lastAnswer.locator('.sources').waitFor({ timeout: 3000 });
      }, 15_000);
    } finally {
      await cut.stop();
    }
  });
});
