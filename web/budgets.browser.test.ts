import { expect, test } from 'vitest';
import { describeInBrowser } from './browser-world.ts';
import { CONVERSATIONS } from './served-world.ts';

/** What a line of 240 kbit/s carries in a second and a half. */
const MOST_BYTES = (240_000 / 8) * 1.5;

describeInBrowser('budgets', (visit) => {
  test('all that the page loads, the first answer and its card are within what 1.5 s carry', async () => {
    await visit.open('about:blank');
    const session = await visit.page.context().newCDPSession(visit.page);
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await visit.page.goto(visit.served.origin);
    await visit.ask(CONVERSATIONS.fr.question);
    await visit.page.locator('dalil-chat .card').waitFor();
    expect(bytes).toBeGreaterThan(20_000);
    expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  });
});
