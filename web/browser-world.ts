import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Locator,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, vi } from 'vitest';
import {
  BROWSERS,
  Gate,
  launchOptions,
  type ServedWorld,
  serveHostPage,
  serveWorld,
} from './served-world.ts';

/** Why browser tests are skipped, if they are. */
const NO_BROWSER = launchOptions ? false : `no Chromium at ${BROWSERS.join(', ')}`;

/** How long to wait for what a page does, on a busy machine, in milliseconds. */
export const PATIENCE = 10_000;

/** A browser at a service whose assistant is hand-written; each test has pages of its own. */
export interface Visit {
  readonly served: ServedWorld;
  /** The page that was opened last. */
  readonly page: Page;
  readonly lastAnswer: Locator;
  /** What no page may do: throw, or breach a policy. Each test ends with none of it. */
  readonly problems: string[];
  /** Opens a path of the service, or another address. `before` is done to the empty page. */
  open(address?: string, options?: BrowserContextOptions, before?: Before): Promise<void>;
  /** Opens a page of another origin that embeds the widget. */
  openHost(host?: HostPage, options?: BrowserContextOptions, before?: Before): Promise<void>;
  openPanel(): Promise<void>;
  ask(question: string): Promise<void>;
  /** Waits for the end of the last answer. */
  ended(): Promise<void>;
  /** Stops each answer half-way until the gate is opened, or the test ends. */
  holdAnswers(): Gate;
}

type Before = (page: Page) => unknown;

export interface HostPage {
  language?: string;
  head?: string;
  /** What is in the body; the element alone unless told. */
  body?: string;
  /** The tag that loads the widget, if it is not the usual one. */
  script?: string;
  policy?: string;
}

/** Tests in a browser, skipped where there is none. */
export function describeInBrowser(title: string, tests: (visit: Visit) => void): void {
  vi.setConfig({ testTimeout: 90_000, hookTimeout: 60_000 });
  describe.skipIf(NO_BROWSER)(`${title} in a browser (${NO_BROWSER || 'Chromium'})`, () => {
    tests(prepareVisit());
  });
}

function prepareVisit(): Visit {
  let browser: Browser;
  let served: ServedWorld;
  let page: Page;
  let gate: Gate | undefined;
  const problems: string[] = [];
  const hosts: { stop(): void }[] = [];

  beforeAll(async () => {
    browser = await chromium.launch(launchOptions);
    served = await serveWorld({ gate: () => gate });
  });
  afterEach(async () => {
    gate?.open();
    gate = undefined;
    for (const context of browser.contexts()) await context.close();
    for (const host of hosts.splice(0)) host.stop();
    expect(problems.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.stop();
  });

  const visit: Visit = {
    get served() {
      return served;
    },
    get page() {
      return page;
    },
    get lastAnswer() {
      return page.locator('dalil-chat article.answer').last();
    },
    problems,
    async open(address = '/', options = {}, before = undefined) {
      page = await (await browser.newContext(options)).newPage();
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('console', (message) => {
        // A breach of a policy is told on the console only; a line that fails is part of some tests.
        const failed = message.type() === 'error' && !message.text().startsWith('Failed to load');
        if (failed) problems.push(message.text());
      });
      await before?.(page);
      await page.goto(new URL(address, served.origin).href);
    },
    async openHost(told = {}, options = {}, before = undefined) {
      const { language = 'fr', head = '', body = '<dalil-chat></dalil-chat>', policy } = told;
      const usual = `<script type="module" src="${served.origin}/widget.js"></script>`;
      const { script = usual } = told;
      const host = await serveHostPage(
        `<!doctype html><html lang="${language}"><title>x</title>${head}${script}${body}</html>`,
        policy,
      );
      hosts.push(host);
      await visit.open(host.origin, options, before);
    },
    async openPanel() {
      await page.locator('dalil-chat .launcher button').click();
      await page.locator('dalil-chat textarea').waitFor();
    },
    async ask(question) {
      await page.locator('dalil-chat textarea').fill(question);
      await page.locator('dalil-chat textarea').press('Enter');
    },
    ended: () => page.locator('dalil-chat article.answer:not([aria-busy])').last().waitFor(),
    holdAnswers() {
      gate = new Gate();
      return gate;
    },
  };
  return visit;
}

const AXE = readFileSync(
  join(import.meta.dirname, '..', 'node_modules', 'axe-core', 'axe.min.js'),
  'utf8',
);

/** The rules of axe that a page breaks, WCAG 2.2 AA and good practice. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(`axe.run(document).then(({ violations }) =>
    violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' | ')))`);
}

/** What screen readers were told since the call: `said()` lists each announcement. */
export async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.locator('dalil-chat [role=status]').waitFor({ state: 'attached' });
  await page.evaluate(`{
    globalThis.said = [];
    const region = document.querySelector('dalil-chat').shadowRoot.querySelector('[role=status]');
    new MutationObserver((changes) => {
      for (const { addedNodes } of changes) for (const node of addedNodes) said.push(node.textContent);
    }).observe(region, { childList: true, characterData: true, subtree: true });
  }`);
  return () => page.evaluate('globalThis.said');
}
