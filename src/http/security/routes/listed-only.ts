import type { Context, MiddlewareHandler } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { refuse } from '../refuse.ts';
import type { Route } from './route.ts';
import { findRoute, methodsOf } from './route-table.ts';

const FOUND = new WeakMap<Request, Route | null>();

/** What the table says of a request's address; null: it does not stand there. */
export function routeOf({ req }: Context): Route | null {
  const known = FOUND.get(req.raw);
  if (known !== undefined) return known;
  const route = findRoute(req.method, req.path);
  FOUND.set(req.raw, route);
  return route;
}

/** Nothing is answered by a route that does not stand in the table: whoever adds one says there who may call it. */
export function listedOnly(
  rooms: Pick<AppRooms, 'desk'>,
  noSuch: (context: Context) => Promise<Response>,
): MiddlewareHandler {
  return async (context, next) => {
    if (routeOf(context) !== null) return next();
    const { path } = context.req;
    const methods = path.startsWith('/api/') ? [] : methodsOf(path);
    if (methods.length === 0) return noSuch(context);
    const allow = methods.join(', ');
    const words = () => say('This address takes {methods}.', { methods: allow });
    return refuse(context, rooms, { status: 405, words, headers: { allow } });
  };
}
