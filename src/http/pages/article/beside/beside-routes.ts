import type { Hono } from 'hono';
import type { AppRooms } from '../../../app-rooms.ts';
import { versionsBeside } from '../versions/versions-beside.ts';
import { versionsPage } from '../versions/versions-page.ts';
import { besidePage } from './beside-page.ts';

/** Texts beside texts: of two titles, or of one at two times. */
export function addBesideRoutes(app: Hono, rooms: AppRooms): void {
  app.get('/article/:id/beside/:other', besidePage(rooms));
  app.get('/article/:id/versions', versionsPage(rooms));
  app.get('/article/:id/versions/:one/:other', versionsBeside(rooms));
}
