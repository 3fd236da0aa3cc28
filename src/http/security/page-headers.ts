import type { MiddlewareHandler } from 'hono';

/**
 * The second wall behind the sanitiser: should markup ever slip through, no program in it runs, no
 * form of it reaches anybody, no style of it is applied, and nothing of it loads anything from elsewhere: pictures and sound come through us (http/pictures).
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  // One policy, for one address: ui/behaviours/offline.ts registers the worker by it.
  'trusted-types hearsay',
].join('; ');

/** For the few pages that show a letter as it is sent: in a frame of ours that may do nothing. */
export const FRAMING_POLICY = `${POLICY}; frame-src 'self'`;

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  // Outlets learn nothing. Not "no-referrer": that makes browsers send "Origin: null" with our own
  // forms, by which same-origin.ts knows them over plain http.
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** What means something to a page alone; not on files, of which each page needs some ten. */
const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'cross-origin-opener-policy': 'same-origin',
  // See http/assets/speculation.ts.
  'speculation-rules': '"/speculation.json"',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};

/** Puts the same protection on every answer, errors included; an answer's own policy is kept. */
export function pageHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const isFile = context.res.headers.get('cache-control')?.startsWith('public') === true;
    const headers = isFile ? HEADERS : { ...HEADERS, ...PAGE_HEADERS };
    for (const [name, value] of Object.entries(headers)) {
      if (!context.res.headers.has(name)) context.res.headers.set(name, value);
    }
    // What a page shows changes with every mark.
    if (!context.res.headers.has('cache-control')) {
      context.res.headers.set('cache-control', 'private, no-cache');
    }
  };
}
