import type { Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { editionActions } from './change-edition.ts';
import { tasteActions } from './change-taste.ts';
import { editionPage } from './edition-page.ts';

export function addEditionRoutes(app: Hono, rooms: AppRooms): void {
  app.get('/edition', editionPage(rooms));
  const edition = editionActions(rooms);
  app.post('/edition/hide', edition.hide);
  app.post('/edition/show', edition.show);
  app.post('/edition/reasons', edition.reason);
  app.post('/edition/reasons/undo', edition.undoReason);
  app.post('/edition/weights', edition.weight);
  app.post('/edition/weights/undo', edition.undoWeight);
  app.post('/reading/finished', edition.finished);
  const taste = tasteActions(rooms);
  app.get('/edition/taste.json', taste.download);
  app.post('/edition/taste/file', taste.take);
  app.post('/edition/taste/reset', taste.reset);
  app.post('/edition/taste/undo', taste.undo);
  app.post('/edition/erase', taste.erase);
}
