import type { Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { machineryPage } from './machinery-page.ts';

export function addMachineryRoutes(app: Hono, rooms: AppRooms): void {
  app.get('/about', machineryPage(rooms));
}
