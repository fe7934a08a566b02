import { html } from 'hono/html';
import { directionOf } from '../domain/variety.ts';
import type { DoorApp, DoorFrame } from './door.ts';
import { languageOfRequest } from './language-of-request.ts';
import { openDoor } from './open-door.ts';
import { tellProblems } from './problem.ts';

/** Learning takes a minute or more; a page asks again by itself after this. */
const SECONDS_TO_RETRY = 10;

/** The door while the assistant still learns: it lives, and says that it is not ready. */
export function createWaitingApp(frame: DoorFrame): DoorApp {
  const app = openDoor(frame);
  const problem = tellProblems(frame.problems);
  const headers = { 'Retry-After': String(SECONDS_TO_RETRY) };

  app.get('/healthz', (context) => context.json({ status: 'ok' }));

  app.get('/', (context) => {
    const language = languageOfRequest(context, context.req.query('language'));
    const title = frame.problems[language]['not-ready'];
    const page = html`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="${SECONDS_TO_RETRY}"><title>Dalil · دليل</title></head>
<body><p>${title}</p></body></html>`;
    return context.html(page, 503, { ...headers, 'Cache-Control': 'no-store' });
  });

  app.all('*', (context) => problem(context, 'not-ready', { headers }));
  return app;
}
