import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { routeOf } from '../../security/routes/listed-only.ts';
import { trouble } from './troubles.ts';

/** A body that no description speaks of is refused: who sends one believes that it does something. */
export function refuseStrayBody(api: OpenAPIHono): MiddlewareHandler {
  let withBody: ReadonlySet<string> | null = null;
  return async (context, next) => {
    const route = routeOf(context);
    if (route === null || route.method === 'GET' || !hasBody(context.req.raw)) return next();
    withBody ??= callsWithBody(api);
    const name = `${route.method} ${route.path.replace(/^\/api/, '').replace(/:(\w+)/g, '{$1}')}`;
    if (withBody.has(name)) return next();
    return context.json(trouble('bad_request', 'This call takes no body.'), 400);
  };
}

function hasBody({ headers }: Request): boolean {
  return Number(headers.get('content-length') ?? 0) > 0 || headers.has('transfer-encoding');
}

function callsWithBody(api: OpenAPIHono): ReadonlySet<string> {
  const calls = api.openAPIRegistry.definitions.flatMap((definition) =>
    definition.type === 'route' && definition.route.request?.body !== undefined
      ? [`${definition.route.method.toUpperCase()} ${definition.route.path}`]
      : [],
  );
  return new Set(calls);
}
