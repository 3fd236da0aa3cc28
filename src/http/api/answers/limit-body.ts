import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { trouble } from './troubles.ts';

const MEGABYTE = 1024 * 1024;

/** Refuses bodies of more megabytes than this before anything reads them. */
export function limitBody(megabytes: number): MiddlewareHandler {
  const message = `The body is larger than the ${megabytes} MB that this call takes.`;
  return bodyLimit({
    maxSize: megabytes * MEGABYTE,
    onError: (context) => context.json(trouble('too_large', message), 413),
  });
}

/** Refuses bodies that are not of one of these content types, parameters aside. */
export function wantType(types: readonly string[]): MiddlewareHandler {
  const message = `This call takes a body of the content type ${types.join(' or ')}.`;
  return async (context, next) => {
    const stated = context.req.header('content-type') ?? '';
    const type = stated.split(';', 1)[0]?.trim().toLowerCase() ?? '';
    if (types.includes(type)) return next();
    return context.json(trouble('wrong_content_type', message), 415);
  };
}
