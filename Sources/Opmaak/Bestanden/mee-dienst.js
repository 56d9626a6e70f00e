// SPDX-License-Identifier: EUPL-1.2
// Keeps one page and what belongs to it, so that it opens without signal. None of it says anything about anybody; nothing else is kept.
const KAST = `ankerpunt-mee ${STUKKEN.join(' ')}`;

self.addEventListener('install', (event) => {
  const fresh = STUKKEN.map((path) => new Request(path, { cache: 'reload', credentials: 'omit' }));
  event.waitUntil(caches.open(KAST).then((cache) => cache.addAll(fresh)).then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const others = caches.keys().then((names) => Promise.all(names.filter((name) => name !== KAST).map((name) => caches.delete(name))));
  event.waitUntil(others.then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== 'GET' || origin !== location.origin || !STUKKEN.includes(pathname)) return;
  event.respondWith(caches.open(KAST).then((cache) => cache.match(pathname)).then((kept) => kept || fetch(event.request)));
});
