import type { Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import {
  articleMarkdown,
  editionBook,
  folderBook,
  savedBook,
  storyMarkdown,
} from './share-files.ts';
import { shareArticle, shareStory } from './share-page.ts';
import {
  addAccount,
  forgetAccount,
  keepFoundPage,
  keepSharing,
  sendArticle,
  showSharing,
} from './sharing-actions.ts';
import { SHARING_PATH } from './sharing-view.ts';

/** How what is read is handed on and taken along, and how pages found elsewhere come in. */
export function addSharingRoutes(app: Hono, rooms: AppRooms): void {
  app.get(SHARING_PATH, (context) => showSharing(context, rooms));
  app.post(SHARING_PATH, keepSharing(rooms));
  app.post(`${SHARING_PATH}/account`, addAccount(rooms));
  app.post(`${SHARING_PATH}/forget`, forgetAccount(rooms));
  app.get('/article/:id/share', shareArticle(rooms));
  app.get('/article/:id/markdown', articleMarkdown(rooms));
  app.post('/article/:id/send', sendArticle(rooms));
  app.get('/stories/:id/share', shareStory(rooms));
  app.get('/stories/:id/markdown', storyMarkdown(rooms));
  app.get('/edition.epub', editionBook(rooms));
  app.get('/saved.epub', savedBook(rooms));
  app.get('/folder.epub', folderBook(rooms));
  app.post('/add/page', keepFoundPage(rooms));
}
