import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { assemble } from './assemble.ts';
import { readConfig } from './config.ts';
import { furnishModel } from './furnish-model.ts';
import { createApp } from './http/app.ts';
import type { DoorApp } from './http/door.ts';
import { LiveQuestions } from './http/live-questions.ts';
import { buildWidget } from './http/page/build-widget.ts';
import { officePhone } from './http/page/office-phone.ts';
import { readWebFiles } from './http/page/web-files.ts';
import { stopGracefully } from './http/stop-gracefully.ts';
import { createWaitingApp } from './http/waiting-app.ts';
import { keepForgetting } from './recording/forget-old-turns.ts';
import { openLog } from './recording/pino-log.ts';
import { openReleaseShelf } from './storage/files/release-shelf.ts';
import { openConversationStore } from './storage/sqlite/conversation-store.ts';
import { readProblemBook } from './wording/read-problem-book.ts';

/** Node waits five minutes for a request that trickles in; a question is there at once. */
const PATIENCE = { headersTimeout: 20_000, requestTimeout: 30_000 };

const ROOT = join(import.meta.dirname, '..');

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const { dataFolder, port, host: hostname } = config;
  const log = openLog(config.logLevel);
  const frame = { log, ids: randomUUID, problems: readProblemBook(join(ROOT, 'prompts')) };
  const live = new LiveQuestions();
  const store = openConversationStore(join(dataFolder, 'conversations.sqlite'));
  const clock = () => new Date();
  const stopForgetting = keepForgetting({ store, clock, log, days: config.retentionDays });

  // The door opens before the assistant has learned, and says so meanwhile.
  let app: Pick<DoorApp, 'fetch'> = createWaitingApp(frame);
  const server = serve(
    { fetch: (...request) => app.fetch(...request), port, hostname, serverOptions: PATIENCE },
    (address) => log.info('listening', { port: address.port }),
  );
  server.on('error', fail);
  const stop = async () => {
    log.info('stopping');
    await stopGracefully(server, live);
    stopForgetting();
    store.close();
    log.info('stopped');
    process.exit();
  };
  process.once('SIGTERM', () => stop().catch(fail));
  process.once('SIGINT', () => stop().catch(fail));

  const model = await furnishModel(config.model, dataFolder, clock);
  if (model) log.info('model-chosen', { model: model.name });
  const progress = (step: string) => log.info('assembling', { step });
  const assistant = await assemble({ dataFolder, store, log, progress, model });
  const web = readWebFiles(join(ROOT, 'web'));
  const phone = officePhone(assistant.knowledge);
  app = createApp({
    ...frame,
    ...{ assistant, store, clock, live },
    config: { ...config, version: readVersion() },
    web,
    widget: await buildWidget(web, { retentionDays: config.retentionDays, phone }),
    releases: openReleaseShelf(join(dataFolder, 'widget')),
  });
  log.info('ready', { knowledge: assistant.knowledge.version });
}

function readVersion(): string {
  const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

/** What goes wrong at the start concerns the operator and holds nothing of a citizen's. */
function fail(error: unknown): void {
  console.error(error instanceof Error && error.cause === undefined ? error.message : error);
  process.exitCode = 1;
  setImmediate(() => process.exit());
}

start().catch(fail);
