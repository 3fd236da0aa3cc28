import type { Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { savedBookmarks, savedJson } from './saved-files.ts';
import { savedPage } from './saved-page.ts';

export function addSavedRoutes(app: Hono, rooms: AppRooms): void {
  app.get('/saved', savedPage(rooms));
  app.get('/saved.html', savedBookmarks(rooms));
  app.get('/saved.json', savedJson(rooms));
}
