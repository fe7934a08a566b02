/**
 * Keeps the page at `/` readable without a line: its own files only, the newest first. Questions
 * and answers never pass through here into a cache.
 */
const CACHE = 'dalil-page';
const PAGES = ['fr', 'ar', 'ary', 'ary-Latn'].map((language) => `/?language=${language}`);
const FILES = ['/web/app.js', '/web/style.css', '/web/icon.svg', '/widget.js'];
/** What is kept when it passes by: the panel has a name that changes with its content. */
const KEPT = /^\/(?:$|web\/|widget)/;

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(fill());
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== self.location.origin || !KEPT.test(pathname)) return;
  event.respondWith(fetchOrRecall(event.request));
  // Who comes back may want another language without a line; a first visit is not to pay for it.
  if (mode === 'navigate') event.waitUntil(keepMissing(PAGES).catch(() => {}));
});

/** Keeps what the open page has just loaded, which the browser need not load again. */
async function fill() {
  const windows = await self.clients.matchAll({ includeUncontrolled: true, type: 'window' });
  const open = windows.map(({ url }) => new URL(url)).filter(({ pathname }) => pathname === '/');
  await keepMissing([...open.map(({ search }) => `/${search}`), ...FILES]);
  const cache = await caches.open(CACHE);
  const loader = await (await cache.match('/widget.js')).text();
  const [panel] = /widget\/panel-\w+\.js/.exec(loader) ?? [];
  if (panel) await keepMissing([`/${panel}`]);
}

async function keepMissing(addresses) {
  const cache = await caches.open(CACHE);
  const kept = await Promise.all(addresses.map((address) => cache.match(address)));
  const missing = addresses.filter((_, index) => kept[index] === undefined);
  // Two windows may be open at one address.
  const requests = [...new Set(missing)].map(
    (address) => new Request(address, { cache: 'force-cache' }),
  );
  await cache.addAll(requests);
}

async function fetchOrRecall(request) {
  const cache = await caches.open(CACHE);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const isPage = request.mode === 'navigate';
    // Better the page in another language than none.
    const kept =
      (await cache.match(request, { ignoreSearch: !isPage })) ??
      (isPage ? await cache.match('/', { ignoreSearch: true }) : undefined);
    if (kept) return kept;
    throw error;
  }
}
