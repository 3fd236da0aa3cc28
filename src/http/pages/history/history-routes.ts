import type { Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { historyActions } from './change-history.ts';
import { historyPage } from './history-page.ts';

export function addHistoryRoutes(app: Hono, rooms: AppRooms): void {
  app.get('/history', historyPage(rooms));
  const history = historyActions(rooms);
  app.post('/history/remove', history.remove);
  app.post('/history/restore', history.restore);
}
