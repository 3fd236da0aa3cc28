import { type House, readFact, writeFact } from './database.ts';

/** The number changes when what is kept is laid out otherwise; other caches of ours are thrown away. */
const FILES = 'hearsay-files-1';
export const PAGES = 'hearsay-pages-1';
export const PICTURES = 'hearsay-pictures-2';

/** The page that is shown where a page is not kept. */
const OFFLINE = '/offline';

const HOUSE_FILE =
  /^\/(?:styles|behaviours|fonts)\/|^\/(?:icon|wordmark)[\w-]*\.(?:svg|png)$|^\/speculation\.json$/;

export function isHouseFile(path: string): boolean {
  return HOUSE_FILE.test(path);
}

/** The session has ended, here or elsewhere. */
export const SIGNED_OUT = 'signed out';

/** What the server says of itself now; keeps it, with the files that pages need. Throws when it cannot be reached. */
export async function renewHouse(): Promise<House> {
  const answer = await fetch('/offline.json', { cache: 'no-store' });
  if (answer.status === 401) throw new Error(SIGNED_OUT);
  if (!answer.ok || answer.redirected) throw new Error(`no house: ${answer.status}`);
  const house: House = await answer.json();
  const files = await caches.open(FILES);
  const known = new Set((await files.keys()).map(({ url }) => new URL(url).pathname));
  const missing = house.files.filter((path) => !known.has(path));
  await Promise.all(missing.map((path) => files.add(path)));
  await files.add(new Request(OFFLINE, { cache: 'no-store' }));
  await writeFact('house', house);
  return house;
}

/** Files of earlier versions go only when no kept page needs them any more. */
export async function dropOldFiles(house: House): Promise<void> {
  const files = await caches.open(FILES);
  const needed = new Set([...house.files, OFFLINE]);
  for (const request of await files.keys()) {
    if (!needed.has(new URL(request.url).pathname)) await files.delete(request);
  }
}

/** Caches that an earlier version of this worker has made. */
export async function dropOldCaches(): Promise<void> {
  const ours = new Set([FILES, PAGES, PICTURES]);
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith('hearsay-') && !ours.has(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}

/** A file's address changes with what is in it: once kept it is as good as the server's. */
export async function houseFile(request: Request): Promise<Response> {
  const kept = await caches.match(request, { cacheName: FILES, ignoreVary: true });
  return kept ?? fetch(request);
}

export async function offlinePage(): Promise<Response> {
  const kept = await caches.match(OFFLINE, { cacheName: FILES, ignoreVary: true });
  return kept ?? Response.error();
}

export function knownHouse(): Promise<House | undefined> {
  return readFact('house');
}
