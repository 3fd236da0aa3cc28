import type { Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { sectionPage } from './section-page.ts';
import { sectionsPage } from './sections-page.ts';

export function addSectionRoutes(app: Hono, rooms: AppRooms): void {
  app.get('/sections', sectionsPage(rooms));
  app.get('/sections/:subject', sectionPage(rooms));
}
