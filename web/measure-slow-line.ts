/**
 * Prints how long a citizen waits on a line of 240 kbit/s with 300 ms of delay, on an agency's page
 * with an empty cache, and how many bytes came. The answer and its card are as long as real ones.
 */
import { chromium } from 'playwright-core';
import { KNOWLEDGE } from './count-pages.ts';
import { LONG_ANSWER, launchOptions, serveHostPage, serveWorld } from './served-world.ts';
import { readSights, type Sight, slowDown, watchSights, weighBytes } from './slow-line.ts';

const RUNS = 3;

const served = await serveWorld({ knowledge: KNOWLEDGE });
const host = await serveHostPage(`<!doctype html><html lang="fr"><title>x</title>
<script type="module" src="${served.origin}/widget.js"></script><dalil-chat></dalil-chat></html>`);
const browser = await chromium.launch(launchOptions);
for (let run = 1; run <= RUNS; run += 1) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await watchSights(page);
  const weigh = await weighBytes(page);
  await slowDown(page);
  await page.goto(host.origin);
  await page.locator('dalil-chat .launcher button').waitFor();
  const pressed = await page.evaluate<number>(`{
    document.querySelector('dalil-chat').shadowRoot.querySelector('.launcher button').click();
    performance.now();
  }`);
  await page.locator('dalil-chat textarea').fill(LONG_ANSWER.question);
  const sent = await page.evaluate<number>('performance.now()');
  await page.locator('dalil-chat textarea').press('Enter');
  await page.locator('dalil-chat .card').waitFor();
  const at = Object.fromEntries(await readSights(page)) as Record<Sight, number>;
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(1)} s`;
  console.log(
    [
      `run ${run}: button ${seconds(at.button)} after the page was opened`,
      `field ${seconds(at.field - pressed)} after the button`,
      `first words ${seconds(at.words - sent)}, card ${seconds(at.card - sent)} after the question`,
      `${weigh(served.origin).bodies} bytes, ${weigh(served.origin).all} with headers`,
    ].join('; '),
  );
  await context.close();
}
await browser.close();
host.stop();
await served.stop();
