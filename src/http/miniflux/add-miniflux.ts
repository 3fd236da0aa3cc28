/** Miniflux's API, as far as README.md beside this file says. */
import { Hono } from 'hono';
import type { AppRooms } from '../app-rooms.ts';
import { answerFault } from './calls/answer-fault.ts';
import { askedOf } from './calls/miniflux-call.ts';
import { minifluxDocument } from './document/miniflux-document.ts';
import { MINIFLUX_CALLS } from './miniflux-calls.ts';

export function addMiniflux(app: Hono, rooms: AppRooms): void {
  const api = new Hono();
  api.onError((error, context) => answerFault(error, context, rooms));
  for (const { method, path, answer } of MINIFLUX_CALLS) {
    api.on(method, routerPath(path), (context) => answer(askedOf(context, rooms)));
  }
  let document: ReturnType<typeof minifluxDocument> | null = null;
  api.get('/v1/openapi.json', (context) => {
    document ??= minifluxDocument(MINIFLUX_CALLS);
    return context.json(document);
  });
  // Where Miniflux's own probes ask whether it runs.
  api.get('/healthcheck', (context) => context.text('OK'));
  app.route('/', api);
}

/** As the router spells what OpenAPI writes in braces. */
export function routerPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}
