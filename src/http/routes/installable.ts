import { compress } from 'hono/compress';
import { directionOf } from '../../domain/variety.ts';
import type { Door, DoorApp } from '../door.ts';
import { languageOfRequest } from '../language-of-request.ts';

/** What lets the page at `/` be installed on a telephone and opened without a line. */
export function routeInstallable(app: DoorApp, { web }: Door): void {
  app.get('/manifest.webmanifest', compress(), (context) => {
    const language = languageOfRequest(context, context.req.query('language'));
    const { title, tagline } = web.texts[language];
    const manifest = {
      ...{ id: '/', start_url: `/?language=${language}`, scope: '/', display: 'standalone' },
      ...{ name: title, short_name: title, description: tagline },
      ...{ lang: language, dir: directionOf(language) },
      ...{ background_color: '#ffffff', theme_color: '#0b6b4a' },
      icons: [{ src: '/web/icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
    };
    return context.body(JSON.stringify(manifest), 200, {
      'Content-Type': 'application/manifest+json',
      Vary: 'Accept-Language',
    });
  });

  // Its place decides what it may serve, so that it stands at the root.
  app.get('/service-worker.js', compress(), (context) => {
    const worker = web.files.get('service-worker.js');
    if (!worker) return context.notFound();
    return context.body(worker.body, 200, {
      'Content-Type': worker.type,
      'Cache-Control': 'no-cache',
    });
  });
}
