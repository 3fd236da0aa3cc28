import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { wholeNumber } from '../../frame/form-fields.ts';
import { listPath, scopeOf } from '../../lists/list-scope.ts';

/** Articles that were opened lately, and from which list each: the last first. */
type Trail = ReadonlyMap<number, string>;

const COOKIE = 'came-from';
/** So many articles back the way is known; it is sent with each article's request. */
const LONGEST = 8;
const LONGEST_PATH = 300;

/**
 * The list that a reader came to an article from, as a path of ours, or null. Browsers say which page a link was on; from
 * article to article the way is kept in a cookie of the session, by article, so that two tabs have a way each. The
 * address says nothing: whoever it is sent to does not learn what its sender was reading.
 */
export function listOf(context: Context, articleId: number): string | null {
  const trail = readTrail(context);
  const from = cameFrom(context);
  const list = from === null ? null : (listIn(from) ?? trail.get(articleIn(from) ?? -1) ?? null);
  return list ?? trail.get(articleId) ?? null;
}

/** Keeps the way to an article, for the article after it. */
export function keepTrail(context: Context, articleId: number, list: string): void {
  const trail = new Map([[articleId, list], ...readTrail(context)]);
  // Of an article that was opened before, the way is the new one.
  trail.set(articleId, list);
  const kept = [...trail].slice(0, LONGEST).map(([id, path]) => `${id}${path}`);
  setCookie(context, COOKIE, kept.join('\n'), {
    path: '/article',
    httpOnly: true,
    sameSite: 'Lax',
  });
}

function readTrail(context: Context): Trail {
  const lines = (getCookie(context, COOKIE) ?? '').split('\n', LONGEST);
  return new Map(
    lines.flatMap((line) => {
      const at = line.indexOf('/');
      const id = wholeNumber(line.slice(0, Math.max(0, at)));
      const list = listIn(URL.parse(line.slice(at), 'http://ours.invalid'));
      return id === null || list === null ? [] : [[id, list] as const];
    }),
  );
}

/** The page of ours that the link was on. */
function cameFrom(context: Context): URL | null {
  const referrer = URL.parse(context.req.header('referer') ?? '');
  return referrer !== null && referrer.host === new URL(context.req.url).host ? referrer : null;
}

function articleIn({ pathname }: URL): number | null {
  return wholeNumber(/^\/article\/(\d{1,16})$/.exec(pathname)?.[1]);
}

const STORY = /^\/stories\/\d{1,16}$/;
const OUTLET = /^\/outlet\/(\d{1,16})$/;

/** A list by its address in one spelling; null where it is none that one reads through. */
function listIn(url: URL | null): string | null {
  if (url === null || url.href.length > LONGEST_PATH) return null;
  const { pathname, searchParams } = url;
  if (pathname === '/' || pathname === '/stories' || STORY.test(pathname)) return pathname;
  const outlet = OUTLET.exec(pathname)?.[1];
  if (outlet === undefined && pathname !== '/latest' && pathname !== '/saved') return null;
  const only = pathname === '/saved' ? 'saved' : searchParams.get('only');
  const asked: Record<string, string | null | undefined> = {
    folder: searchParams.get('folder'),
    only,
    outlet,
  };
  return listPath(scopeOf((name) => asked[name]));
}
