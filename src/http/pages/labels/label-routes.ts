import type { Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { articleLabelsPage } from './article-labels-page.ts';
import { addLabelActions } from './label-actions.ts';
import { labelPage } from './label-page.ts';
import { labelsPage } from './labels-page.ts';

export function addLabelRoutes(app: Hono, rooms: AppRooms): void {
  app.get('/labels', labelsPage(rooms));
  app.get('/labels/:id', labelPage(rooms));
  app.get('/article/:id/labels', articleLabelsPage(rooms));
  addLabelActions(app, rooms);
}
