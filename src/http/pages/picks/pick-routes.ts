import type { Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { pickActions } from './change-picks.ts';
import { deskPage } from './desk-page.ts';
import { pastPicksPage } from './past-page.ts';
import { picksPage } from './picks-page.ts';

export function addPickRoutes(app: Hono, rooms: AppRooms): void {
  app.get('/picks', picksPage(rooms));
  app.get('/picks/past', pastPicksPage(rooms));
  app.get('/picks/desk', deskPage(rooms));
  const picks = pickActions(rooms);
  app.post('/picks', picks.add);
  app.post('/picks/change', picks.change);
  app.post('/picks/place', picks.place);
  app.post('/picks/remove', picks.remove);
  app.post('/picks/restore', picks.restore);
}
