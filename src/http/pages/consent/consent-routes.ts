import type { Hono, MiddlewareHandler } from 'hono';
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
  app.use('/letters/confirm/*', neverKept());
  app.use('/letters/leave/*', neverKept());
  app.use('/letters/mine/*', neverKept());
  app.get('/letters/subscribe', subscribePage(rooms));
  app.post('/letters/subscribe', subscribe(rooms));
  app.get('/letters/confirm/:token', confirm.show);
  app.post('/letters/confirm/:token', confirm.confirm);
  app.get('/letters/leave/:token', leave.show);
  app.post('/letters/leave/:token', leave.leave);
  app.get('/letters/mine/:token', mine.show);
  app.post('/letters/mine/:token', mine.change);
}

function neverKept(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    context.res.headers.set('cache-control', 'no-store');
  };
}
