import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log } from '../ports/log.ts';
import type { DoorEnvironment } from './door.ts';

/** One line a request: the route's pattern, never the path, the query or a header of the client. */
export function logRequests(log: Log): MiddlewareHandler<DoorEnvironment> {
  return async (context, next) => {
    const start = performance.now();
    await next();
    log.info('request', {
      requestId: context.get('requestId'),
      method: context.req.method,
      route: routePath(context, -1),
      status: context.res.status,
      milliseconds: Math.round(performance.now() - start),
    });
  };
}
