import { PICTURES } from './house.ts';

/** Browsers count each picture of another site as some megabytes, so that pages cannot tell how large it is. */
const MOST = 40;
const AT_ONCE = 4;

/** Keeps the pictures that pages show first, and lets all others go. Those that do not come are left out. */
export async function keepPictures(pages: readonly string[]): Promise<void> {
  const wanted = new Set(pages.flatMap(picturesIn).slice(0, MOST));
  const pictures = await caches.open(PICTURES);
  const here = new Set<string>();
  for (const request of await pictures.keys()) {
    if (wanted.has(request.url)) here.add(request.url);
    else await pictures.delete(request);
  }
  const missing = [...wanted].filter((url) => !here.has(url));
  for (let at = 0; at < missing.length; at += AT_ONCE) {
    await Promise.all(missing.slice(at, at + AT_ONCE).map((url) => keepPicture(pictures, url)));
  }
}

function picturesIn(html: string): string[] {
  const sources = html.matchAll(/<img [^>]{0,300}? ?src="(https?:[^"]{1,2000})"/g);
  return [...sources].flatMap(([, source]) => {
    const url = URL.parse((source ?? '').replaceAll('&amp;', '&'));
    return url === null ? [] : [url.href];
  });
}

async function keepPicture(pictures: Cache, url: string): Promise<void> {
  const asked = { mode: 'no-cors', credentials: 'omit', referrerPolicy: 'no-referrer' } as const;
  try {
    await pictures.put(url, await fetch(url, asked));
  } catch {
    // Its outlet does not answer, or there is no room.
  }
}

export async function keptPicture(request: Request): Promise<Response> {
  const kept = await caches.match(request.url, { cacheName: PICTURES, ignoreVary: true });
  return kept ?? Response.error();
}
