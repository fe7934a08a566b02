import type { BrowserContextOptions } from 'playwright-core';
import { describe, expect, test, vi } from 'vitest';
import { VARIETIES } from '../src/domain/variety.ts';
import { axeViolations, describeInBrowser, PATIENCE } from './browser-world.ts';
import { CONVERSATIONS } from './served-world.ts';

const AGENCY = `<main><h1>Agence</h1><a href="#x">Un lien</a></main><dalil-chat></dalil-chat>`;

describeInBrowser('access', (visit) => {
  const openHost = async (options: BrowserContextOptions = {}) => {
    await visit.openHost({ body: AGENCY }, options);
    await visit.page.locator('dalil-chat .launcher button').waitFor();
  };
  const openPanel = async (language = 'fr', options: BrowserContextOptions = {}) => {
    await openHost(options);
    await visit.page.evaluate(`document.querySelector('dalil-chat').setLanguage('${language}')`);
    await visit.openPanel();
  };
  const focused = () =>
    visit.page.evaluate<string>(`{
      const active = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
      active.id || active.className || active.textContent;
    }`);

  describe('axe finds nothing', () => {
    test('closed', async () => {
      await openHost();
      expect(await axeViolations(visit.page)).toEqual([]);
    });

    test.each(VARIETIES)('open and answered, everything unfolded, in %s', async (variety) => {
      await openPanel(variety);
      expect(await axeViolations(visit.page)).toEqual([]);
      await visit.ask(CONVERSATIONS[variety].question);
      await visit.ended();
      await visit.page.locator('dalil-chat .card').waitFor();
      await visit.page.evaluate(`for (const fold of document.querySelector('dalil-chat').shadowRoot
        .querySelectorAll('details')) fold.open = true`);
      expect(await axeViolations(visit.page)).toEqual([]);
    });

    test('while the answer is told', async () => {
      await openPanel();
      visit.holdAnswers();
      await visit.ask(CONVERSATIONS.fr.question);
      await visit.page.locator('dalil-chat .words').getByText('500').waitFor();
      expect(await axeViolations(visit.page)).toEqual([]);
    });

    test('asked back, and asked why an answer did not help', async () => {
      await openPanel();
      await visit.ask('un extrait');
      await visit.ended();
      expect(await axeViolations(visit.page)).toEqual([]);
      await visit.ask(CONVERSATIONS.fr.question);
      await visit.ended();
      await visit.page.getByRole('button', { name: 'Non', exact: true }).click();
      await visit.page.getByRole('button', { name: "C'est faux" }).waitFor();
      expect(await axeViolations(visit.page)).toEqual([]);
    });

    test('without a line', async () => {
      await openPanel();
      await visit.page.context().setOffline(true);
      await visit.ask(CONVERSATIONS.fr.question);
      await visit.page.locator('dalil-chat .note').waitFor();
      expect(await axeViolations(visit.page)).toEqual([]);
    });

    test.each(['light', 'dark'] as const)('on the page itself, %s', async (colorScheme) => {
      await visit.open('/', { colorScheme });
      await visit.page.locator('dalil-chat textarea').waitFor();
      await visit.ask(CONVERSATIONS.fr.question);
      await visit.ended();
      await visit.page.locator('dalil-chat .card').waitFor();
      expect(await axeViolations(visit.page)).toEqual([]);
    });
  });

  test('the keyboard alone opens, asks, unfolds, asks on and closes; the focus comes back', async () => {
    await openHost();
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.press('Tab');
    await visit.page.keyboard.press('Enter');
    await vi.waitFor(async () => expect(await focused()).toBe('message'), PATIENCE);
    await visit.page.keyboard.type('Combien ?');
    await visit.page.keyboard.press('Enter');
    await visit.ended();
    expect(await focused()).toBe('message');
    const reached = new Set<string>();
    for (let presses = 0; presses < 30; presses += 1) {
      await visit.page.keyboard.press('Shift+Tab');
      reached.add(await focused());
      if (await visit.page.evaluate(`document.activeElement === document.body`)) break;
    }
    for (const name of ['Copier', 'Oui', 'Non', "D'où vient cette réponse", 'close'])
      expect([...reached], name).toContain(name);
    await visit.page.locator('dalil-chat textarea').focus();
    await visit.page.keyboard.press('Escape');
    await vi.waitFor(async () => expect(await focused()).toBe('Une question ?'), PATIENCE);
    expect(await visit.page.locator('dalil-chat dialog').isVisible()).toBe(false);
  });

  test('the focus stays where it is while an answer comes, and a chip keeps its place', async () => {
    await openPanel();
    await visit.page.locator('dalil-chat textarea').fill('x');
    await visit.page.getByRole('button', { name: 'Envoyer' }).click();
    await visit.ended();
    expect(await focused()).toBe('send');
    await visit.page.getByRole('button', { name: 'Passeport : où aller ?' }).click();
    await visit.page.locator('dalil-chat article.question').nth(1).waitFor();
    await visit.ended();
    expect(await focused()).toContain('chip');
  });

  test('a program that opens the panel does not take the focus', async () => {
    const body = `<input id="own"><script>own.focus(); dalil = [['open']]</script><dalil-chat></dalil-chat>
<script>addEventListener('dalil:open', () => console.log('opened'), true)</script>
<script type="module" src="${visit.served.origin}/widget.js"></script>`;
    // Asking the page anything counts as a person's act there, so the page tells by itself.
    let opened: Promise<unknown> | undefined;
    await visit.openHost({ script: '', body }, {}, (page) => {
      opened = page.waitForEvent('console', (message) => message.text() === 'opened');
    });
    await opened;
    expect(await focused()).toBe('own');
  });

  test('in forced colours every button has an edge, and a listening microphone another one', async () => {
    await openPanel('fr', { forcedColors: 'active' });
    await visit.ask(CONVERSATIONS.fr.question);
    await visit.ended();
    const edges = await visit.page.evaluate<string[]>(`{
      const shadow = document.querySelector('dalil-chat').shadowRoot;
      shadow.querySelector('.microphone').setAttribute('aria-pressed', 'true');
      [...shadow.querySelectorAll('.panel button')].filter((button) => button.checkVisibility())
        .map((button) => getComputedStyle(button).borderTopWidth + ' ' + button.className);
    }`);
    expect(edges).toContain('4px microphone');
    expect(edges.filter((edge) => edge.startsWith('0px'))).toEqual([]);
  });

  test('nothing moves where motion is to be reduced', async () => {
    await openPanel('fr', { reducedMotion: 'reduce' });
    await visit.ask(CONVERSATIONS.fr.question);
    await visit.ended();
    const moving = await visit.page.evaluate(`[...document.querySelector('dalil-chat').shadowRoot
      .querySelectorAll('*')].filter((element) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element);
        return animationName !== 'none' || transitionDuration !== '0s' || scrollBehavior !== 'auto';
      }).length`);
    expect(moving).toBe(0);
  });

  const touch = { hasTouch: true, isMobile: true, viewport: { width: 375, height: 700 } };

  test.each([
    ['a pointer', {}, 24],
    ['a finger', touch, 44],
  ])('a target is large enough for %s', async (_, options, least) => {
    await openPanel('fr', options);
    await visit.ask(CONVERSATIONS.fr.question);
    await visit.ended();
    await visit.page.locator('dalil-chat .card').waitFor();
    const small = await visit.page.evaluate(`[...document.querySelector('dalil-chat').shadowRoot
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
      await visit.ask(CONVERSATIONS[language].question);
      await visit.ended();
      await visit.page.locator('dalil-chat .card').waitFor();
      const wide = await visit.page.evaluate(`[document.documentElement, ...document
        .querySelector('dalil-chat').shadowRoot.querySelectorAll('.panel, .panel *')]
        .filter((element) => element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
        .map((element) => element.tagName + '.' + element.className)`);
      expect(wide, language).toEqual([]);
      for (let presses = 0; presses < 12; presses += 1) {
        await visit.page.keyboard.press('Tab');
        const hidden = await visit.page.evaluate(`{
          const shadow = document.querySelector('dalil-chat').shadowRoot;
          const active = shadow.activeElement;
          // A link may run over two lines.
          const box = active?.getClientRects()[0];
          const [x, y] = box ? [box.left + Math.min(10, box.width / 2), Math.max(1, box.top + Math.min(10, box.height / 2))] : [];
          const top = box ? shadow.elementFromPoint(x, y) : active;
          box && !active.contains(top) && !top?.contains(active) ? active.outerHTML : '';
        }`);
        expect(hidden, language).toBe('');
      }
      await visit.page.context().close();
    }
  });
});
