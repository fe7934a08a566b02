import type { Context } from 'hono';
import { compress } from 'hono/compress';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import type { Door, DoorApp } from '../door.ts';
import { buildWidget, type Widget } from '../page/build-widget.ts';

const SCRIPT = 'text/javascript; charset=utf-8';
/** A name that changes with the content may be kept for as long as a cache likes. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** An agency's visitors load the loader again after an hour, so that it finds the current panel. */
const FOR_AN_HOUR = 'public, max-age=3600';

/** The call centre of the administration, where the knowledge has it. */
const OFFICE_PHONE = 'tel-administration';

/** The widget, for the pages of any site. */
export function routeWidget(app: DoorApp, door: Door): Widget {
  const { retentionDays } = door.config;
  const phone = door.assistant.knowledge.channels.get(OFFICE_PHONE);
  const widget = buildWidget(door.web, { retentionDays, phone });
  const serve = (path: string, text: string, cache: string) =>
    app.get(path, cors({ origin: '*' }), compress(), etag(), (context: Context) => {
      context.header('Cross-Origin-Resource-Policy', 'cross-origin');
      return context.body(text, 200, { 'Content-Type': SCRIPT, 'Cache-Control': cache });
    });
  serve('/widget.js', widget.loader, FOR_AN_HOUR);
  serve(`/widget/${widget.panel.name}`, widget.panel.text, FOR_EVER);
  serve(`/widget/${widget.release.name}`, widget.release.text, FOR_EVER);
  return widget;
}
