import { expect, test, vi } from 'vitest';
import { VARIETIES } from '../src/domain/variety.ts';
import { axeViolations, describeInBrowser, PATIENCE } from './browser-world.ts';
import { fullestFirst, KNOWLEDGE, printService, SMALLEST_LETTERS } from './count-pages.ts';
import { CONVERSATIONS, serveWorld } from './served-world.ts';

describeInBrowser('the pages', (visit) => {
  test('without JavaScript the form answers, with sources and what to ask next', async () => {
    const viewport = { width: 375, height: 667 };
    await visit.open('/', { javaScriptEnabled: false, viewport });
    await visit.page.locator('#message').fill(CONVERSATIONS.fr.question);
    await visit.page.getByRole('button', { name: 'Envoyer' }).click();
    await visit.page.getByText('500 DH').waitFor();
    expect(await visit.page.getByRole('link', { name: 'passeport.ma' }).count()).toBe(2);
    await visit.page.getByRole('button', { name: 'Passeport : où aller ?' }).click();
    expect(await visit.page.locator('article.question').count()).toBe(2);
    // On a small screen it would stand below what was said before.
    await vi.waitFor(async () => {
      const box = await visit.page.locator('#latest').boundingBox();
      expect(box?.y).toBeLessThan(viewport.height / 2);
    }, PATIENCE);
  });

  test('a script that does not arrive leaves the form as it is', async () => {
    await visit.open('/', {}, (page) => page.route('**/widget/**', (route) => route.abort()));
    await visit.page.locator('dalil-chat .sorry').waitFor();
    await visit.page.locator('#message').fill(CONVERSATIONS.fr.question);
    await visit.page.getByRole('button', { name: 'Envoyer' }).click();
    await visit.page.getByText('500 DH').waitFor();
  });

  test.each(VARIETIES)(
    'the first screen of a small telephone shows the whole field and its button, in %s',
    async (variety) => {
      for (const javaScriptEnabled of [true, false]) {
        const viewport = { width: 375, height: 667 };
        await visit.open(`/?language=${variety}`, { viewport, hasTouch: true, javaScriptEnabled });
        const form = visit.page.locator(javaScriptEnabled ? 'dalil-chat form' : '#ask');
        for (const part of ['textarea', '[name=send], .send']) {
          const box = await form.locator(part).boundingBox();
          if (!box) throw new Error(`${part} is not seen`);
          expect(box.y, part).toBeGreaterThan(0);
          expect(box.y + box.height, part).toBeLessThanOrEqual(viewport.height);
        }
      }
    },
  );

  test('papers are ticked and kept on the device, and lead to a page to print', async () => {
    await visit.open('/');
    await visit.page.locator('dalil-chat textarea').fill(CONVERSATIONS.fr.question);
    await visit.page.keyboard.press('Enter');
    await visit.page.getByText('Papiers à préparer (2)').click();
    await visit.page.getByLabel('Photo').check();
    await visit.page.reload();
    await visit.page.getByText('Papiers à préparer (2)').click();
    expect(await visit.page.getByLabel('Photo').isChecked()).toBe(true);
    expect(await visit.page.getByLabel('CNIE').isChecked()).toBe(false);
    // What is not sure says so within its own sentence.
    await visit.page.locator('dalil-chat .card').getByText("À l'annexe (à confirmer).").waitFor();
    const sheet = visit.page.getByRole('link', { name: 'Page à imprimer' });
    expect(await sheet.getAttribute('href')).toContain('/services/passeport-adulte?language=fr');
  });

  test('a deadline goes to the calendar as a file that calendars read', async () => {
    await visit.open('/');
    await visit.page.locator('dalil-chat textarea').fill(CONVERSATIONS.ar.question);
    await visit.page.keyboard.press('Enter');
    await visit.page.getByText('أجل يجب احترامه').click();
    await visit.page.locator('dalil-chat input[type=date]').fill('2026-12-01');
    const saved = visit.page.waitForEvent('download');
    await visit.page.getByRole('button', { name: 'إضافة إلى التقويم' }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await saved).createReadStream()) chunks.push(chunk);
    const calendar = Buffer.concat(chunks).toString('utf8');
    for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThan(76);
    const unfolded = calendar.replaceAll('\r\n ', '');
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20261201\r\n');
    expect(unfolded).toContain('DESCRIPTION:30 jours\\; pas plus');
  });

  test('can be installed: a manifest, an icon and a worker that are found', async () => {
    await visit.open('/?language=ar');
    const session = await visit.page.context().newCDPSession(visit.page);
    const { errors, data } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(JSON.parse(data ?? '')).toMatchObject({ lang: 'ar', dir: 'rtl', display: 'standalone' });
    await visit.page.evaluate('navigator.serviceWorker.ready');
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A context of tests is like a private window, in which nothing can be installed.
    const found = installabilityErrors.map(({ errorId }) => errorId);
    expect(found.filter((id) => id !== 'in-incognito')).toEqual([]);
  });

  test('/embed renews tag, contrast and preview as an agency chooses; axe finds nothing', async () => {
    await visit.open('/embed');
    expect(await axeViolations(visit.page)).toEqual([]);
    await visit.page.getByLabel("Langue de l'assistant").selectOption('ar');
    await visit.page.locator('#result code').first().getByText('language="ar"').waitFor();
    await visit.page.locator('dalil-chat .launcher button').getByText('هل لديك سؤال؟').waitFor();
    await visit.page.locator('input[type=color]').fill('#ffcc00');
    await visit.page.locator('input[type=color]').dispatchEvent('change');
    await visit.page.getByText('Contraste insuffisant').waitFor();
  });

  test.each(['fr', 'ar'])('the articles, in %s: axe finds nothing', async (language) => {
    for (const path of ['/articles', '/articles/portails']) {
      await visit.open(`${path}?language=${language}`);
      expect(await axeViolations(visit.page)).toEqual([]);
    }
  });

  test.each(['fr', 'ar'] as const)(
    'a service in %s is a page to print; axe finds nothing',
    async (language) => {
      await visit.open(`/services/passeport-adulte?language=${language}`);
      await visit.page.locator('#print').waitFor();
      const doubt = { fr: 'à confirmer', ar: 'يحتاج إلى تأكيد' }[language];
      await visit.page.getByText(`(${doubt})`).waitFor();
      expect(await axeViolations(visit.page)).toEqual([]);
    },
  );

  // `npm run print:check` does the same for every service in every variety.
  test.each(['fr', 'ar'] as const)(
    'in %s the services with most to say are printed on one page, in letters of 9 points or more',
    async (language) => {
      const real = await serveWorld({ knowledge: KNOWLEDGE });
      await visit.open('about:blank');
      for (const id of fullestFirst(language).slice(0, 8)) {
        const { pages, smallest } = await printService(visit.page, real.origin, id, language);
        expect(pages, id).toBe(1);
        expect(smallest, id).toBeGreaterThanOrEqual(SMALLEST_LETTERS);
      }
      await real.stop();
    },
  );
});
