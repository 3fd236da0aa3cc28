import type { Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { addFolderRoutes } from './folders/folder-actions.ts';
import { groupActions, noteActions } from './group-actions.ts';
import { groupPage } from './group-page.ts';
import { groupsPage } from './groups-page.ts';

/** Readers who read together. */
export function addGroupRoutes(app: Hono, rooms: AppRooms): void {
  app.get('/groups', groupsPage(rooms));
  app.get('/groups/:group', groupPage(rooms));
  const groups = groupActions(rooms);
  app.post('/groups', groups.make);
  app.post('/groups/invite', groups.invite);
  app.post('/groups/uninvite', groups.uninvite);
  app.post('/groups/join', groups.join);
  app.post('/groups/refuse', groups.refuse);
  app.post('/groups/unrefuse', groups.unrefuse);
  app.post('/groups/leave', groups.leave);
  app.post('/groups/return', groups.return);
  app.post('/groups/remove', groups.remove);
  app.post('/groups/bring-back', groups.bringBack);
  addFolderRoutes(app, rooms);
  const notes = noteActions(rooms);
  app.post('/groups/notes', notes.add);
  app.post('/groups/notes/remove', notes.remove);
  app.post('/groups/notes/restore', notes.restore);
}
