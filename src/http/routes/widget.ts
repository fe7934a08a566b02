import type { Context, MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import type { Door, DoorApp } from '../door.ts';
import { tellProblems } from '../problem.ts';

const SCRIPT = 'text/javascript; charset=utf-8';
/** A name that changes with the content may be kept for as long as a cache likes. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** An agency's visitors load the loader again after an hour, so that it finds the current panel. */
const FOR_AN_HOUR = 'public, max-age=3600';

/** The widget, for the pages of any site. */
export function routeWidget(app: DoorApp, door: Door): void {
  const { widget } = door;
  for (const { name, text } of [widget.panel, widget.release]) door.releases.keep(name, text);

  for (const path of ['/widget.js', '/widget/*']) app.use(path, forAnySite, compress(), etag());
  app.get('/widget.js', (context) => serveScript(context, widget.loader, FOR_AN_HOUR));
  app.get('/widget/:name', (context) => {
    const text = door.releases.read(context.req.param('name'));
    if (text === undefined) return tellProblems(door.problems)(context, 'not-found');
    return serveScript(context, text, FOR_EVER);
  });
}

function serveScript(context: Context, text: string, cache: string): Response {
  return context.body(text, 200, { 'Content-Type': SCRIPT, 'Cache-Control': cache });
}

/** Modules are asked for across origins, which each page has to be allowed. */
const forAnySite: MiddlewareHandler = async (context, next) => {
  await next();
  context.header('Access-Control-Allow-Origin', '*');
};
