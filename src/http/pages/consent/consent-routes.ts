import type { Context, Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { confirmRoutes } from './confirm.ts';
import { leaveRoutes } from './leave.ts';
import { mineRoutes } from './mine.ts';
import { subscribe } from './subscribe.ts';
import { subscribePage } from './subscribe-page.ts';

/** The way to letters, and away from them, for whoever has an address. */
export function addConsentRoutes(app: Hono, rooms: AppRooms): void {
  const confirm = confirmRoutes(rooms);
  const leave = leaveRoutes(rooms);
  const mine = mineRoutes(rooms);
  app.get('/letters/subscribe', subscribePage(rooms));
  app.post('/letters/subscribe', subscribe(rooms));
  app.get('/letters/confirm/:token', neverKept(confirm.show));
  app.post('/letters/confirm/:token', neverKept(confirm.confirm));
  app.get('/letters/leave/:token', neverKept(leave.show));
  app.post('/letters/leave/:token', neverKept(leave.leave));
  app.get('/letters/mine/:token', neverKept(mine.show));
  app.post('/letters/mine/:token', neverKept(mine.change));
}

/** Addresses with a key in them, and pages with an address. */
function neverKept(handler: (context: Context) => Promise<Response>) {
  return async (context: Context): Promise<Response> => {
    const answer = await handler(context);
    answer.headers.set('cache-control', 'no-store');
    return answer;
  };
}
