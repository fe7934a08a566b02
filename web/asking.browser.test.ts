import { expect, test } from 'vitest';
import { VARIETIES } from '../src/domain/variety.ts';
import { describeInBrowser, listen } from './browser-world.ts';
import { CONVERSATIONS } from './served-world.ts';

describeInBrowser('asking', (visit) => {
  const openPage = async (path = '/') => {
    await visit.open(path);
    await visit.page.locator('dalil-chat textarea').waitFor();
  };

  test.each(VARIETIES)(
    'in %s is answered as it is told, with its own language and direction',
    async (variety) => {
      // The interface is in a language of the other direction, where the two are easy to confuse.
      await openPage(
        variety === 'fr' || variety === 'ary-Latn' ? '/?language=ar' : '/?language=fr',
      );
      const { question, answer } = CONVERSATIONS[variety];
      const gate = visit.holdAnswers();
      await visit.ask(question);
      const first = answer.replaceAll('*', '').slice(0, 5);
      await visit.lastAnswer.getByText(first).waitFor();
      const direction = variety === 'ar' || variety === 'ary' ? 'rtl' : 'ltr';
      const spoken = async () => [
        await visit.lastAnswer.getAttribute('lang'),
        await visit.lastAnswer.getAttribute('dir'),
        await visit.page.locator('dalil-chat article.question p').last().getAttribute('dir'),
      ];
      expect(await spoken()).toEqual([variety, direction, direction]);
      expect(await visit.lastAnswer.getAttribute('aria-busy')).toBe('true');
      gate.open();
      await visit.ended();
      expect(await spoken()).toEqual([variety, direction, direction]);
      const link = visit.lastAnswer.locator('.words a').first();
      expect(await link.getAttribute('href')).toBe('https://www.passeport.ma');
      expect(await link.locator('bdi').count()).toBe(1);
      // The arrow points out of the message, not out of the interface around it.
      const arrow = await visit.page.evaluate(`getComputedStyle(document.querySelector('dalil-chat')
        .shadowRoot.querySelector('.words a'), '::after').content`);
      expect(arrow).toContain(direction === 'rtl' ? '↖' : '↗');
    },
  );

  test('figures keep their order among Arabic words', async () => {
    await openPage('/?language=ar');
    await visit.ask(CONVERSATIONS.ar.question);
    await visit.ended();
    expect(await visit.lastAnswer.locator('.words bdi[dir=ltr]').allTextContents()).toContain(
      '35 × 45',
    );
  });

  test('announces a finished answer once, and nothing while it is told', async () => {
    await openPage();
    const said = await listen(visit.page);
    const gate = visit.holdAnswers();
    await visit.ask(CONVERSATIONS.fr.question);
    await visit.lastAnswer.getByText('500').waitFor();
    expect(await said()).toEqual([]);
    gate.open();
    await visit.ended();
    expect(await said()).toEqual(['Dalil: 500 DH sur passeport.ma ou au 37 37.']);
  });

  test('folds the sources away, with the day on which each was checked', async () => {
    await openPage();
    await visit.ask(CONVERSATIONS.fr.question);
    await visit.ended();
    const sources = visit.lastAnswer.locator('details.sources');
    expect(await sources.getAttribute('open')).toBeNull();
    await sources.locator('summary').click();
    expect(await sources.locator('li').textContent()).toContain('vérifié le 24/11/2026');
    // An answer that names its sources in its last paragraph tells them there only once.
    await visit.ask(CONVERSATIONS.ary.question);
    await visit.lastAnswer.locator('.sources').waitFor();
    expect(await visit.lastAnswer.locator('.words p').count()).toBe(1);
  });

  test('asks a follow-up, or one of the options when asked back, at a click', async () => {
    await openPage();
    await visit.ask('un extrait');
    await visit.ended();
    expect(await visit.lastAnswer.locator('.words li').count()).toBe(0);
    await visit.page.getByRole('button', { name: 'Casier judiciaire' }).click();
    await visit.page.locator('dalil-chat article.question').nth(1).waitFor();
    await visit.ended();
    await visit.page.getByRole('button', { name: 'Passeport : où aller ?' }).last().click();
    await visit.page.locator('dalil-chat article.question').nth(2).waitFor();
    expect(await visit.page.locator('dalil-chat article.question p').allTextContents()).toEqual([
      'un extrait',
      'Casier judiciaire',
      'Passeport\u00a0: où aller\u00a0?',
    ]);
  });

  test('can be stopped, and the question asked again', async () => {
    await openPage();
    const gate = visit.holdAnswers();
    await visit.ask(CONVERSATIONS.fr.question);
    await visit.lastAnswer.getByText('500').waitFor();
    await visit.page.getByRole('button', { name: 'Arrêter' }).click();
    await visit.lastAnswer.getByText('Réponse arrêtée.').waitFor();
    gate.open();
    await visit.page.getByRole('button', { name: 'Reposer la question' }).click();
    await visit.lastAnswer.locator('.sources').waitFor();
  });

  test('shows the question without the personal data that was taken out', async () => {
    await openPage();
    await visit.ask('Ma CIN AB123456 est perdue');
    await visit.page
      .locator('dalil-chat article.question')
      .getByText('Ma CIN [CIN] est perdue')
      .waitFor();
    const kept = await visit.page.evaluate('JSON.stringify({ ...localStorage })');
    expect(kept).not.toContain('AB123456');
  });

  test('sends an opinion and its reason', async () => {
    await openPage();
    await visit.ask(CONVERSATIONS.fr.question);
    await visit.ended();
    const id = await visit.page.evaluate<string>(
      `JSON.parse(Object.entries({ ...localStorage }).find(([key]) => key.endsWith('conversation'))[1]).conversationId`,
    );
    await visit.lastAnswer.getByRole('button', { name: 'Non', exact: true }).click();
    await visit.lastAnswer.getByRole('button', { name: 'Il manque quelque chose' }).click();
    await visit.lastAnswer.getByText('Merci.', { exact: true }).waitFor();
    expect(visit.served.world.store.turnsOf(id)[0]?.feedback).toEqual({
      rating: 'not-helpful',
      comment: 'Il manque quelque chose',
    });
  });

  test('survives a reload, and is forgotten on the service and the device when asked', async () => {
    await openPage();
    await visit.ask(CONVERSATIONS.fr.question);
    await visit.ended();
    await visit.page.reload();
    await visit.lastAnswer.getByText('500 DH').first().waitFor();
    const [id] = await visit.page.evaluate<string[]>(
      `Object.values({ ...localStorage }).map((kept) => JSON.parse(kept).conversationId)`,
    );
    await visit.page.getByRole('button', { name: 'Effacer ma conversation' }).click();
    await visit.page
      .locator('dalil-chat .status')
      .getByText('La conversation est effacée.')
      .waitFor();
    expect(await visit.page.locator('dalil-chat article').count()).toBe(0);
    expect(await visit.page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
    expect(visit.served.world.store.turnsOf(id ?? '')).toEqual([]);
  });

  test('leaves no cookie and asks no other site', async () => {
    await openPage();
    const hosts = new Set<string>();
    visit.page.on('request', (request) => hosts.add(new URL(request.url()).origin));
    await visit.ask(CONVERSATIONS.fr.question);
    await visit.ended();
    expect([...hosts]).toEqual([visit.served.origin]);
    expect(await visit.page.context().cookies()).toEqual([]);
  });

  test('can be carried on in another language without touching what was said', async () => {
    await openPage('/?language=fr');
    await visit.ask(CONVERSATIONS.fr.question);
    await visit.ended();
    await visit.page.evaluate(`document.querySelector('dalil-chat').setLanguage('ar')`);
    await visit.page.getByRole('button', { name: 'إرسال' }).waitFor();
    expect(await visit.page.locator('dalil-chat .panel').getAttribute('dir')).toBe('rtl');
    expect(await visit.lastAnswer.getAttribute('lang')).toBe('fr');
    expect(await visit.lastAnswer.getAttribute('dir')).toBe('ltr');
  });
});
