import type { Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { SAVED_FORMS, savedFile } from './saved-files.ts';
import { savedPage } from './saved-page.ts';

export function addSavedRoutes(app: Hono, rooms: AppRooms): void {
  app.get('/saved', savedPage(rooms));
  for (const form of SAVED_FORMS) app.get(`/${form.name}`, savedFile(rooms, form));
}
