import { createRoute, z } from '@hono/zod-openapi';
import type { Door, DoorApp } from '../door.ts';
import { tellProblems } from '../problem.ts';
import { json, responding } from '../responses.ts';

const Status = z.object({ status: z.string() }).openapi('Status');
const Ready = z
  .object({
    status: z.string(),
    model: z
      .object({ name: z.string(), breaker: z.enum(['closed', 'open', 'half-open']) })
      .optional()
      .openapi({ description: 'Left out without a model; open: answers are the cards’ own words' }),
  })
  .openapi('Ready');
const Version = z.object({ version: z.string(), knowledge: z.string() }).openapi('Version');

const live = createRoute({
  method: 'get',
  path: '/healthz',
  summary: 'Whether the process runs',
  responses: responding({ 200: json('It runs', Status) }),
});

const ready = createRoute({
  method: 'get',
  path: '/readyz',
  summary: 'Whether questions can be answered and kept',
  responses: responding({ 200: json('They can', Ready) }, ['not-ready']),
});

const version = createRoute({
  method: 'get',
  path: '/version',
  summary: 'The version of the program and of its knowledge',
  responses: responding({ 200: json('The versions', Version) }),
});

export function routeHealth(app: DoorApp, door: Door): void {
  const problem = tellProblems(door.problems);
  const { knowledge, model } = door.assistant;

  app.openapi(live, (context) => context.json({ status: 'ok' }, 200));

  app.openapi(ready, (context) =>
    !door.live.closed && knowledge.cards.size > 0 && canWrite(door)
      ? context.json({ status: 'ready', ...(model ? { model: describe(model) } : {}) }, 200)
      : problem(context, 'not-ready'),
  );

  app.openapi(version, (context) =>
    context.json({ version: door.config.version, knowledge: knowledge.version }, 200),
  );
}

/** A model that fails is no reason to send citizens away: the service stays ready. */
function describe(model: NonNullable<Door['assistant']['model']>) {
  return { name: model.name, breaker: model.state() };
}

function canWrite({ store, log }: Door): boolean {
  try {
    store.probe();
    return true;
  } catch (error) {
    log.error('store-not-writable', error);
    return false;
  }
}
