import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { routeOf } from '../routes/listed-only.ts';

/** 10,000 numbers of articles in the longest spelling are 0.7 MB; a list of feeds may be larger. */
const MEGABYTES = 8;

/** Programs show who they are in the body, so that it is bounded before anybody asks. */
export function boundPrograms(): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: MEGABYTES * 1024 * 1024,
    onError: (context) => context.text(`That is more than the ${MEGABYTES} MB taken here.\n`, 413),
  });
  return (context, next) => (routeOf(context)?.proof === undefined ? next() : limit(context, next));
}
