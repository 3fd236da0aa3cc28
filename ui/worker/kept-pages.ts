import { PAGES } from './house.ts';
import type { KeptPage } from './messages.ts';

/** Which addresses are pages that may be kept: lists, stories and articles, never forms, files or others' pages. */
const KEPT =
  /^\/(?:(?:latest|stories|saved|picks|edition|sections(?:\/[\w-]{1,60})?)?|(?:article|stories)\/\d{1,16})$/;

function mayBeKept(path: string): boolean {
  return KEPT.test(path);
}

/** What a page is kept under: its path; what an action did is said once only. */
export function keptUnder(url: URL): string | null {
  const query = new URLSearchParams(url.search);
  query.delete('did');
  return query.size === 0 && mayBeKept(url.pathname) ? url.pathname : null;
}

type Kept = KeptPage & { readonly html: string };

/** Fetches a page and keeps it, unless what is kept is as it should be. Null: there is no such page. Throws without a network, and when it is stopped. */
export async function keepPage(path: string, signal: AbortSignal): Promise<Kept | null> {
  const pages = await caches.open(PAGES);
  const before = await pages.match(path, { ignoreVary: true });
  const tag = before?.headers.get('etag') ?? null;
  const headers = tag === null ? {} : { 'if-none-match': tag };
  const answer = await fetch(path, { cache: 'no-store', headers, signal });
  if (answer.status === 304 && before !== undefined) return describe(path, await before.text());
  if (!isPage(answer)) {
    if (answer.status === 404) await pages.delete(path);
    return null;
  }
  const html = await answer.text();
  signal.throwIfAborted();
  // Made anew: an answer that followed a redirect may not be given to a navigation.
  await pages.put(path, new Response(html, { headers: answer.headers }));
  return describe(path, html);
}

/** A proxy's page for signing in is none of ours. */
function isPage(answer: Response): boolean {
  const isOurs = answer.headers.get('content-security-policy') !== null;
  const { origin, pathname } = new URL(answer.url);
  return answer.status === 200 && isOurs && origin === location.origin && mayBeKept(pathname);
}

function describe(path: string, html: string): Kept {
  const title = /<title>([^<]{0,5000})<\/title>/.exec(html)?.[1] ?? path;
  return { path, title: unescaped(title).replace(/ · Hearsay$/, ''), bytes: html.length, html };
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

function unescaped(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** Stories and articles that a page leads to, each once, in its order. */
export function pathsIn(html: string): string[] {
  const links = html.matchAll(/ href="(\/(?:article|stories)\/\d{1,16})["#?]/g);
  return [...new Set([...links].flatMap(([, path]) => path ?? []))];
}

/** A page as it was kept, with the line that says of when it is; null: it is not kept. */
export async function keptPage(path: string): Promise<Response | null> {
  const kept = await caches.match(path, { cacheName: PAGES, ignoreVary: true });
  if (kept === undefined) return null;
  const html = await kept.text();
  return new Response(html.replace(' id="as-of" hidden', ' id="as-of"'), { headers: kept.headers });
}

export async function dropPagesBut(paths: ReadonlySet<string>): Promise<void> {
  const pages = await caches.open(PAGES);
  for (const request of await pages.keys()) {
    if (!paths.has(new URL(request.url).pathname)) await pages.delete(request);
  }
}
