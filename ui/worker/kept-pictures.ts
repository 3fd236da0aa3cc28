import { PICTURES } from './house.ts';

/** Those that pages show first; each is some 40 to 120 KB. */
const MOST = 100;
const AT_ONCE = 4;

/** Keeps the pictures that pages show first, and lets all others go. Those that do not come are left out. */
export async function keepPictures(pages: readonly string[], signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const wanted = new Set(pages.flatMap(picturesIn).slice(0, MOST));
  const pictures = await caches.open(PICTURES);
  const here = new Set<string>();
  for (const request of await pictures.keys()) {
    if (wanted.has(request.url)) here.add(request.url);
    else await pictures.delete(request);
  }
  const missing = [...wanted].filter((url) => !here.has(url));
  for (let at = 0; at < missing.length && !signal.aborted; at += AT_ONCE) {
    await Promise.all(missing.slice(at, at + AT_ONCE).map((url) => keepPicture(pictures, url)));
  }
}

function picturesIn(html: string): string[] {
  const sources = html.matchAll(/<img [^<>]{0,300}? ?src="(\/picture\/[\w/-]{1,12000})"/g);
  return [...sources].map(([, source]) => new URL(source ?? '', location.origin).href);
}

async function keepPicture(pictures: Cache, url: string): Promise<void> {
  try {
    const answer = await fetch(url);
    if (answer.ok) await pictures.put(url, answer);
  } catch {
    // There is no network any more, or no room.
  }
}

/** A picture's address says all of it: once kept it is as good as the server's. */
export async function keptPicture(request: Request): Promise<Response> {
  const kept = await caches.match(request.url, { cacheName: PICTURES, ignoreVary: true });
  // Without either its place is left to the words; a fault would be told on the browser's console, once for each.
  return kept ?? fetch(request).catch(() => new Response(null, { status: 204 }));
}
