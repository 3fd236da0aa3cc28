import { createHash } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';

/** The hidden line that says of when a page is: src/http/pages/offline/as-of.ts. */
const AS_OF = /<p class="as-of"[^>]{0,100}>[^<]{0,500}<\/p>/;

/**
 * Gives each page a tag of its text, so that a browser which has it already is answered 304 without a body (RFC 9110,
 * 13.1.2). The page is made all the same: what it shows may have changed. Weak, since it is sent in several codings.
 */
export function tagPages(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { req, res } = context;
    if (req.method !== 'GET' || res.status !== 200 || res.headers.has('etag')) return;
    if (!res.headers.get('content-type')?.startsWith('text/html')) return;
    const text = await res.text();
    const tag = `W/"${createHash('sha1').update(text.replace(AS_OF, '')).digest('base64url').slice(0, 20)}"`;
    const isKnown = knows(req.header('if-none-match'), tag);
    context.res = new Response(isKnown ? null : text, {
      status: isKnown ? 304 : 200,
      headers: res.headers,
    });
    context.res.headers.set('etag', tag);
  };
}

/** Weak comparison (RFC 9110, 8.8.3.2); "*" is for programs that change things. */
function knows(stated: string | undefined, tag: string): boolean {
  return (
    stated
      ?.slice(0, 1000)
      .split(',')
      .some((one) => one.trim() === tag) === true
  );
}
