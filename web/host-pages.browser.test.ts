import type { AddressInfo } from 'node:net';
import { expect, test, vi } from 'vitest';
import { describeInBrowser, PATIENCE } from './browser-world.ts';
import { createAgency, strictPolicy } from './demo/agency.ts';
import { CONVERSATIONS } from './served-world.ts';

const HOSTILE_STYLE = `* { all: unset !important; display: none !important; font: 3px/1 cursive !important;
  color: red !important; letter-spacing: 2em !important; direction: rtl !important; }
  html, body, dalil-chat, main { display: block !important; }
  dalil-chat { opacity: 0.01 !important; transform: rotate(20deg) !important; width: 3px !important;
  position: absolute !important; visibility: hidden !important; }
  button, textarea, section, dialog, .panel, .launcher { display: none !important; }`;

describeInBrowser('host pages', (visit) => {
  const askThere = async () => {
    await visit.openPanel();
    await visit.ask(CONVERSATIONS.fr.question);
    await visit.page.locator('dalil-chat .card').waitFor();
  };

  test('the demo agency, another origin with the strictest policy: asked, answered, styled', async () => {
    const agency = createAgency(visit.served.origin);
    await new Promise<void>((resolve) => agency.listen(0, '127.0.0.1', resolve));
    const { port } = agency.address() as AddressInfo;
    await visit.open(`http://127.0.0.1:${port}`);
    const answered = visit.page.evaluate(`new Promise((resolve) => document
      .addEventListener('dalil:answer', ({ detail }) => resolve(detail), { once: true }))`);
    await askThere();
    expect(await visit.page.locator('dalil-chat .words').textContent()).toContain('500\u00a0DH');
    const colour = `getComputedStyle(document.querySelector('dalil-chat').shadowRoot
      .querySelector('.send')).backgroundColor`;
    expect(await visit.page.evaluate(colour)).toBe('rgb(11, 107, 74)');
    // The agency learns what it can count, and no word of the citizen's.
    expect(await answered).toEqual({
      turnId: expect.any(String),
      ...{ language: 'fr', outcome: 'answered' },
      services: [{ id: 'passeport-adulte', name: 'Passeport' }],
    });
    expect(await visit.page.context().cookies()).toEqual([]);
    agency.close();
  });

  test('a new question moves up, so that the start of its answer is seen', async () => {
    await visit.openHost();
    await askThere();
    await visit.ask(CONVERSATIONS.ar.question);
    await visit.page.locator('dalil-chat article.answer:not([aria-busy])').nth(1).waitFor();
    const seen = await visit.page.evaluate(`{
      const shadow = document.querySelector('dalil-chat').shadowRoot;
      const log = shadow.querySelector('.log').getBoundingClientRect();
      const words = [...shadow.querySelectorAll('.words')].at(-1).getBoundingClientRect();
      words.top >= log.top && words.top < log.bottom && words.bottom <= log.bottom;
    }`);
    expect(seen).toBe(true);
  });

  test('one file with its hash works under that policy, and a changed one is refused', async () => {
    const shown = await (await fetch(`${visit.served.origin}/embed`)).text();
    const [, src] = /src=&quot;([^&]+widget-\w+\.js)&quot;/.exec(shown) ?? [];
    const [, integrity] = /integrity=&quot;(sha384-[^&]+)&quot;/.exec(shown) ?? [];
    const open = (hash = '') =>
      visit.openHost({
        policy: strictPolicy(visit.served.origin),
        script: `<script type="module" src="${new URL(src ?? '', visit.served.origin)}"
          integrity="${hash}" crossorigin="anonymous"></script>`,
      });
    await open(integrity);
    await askThere();
    await open(`sha384-${'A'.repeat(64)}`);
    await vi.waitFor(() => expect(visit.problems.splice(0).join()).toContain('digest'), PATIENCE);
    expect(await visit.page.evaluate(`customElements.get('dalil-chat') === undefined`)).toBe(true);
  });

  test('a page whose style attacks everything changes nothing in it', async () => {
    const looks = async (style: string) => {
      await visit.openHost({ head: `<style>${style}</style>` });
      await askThere();
      return visit.page.evaluate(`['.panel', '.words p', '.send', 'textarea', '.chip']
        .map((name) => {
          const element = document.querySelector('dalil-chat').shadowRoot.querySelector(name);
          const { width, height } = element.getBoundingClientRect();
          const { fontSize, fontFamily, color, direction, letterSpacing, visibility } = getComputedStyle(element);
          return { name, width, height, fontSize, fontFamily, color, direction, letterSpacing, visibility };
        })`);
    };
    expect(await looks(HOSTILE_STYLE)).toEqual(await looks(''));
  });

  test("an agency's colours, questions and side are taken", async () => {
    await visit.openHost({
      head: '<style>dalil-chat { --dalil-accent: #123456 }</style>',
      body: '<dalil-chat language="ar" position="start" start-questions="واحد | اثنان"></dalil-chat>',
    });
    const launcher = visit.page.locator('dalil-chat .launcher button');
    expect((await launcher.boundingBox())?.x).toBeGreaterThan(640);
    await launcher.click();
    await visit.page.locator('dalil-chat textarea').waitFor();
    expect(await visit.page.locator('dalil-chat .start button').allTextContents()).toEqual([
      'واحد',
      'اثنان',
    ]);
    const colour = `getComputedStyle(document.querySelector('dalil-chat').shadowRoot
      .querySelector('.send')).backgroundColor`;
    expect(await visit.page.evaluate(colour)).toBe('rgb(18, 52, 86)');
  });

  test('a browser that cannot style it gets a link to the page', async () => {
    const head = '<script>delete Document.prototype.adoptedStyleSheets</script>';
    await visit.openHost({ language: 'ar', head });
    const link = visit.page.locator('dalil-chat > a');
    expect(await link.getAttribute('href')).toBe(`${visit.served.origin}/?language=ar`);
  });

  test('a browser of some years ago, without what is newer than adopted style sheets, is answered', async () => {
    const head = `<script>delete globalThis.TextDecoderStream; delete globalThis.scheduler;
      delete AbortSignal.prototype.throwIfAborted; delete Navigator.prototype.userActivation;</script>`;
    await visit.openHost({ head });
    await askThere();
    const gate = visit.holdAnswers();
    await visit.ask(CONVERSATIONS.ar.question);
    await visit.lastAnswer.locator('.words').getByText('500').waitFor();
    await visit.page.getByRole('button', { name: 'Arrêter' }).click();
    await visit.lastAnswer.getByRole('button', { name: 'إعادة السؤال' }).waitFor();
    gate.open();
  });

  test('when only the loader arrives, it offers the page that works without it', async () => {
    await visit.openHost();
    await visit.page.route('**/widget/panel-*', (route) => route.abort());
    await visit.page.locator('dalil-chat .launcher button').click();
    const sorry = visit.page.locator('dalil-chat .sorry');
    await sorry.waitFor();
    expect(await sorry.getAttribute('href')).toBe(`${visit.served.origin}/?language=fr`);
    await visit.page.unroute('**/widget/panel-*');
    await visit.page.locator('dalil-chat .launcher button').click();
    await visit.page.locator('dalil-chat textarea').waitFor();
  });
});
