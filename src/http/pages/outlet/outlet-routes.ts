import type { Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { outletFiguresPage } from './figures-page.ts';
import { outletPage } from './outlet-page.ts';

export function addOutletRoutes(app: Hono, rooms: AppRooms): void {
  app.get('/outlet/:id', outletPage(rooms));
  app.get('/outlet/:id/figures', outletFiguresPage(rooms));
}
