import type { Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { followingActions } from './change-following.ts';
import { followingDownload } from './following-file.ts';
import { newRulePage } from './new-rule-page.ts';
import { rulePage } from './rule-page.ts';
import { rulesPage } from './rules-page.ts';

/** What is followed and muted: its pages, what can be done there, the file. */
export function addFollowingRoutes(app: Hono, rooms: AppRooms): void {
  app.get('/following', rulesPage(rooms));
  app.get('/following.json', followingDownload(rooms));
  app.get('/following/new', newRulePage(rooms));
  app.get('/following/:id', rulePage(rooms));
  const actions = followingActions(rooms);
  app.post('/following', actions.add);
  app.post('/following/undo', actions.undo);
  app.post('/following/end', actions.end);
  app.post('/following/restore', actions.restore);
  app.post('/following/change', actions.change);
  app.post('/following/end-again', actions.endAgain);
  app.post('/following/file', actions.take);
}
