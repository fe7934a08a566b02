import type { HttpBindings } from '@hono/node-server';
import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { RequestIdVariables } from 'hono/request-id';
import type { ProblemBook } from '../domain/problems.ts';
import type { Assistant } from '../ports/assistant.ts';
import type { ConversationStore } from '../ports/conversation-store.ts';
import type { Log } from '../ports/log.ts';
import type { ReleaseShelf } from '../ports/release-shelf.ts';
import type { LiveQuestions } from './live-questions.ts';
import type { Widget } from './page/build-widget.ts';
import type { WebFiles } from './page/web-files.ts';
import type { RateLimit } from './rate-limit.ts';

/** What every request needs, whichever route it takes. */
export interface DoorFrame {
  log: Log;
  /** Makes a UUID, a new one each time. */
  ids: () => string;
  problems: ProblemBook;
}

/** What `createApp` is given. */
export interface Furnishing extends DoorFrame {
  assistant: Assistant;
  store: ConversationStore;
  clock: () => Date;
  config: DoorConfig;
  web: WebFiles;
  widget: Widget;
  releases: ReleaseShelf;
  /** The questions that are being answered; whoever stops the service holds it too. */
  live: LiveQuestions;
}

export interface DoorConfig {
  rateLimitPerMinute: number;
  retentionDays: number;
  trustProxy: boolean;
  /** The version of this program. */
  version: string;
}

/** What the routes work with. */
export interface Door extends Furnishing {
  limit: RateLimit;
}

export interface DoorEnvironment {
  Bindings: Partial<HttpBindings>;
  Variables: RequestIdVariables;
}

export type DoorContext = Context<DoorEnvironment>;
export type DoorApp = OpenAPIHono<DoorEnvironment>;
