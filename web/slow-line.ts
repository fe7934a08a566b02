import type { Page } from 'playwright-core';

/** A line of 240 kbit/s, of which each answer takes 300 ms to begin. */
const SLOW_LINE = {
  offline: false,
  latency: 300,
  downloadThroughput: 240_000 / 8,
  uploadThroughput: 240_000 / 8,
};

/** What came from an origin so far, in bytes: contents as they were compressed, and with headers. */
export type Weigh = (origin: string) => { bodies: number; all: number };

/** Counts the bytes that a page is sent from now on, also those of answers that are still told. */
export async function weighBytes(page: Page): Promise<Weigh> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const loads = new Map<string, { address: string; headers: number; body: number }>();
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const { url: address, encodedDataLength: headers } = response;
    loads.set(requestId, { address, headers, body: 0 });
  });
  session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
    const load = loads.get(requestId);
    if (load) load.body += encodedDataLength;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const load = loads.get(requestId);
    if (load) load.body = Math.max(load.body, encodedDataLength - load.headers);
  });
  return (origin) => {
    const own = [...loads.values()].filter(({ address }) => address.startsWith(origin));
    const bodies = own.reduce((sum, { body }) => sum + body, 0);
    return { bodies, all: own.reduce((sum, { headers }) => sum + headers, bodies) };
  };
}

export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_LINE);
}

/** What a citizen sees of the widget, in the order in which it should come. */
const SIGHTS = {
  button: '.launcher button',
  field: 'textarea',
  waiting: '.waiting',
  words: '.words p:not(.waiting)',
  whole: 'article.answer:not([aria-busy])',
  card: '.card',
};
export type Sight = keyof typeof SIGHTS;

/** Notes when each sight is first seen; to be run before the page is opened. */
export async function watchSights(page: Page): Promise<void> {
  await page.addInitScript(`{
    const wanted = Object.entries(${JSON.stringify(SIGHTS)});
    globalThis.sights = [];
    setInterval(() => {
      const shadow = document.querySelector('dalil-chat')?.shadowRoot;
      while (wanted.length > 0 && shadow?.querySelector(wanted[0][1])?.checkVisibility())
        sights.push([wanted.shift()[0], performance.now()]);
    }, 10);
  }`);
}

/** The sights so far, each with its time since the page was opened, in milliseconds. */
export function readSights(page: Page): Promise<[Sight, number][]> {
  return page.evaluate<[Sight, number][]>('sights');
}
