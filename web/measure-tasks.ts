/**
 * Measures the longest task of loading, opening, asking and answering, on a quiet machine: prints
 * it for each run and the median, in processor time times four, and fails if the median is above
 * 50 ms. No test does this, because other work on the same processor lengthens every task.
 */
import { chromium, type Page } from 'playwright-core';
import { CONVERSATIONS, launchOptions, serveHostPage, serveWorld } from './served-world.ts';

const RUNS = 10;
const SLOWDOWN = 4;
const LONGEST_TASK = 50;

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** Time of the processor in microseconds. */
  tdur?: number;
  args: { name?: string; data?: { url?: string } };
}

/** The page acts by itself, so that nothing but the widget is measured; it sees before it presses. */
const hostPage = (origin: string) => `<!doctype html><html lang="fr"><title>x</title><script>
addEventListener('dalil:ready', ({ target }) => setTimeout(() => target.open(), 300), true);
addEventListener('dalil:open', ({ target }) =>
  setTimeout(() => target.ask('${CONVERSATIONS.ar.question}')), true);
addEventListener('dalil:answer', () => setTimeout(() => console.log('answered'), 1000), true);
function begin() {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = '${origin}/widget.js';
  document.head.append(script);
}
</script><dalil-chat></dalil-chat></html>`;

/** The longest task of one visit, in milliseconds at the slower speed. */
async function measure(page: Page, address: string): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page belongs to no browser');
  await page.goto(address);
  const answered = page.waitForEvent('console', (message) => message.text() === 'answered');
  const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline'];
  await browser.startTracing(page, { categories });
  await page.evaluate('begin()');
  await answered;
  const { traceEvents }: { traceEvents: TraceEvent[] } = JSON.parse(
    String(await browser.stopTracing()),
  );
  // Parts of the browser itself are pages too; ours is the one that asks for the widget.
  const asking = traceEvents.find(
    ({ name, args }) => name === 'ResourceSendRequest' && args.data?.url?.endsWith('/widget.js'),
  );
  if (!asking) throw new Error('The trace does not show the page that loads the widget');
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => name === 'RunTask' && pid === asking.pid && tid === asking.tid)
    .map(({ tdur = 0 }) => (tdur / 1000) * SLOWDOWN);
  return Math.max(...tasks);
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const [lower = 0, upper = lower] = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return (lower + upper) / 2;
}

const served = await serveWorld();
const host = await serveHostPage(hostPage(served.origin));
const browser = await chromium.launch(launchOptions);
const longest: number[] = [];
for (let run = 0; run < RUNS; run += 1) {
  const context = await browser.newContext();
  longest.push(await measure(await context.newPage(), host.origin));
  await context.close();
  console.log(`run ${run + 1}: longest task ${longest.at(-1)?.toFixed(0)} ms at ${SLOWDOWN}x`);
}
await browser.close();
host.stop();
await served.stop();
const median = medianOf(longest);
const [best, worst] = [Math.min(...longest), Math.max(...longest)];
console.log(
  `median ${median.toFixed(0)} ms, from ${best.toFixed(0)} to ${worst.toFixed(0)}; at most ${LONGEST_TASK}`,
);
if (median > LONGEST_TASK) process.exitCode = 1;
