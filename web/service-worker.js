/**
 * Keeps the page at `/` readable without a line: its own files only, the newest first. Questions
 * and answers never pass through here into a cache.
 */
const CACHE = 'dalil-page';
const PAGES = ['fr', 'ar', 'ary', 'ary-Latn'].map((language) => `/?language=${language}`);
const FILES = ['/', ...PAGES, '/web/app.js', '/web/style.css', '/web/icon.svg', '/widget.js'];
/** What is kept when it passes by: the panel has a name that changes with its content. */
const KEPT = /^\/(?:$|web\/|widget)/;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(fill());
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method === 'GET' && origin === self.location.origin && KEPT.test(pathname))
    event.respondWith(fetchOrRecall(event.request));
});

async function fill() {
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES);
  const loader = await (await cache.match('/widget.js')).text();
  const [panel] = /widget\/panel-\w+\.js/.exec(loader) ?? [];
  if (panel) await cache.add(`/${panel}`);
}

async function fetchOrRecall(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request, { ignoreSearch: request.mode !== 'navigate' });
    const page = request.mode === 'navigate' ? await cache.match('/') : undefined;
    if (kept ?? page) return kept ?? page;
    throw error;
  }
}
