import type { ServerType } from '@hono/node-server';
import type { LiveQuestions } from './live-questions.ts';

/** Answers take milliseconds, with a model seconds; orchestrators kill after 10 or 30 s. */
const PATIENCE_WITH_ANSWERS = 8_000;
const PATIENCE_WITH_CONNECTIONS = 1_000;

/** Stops a server: no longer ready, then the answers under way end, then the connections. */
export async function stopGracefully(server: ServerType, live: LiveQuestions): Promise<void> {
  await live.close(PATIENCE_WITH_ANSWERS);
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  if ('closeAllConnections' in server) {
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), PATIENCE_WITH_CONNECTIONS).unref();
  }
  await closed;
}
