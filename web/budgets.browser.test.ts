import { expect, test } from 'vitest';
import { VARIETIES } from '../src/domain/variety.ts';
import { describeInBrowser } from './browser-world.ts';
import { KNOWLEDGE } from './count-pages.ts';
import { CONVERSATIONS, LONG_ANSWER, serveWorld } from './served-world.ts';
import { readSights, slowDown, type Weigh, watchSights, weighBytes } from './slow-line.ts';

const MOST_FOR_LOADER = 3000;
const MOST_BYTES = 30_000;
/** With the headers of HTTP/1, and well under 30 kB, so that there is room for a sentence more. */
const MOST_FOR_VISIT = 28_000;

describeInBrowser('budgets', (visit) => {
  let weigh: Weigh;
  const openWeighed = (origin: string) =>
    visit.openHost(
      { script: `<script type="module" src="${origin}/widget.js"></script>` },
      {},
      async (page) => {
        weigh = await weighBytes(page);
      },
    );
  const askForCard = async () => {
    await visit.ask(LONG_ANSWER.question);
    await visit.page.locator('dalil-chat .card').waitFor();
    await visit.page.waitForLoadState('networkidle');
  };

  test('who never asks loads 3 kB', async () => {
    const { origin } = visit.served;
    await openWeighed(origin);
    await visit.page.waitForLoadState('networkidle');
    expect(weigh(origin).bodies).toBeGreaterThan(1000);
    expect(weigh(origin).bodies).toBeLessThanOrEqual(MOST_FOR_LOADER);
  });

  test('all up to an answer and its card, both as long as real ones, weighs 30 kB', async () => {
    const { origin, stop } = await serveWorld({ knowledge: KNOWLEDGE });
    await openWeighed(origin);
    await visit.openPanel();
    await askForCard();
    expect(weigh(origin).bodies).toBeGreaterThan(20_000);
    expect(weigh(origin).bodies).toBeLessThanOrEqual(MOST_BYTES);
    await stop();
  });

  test('so it does on the page of the service itself', async () => {
    const { origin, stop } = await serveWorld({ knowledge: KNOWLEDGE });
    await visit.open('about:blank');
    weigh = await weighBytes(visit.page);
    await visit.page.goto(origin);
    await askForCard();
    expect(weigh(origin).bodies).toBeGreaterThan(20_000);
    expect(weigh(origin).bodies).toBeLessThanOrEqual(MOST_BYTES);
    await stop();
  });

  test.each(VARIETIES)(
    'a first visit to it in %s weighs 28 kB with all headers, icon, manifest and worker',
    async (variety) => {
      const { origin, bytesSent, stop } = await serveWorld();
      await visit.open(`${origin}/?language=${variety}`);
      await visit.page.locator('dalil-chat textarea').waitFor();
      await visit.page.evaluate('navigator.serviceWorker.ready');
      // A browser without windows asks for no manifest by itself.
      await visit.page.evaluate(`fetch(document.querySelector('[rel=manifest]').href)`);
      await visit.page.waitForLoadState('networkidle');
      expect(bytesSent()).toBeGreaterThan(20_000);
      expect(bytesSent()).toBeLessThanOrEqual(MOST_FOR_VISIT);
      await stop();
    },
  );

  test('on a line of 240 kbit/s each step is seen in its order, and that an answer is coming', async () => {
    const gate = visit.holdAnswers();
    await visit.openHost({}, {}, async (page) => {
      await watchSights(page);
      await slowDown(page);
      weigh = await weighBytes(page);
    });
    await visit.openPanel();
    await visit.ask(CONVERSATIONS.fr.question);
    await visit.lastAnswer.getByText('500').waitFor();
    expect(await visit.lastAnswer.getAttribute('aria-busy')).toBe('true');
    gate.open();
    await visit.page.locator('dalil-chat .card').waitFor();
    const sights = await readSights(visit.page);
    expect(sights.map(([name]) => name)).toEqual([
      ...['button', 'field', 'waiting', 'words', 'whole', 'card'],
    ]);
    expect(await visit.lastAnswer.locator('.words').textContent()).toBe(
      '500\u00a0DH sur passeport.ma ou au 37 37.',
    );
    expect(weigh(visit.served.origin).all).toBeLessThanOrEqual(MOST_BYTES);
  });
});
