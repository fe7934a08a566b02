import { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { HTTPException } from 'hono/http-exception';
import { methodNotAllowed } from 'hono/method-not-allowed';
import { requestId } from 'hono/request-id';
import type { ProblemKind } from '../domain/problems.ts';
import type { DoorApp, DoorEnvironment, DoorFrame } from './door.ts';
import { logRequests } from './log-requests.ts';
import { fieldErrors, tellProblems } from './problem.ts';
import { protectBrowser } from './protect-browser.ts';

/** A message of 1,000 characters, each escaped as JSON or a form allows, still fits. */
const LARGEST_BODY = 8 * 1024;

const KIND_OF_STATUS: Readonly<Record<number, ProblemKind>> = {
  400: 'malformed-body',
  413: 'body-too-large',
  415: 'unsupported-media-type',
};

/** An app without routes: its middleware and the way it tells problems. */
export function openDoor(door: DoorFrame): DoorApp {
  const problem = tellProblems(door.problems);
  const app = new OpenAPIHono<DoorEnvironment>({
    defaultHook: (result, context) => {
      if (result.success) return;
      // An id in a path that cannot be one names nothing.
      if (result.target === 'param') return problem(context, 'not-found');
      const language = languageIn('data' in result ? result.data : undefined);
      return problem(context, 'invalid-request', { language, errors: fieldErrors(result.error) });
    },
  });
  app.onError((error, context) => {
    const kind = error instanceof HTTPException ? KIND_OF_STATUS[error.status] : undefined;
    if (kind !== undefined) return problem(context, kind);
    door.log.error('request-failed', error, { requestId: context.get('requestId') ?? null });
    return problem(context, 'internal');
  });
  app.notFound((context) => problem(context, 'not-found'));

  // An empty limit: an id that the client made up would reach headers and logs.
  app.use(requestId({ limitLength: 0, generator: door.ids }));
  app.use(logRequests(door.log));
  app.use(protectBrowser);
  app.use(
    '/v1/*',
    cors({
      origin: '*',
      allowMethods: ['GET', 'POST', 'DELETE'],
      exposeHeaders: ['Retry-After', 'X-Request-Id'],
      maxAge: 86_400,
    }),
  );
  app.use(
    methodNotAllowed({
      app,
      onMethodNotAllowed: (context, methods) =>
        problem(context, 'method-not-allowed', { headers: { Allow: methods.join(', ') } }),
    }),
  );
  const tooLarge = {
    onError: (context: Parameters<typeof problem>[0]) => problem(context, 'body-too-large'),
  };
  app.use('/v1/chat', keepNothing);
  app.use(bodyLimit({ maxSize: LARGEST_BODY, ...tooLarge }));
  return app;
}

/** Hono's event streams say `no-cache`, which still lets a cache keep a copy. */
const keepNothing: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Cache-Control', 'no-store');
};

/** What a body that is not valid names as its language, if it gets that far. */
function languageIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'language' in body
    ? body.language
    : undefined;
}
