import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** As Miniflux answers all that goes wrong. */
export function refuse(context: Context, status: ContentfulStatusCode, words: string): Response {
  return context.json({ error_message: words }, status);
}

/** What is not there, and what is another reader's. */
export function notThere(context: Context): Response {
  return refuse(context, 404, 'resource not found');
}

export function notAllowed(context: Context, words = 'access forbidden'): Response {
  return refuse(context, 403, words);
}

/** 204 without a body: newsboat takes any JSON for a failure. */
export function done(context: Context): Response {
  return context.body(null, 204);
}
