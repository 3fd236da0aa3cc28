import type { MiddlewareHandler } from 'hono';

/**
 * Nothing is changed at another site's bidding: what is not GET or HEAD must come from our own pages,
 * by the browser's word (Sec-Fetch-Site, which pages cannot set) or by a matching Origin. 403 otherwise.
 */
export function sameOrigin(): MiddlewareHandler {
  return async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
    const { req } = context;
    const host = req.header('host') ?? new URL(req.url).host;
    if (isOurs(req.header('sec-fetch-site'), req.header('origin'), host)) return next();
    return context.text(
      'This request did not come from a page of Hearsay, so nothing was done.\n',
      403,
    );
  };
}

/** Browsers leave Sec-Fetch-Site out over plain http; then the Origin counts. */
function isOurs(site: string | undefined, origin: string | undefined, host: string): boolean {
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  return origin !== undefined && URL.parse(origin)?.host === host;
}
