import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  axeViolations,
  type BrowserWorld,
  CONVERSATIONS,
  launchBrowser,
  NO_BROWSER,
  serveWorld,
} from './browser-world.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.skipIf(NO_BROWSER)(`the pages in a browser (${NO_BROWSER ?? 'Chromium'})`, () => {
  let browser: Browser;
  let served: BrowserWorld;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
    served = await serveWorld();
  });
  afterEach(() => page?.context().close());
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const open = async (path: string, options = {}) => {
    page = await (await browser.newContext(options)).newPage();
    await page.goto(served.origin + path);
  };

  test('without JavaScript the form answers, with sources and what to ask next', async () => {
    await open('/', { javaScriptEnabled: false });
    await page.locator('#message').fill(CONVERSATIONS.fr.question);
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByText('500 DH').waitFor();
    expect(await page.getByRole('link', { name: 'passeport.ma' }).count()).toBe(2);
    await page.getByRole('button', { name: 'Passeport : où aller ?' }).click();
    expect(await page.locator('article.question').count()).toBe(2);
  });

  test('a script that does not arrive leaves the form as it is', async () => {
    page = await (await browser.newContext()).newPage();
    await page.route('**/widget/**', (route) => route.abort());
    await page.goto(served.origin);
    await page.locator('dalil-chat .sorry').waitFor();
    await page.locator('#message').fill(CONVERSATIONS.fr.question);
    await page.getByRole('button', { name: 'Envoyer' }).click();
    await page.getByText('500 DH').waitFor();
  });

  test('papers are ticked, kept on the device, and printed on one page', async () => {
    await open('/');
    await page.locator('dalil-chat textarea').fill(CONVERSATIONS.fr.question);
    await page.keyboard.press('Enter');
    await page.getByText('Papiers à préparer (2)').click();
    await page.getByLabel('Photo').check();
    await page.reload();
    await page.getByText('Papiers à préparer (2)').click();
    expect(await page.getByLabel('Photo').isChecked()).toBe(true);
    expect(await page.getByLabel('CNIE').isChecked()).toBe(false);
    const sheet = await page.getByRole('link', { name: 'Page à imprimer' }).getAttribute('href');
    await page.goto(sheet ?? '');
    await page.locator('#print').waitFor();
    const printed = await page.pdf({ format: 'A4' });
    expect(printed.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  test('a deadline goes to the calendar as a file that calendars read', async () => {
    await open('/');
    await page.locator('dalil-chat textarea').fill(CONVERSATIONS.ar.question);
    await page.keyboard.press('Enter');
    await page.getByText('أجل يجب احترامه').click();
    await page.locator('dalil-chat input[type=date]').fill('2026-12-01');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'إضافة إلى التقويم' }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await saved).createReadStream()) chunks.push(chunk);
    const calendar = Buffer.concat(chunks).toString('utf8');
    for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThan(76);
    const unfolded = calendar.replaceAll('\r\n ', '');
    expect(unfolded).toContain('DTSTART;VALUE=DATE:20261201\r\n');
    expect(unfolded).toContain('DESCRIPTION:30 jours\\; pas plus');
  });

  test('can be installed: a manifest, an icon and a worker that are found', async () => {
    await open('/?language=ar');
    const session = await page.context().newCDPSession(page);
    const { errors, data } = await session.send('Page.getAppManifest');
    expect(errors).toEqual([]);
    expect(JSON.parse(data ?? '')).toMatchObject({ lang: 'ar', dir: 'rtl', display: 'standalone' });
    await page.evaluate('navigator.serviceWorker.ready');
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
    // A context of tests is like a private window, in which nothing can be installed.
    const found = installabilityErrors.map(({ errorId }) => errorId);
    expect(found.filter((id) => id !== 'in-incognito')).toEqual([]);
  });

  test('/embed renews tag, contrast and preview as an agency chooses; axe finds nothing', async () => {
    await open('/embed');
    expect(await axeViolations(page)).toEqual([]);
    await page.getByLabel("Langue de l'assistant").selectOption('ar');
    await page.locator('#result code').first().getByText('language="ar"').waitFor();
    await page.locator('dalil-chat .launcher button').getByText('هل لديك سؤال؟').waitFor();
    await page.locator('input[type=color]').fill('#ffcc00');
    await page.locator('input[type=color]').dispatchEvent('change');
    await page.getByText('Contraste insuffisant').waitFor();
  });

  test.each(['fr', 'ar'])('a service to print, in %s: axe finds nothing', async (language) => {
    await open(`/services/passeport-adulte?language=${language}`);
    await page.locator('#print').waitFor();
    expect(await axeViolations(page)).toEqual([]);
  });
});
