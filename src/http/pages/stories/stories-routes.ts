import type { Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { compareTwo } from './coverage/compare-two.ts';
import { newerArticles } from './live/newer-articles.ts';
import { storyCorrections } from './mending/correct-stories.ts';
import { standActions } from './mending/stand-for-copies.ts';
import { shareActions } from './share/share-actions.ts';
import { claimsPage, sourcesPage, sourcesTextFile } from './sources/story-lists.ts';
import { storiesPage } from './stories-page.ts';
import { storyPage } from './story-page.ts';

/** All that is about stories. */
export function addStoriesRoutes(app: Hono, rooms: AppRooms): void {
  app.get('/stories', storiesPage(rooms));
  app.get('/stories/:id', storyPage(rooms));
  app.get('/stories/:id/claims', claimsPage(rooms));
  app.get('/stories/:id/sources', sourcesPage(rooms));
  app.get('/stories/:id/sources.txt', sourcesTextFile(rooms));
  app.get('/stories/:id/compare', compareTwo(rooms));
  app.get('/stories/:id/newer', newerArticles(rooms));
  const corrections = storyCorrections(rooms);
  app.post('/stories/undo', corrections.undo);
  app.post('/stories/:id/split', corrections.split);
  app.post('/stories/:id/move', corrections.move);
  app.post('/stories/:id/merge', corrections.merge);
  const share = shareActions(rooms);
  app.post('/stories/public/undo', share.undo);
  app.post('/stories/:id/public', share.start);
  app.post('/stories/:id/public/change', share.change);
  app.post('/stories/:id/public/end', share.end);
  const stand = standActions(rooms);
  app.post('/stories/stand', stand.choose);
  app.post('/stories/stand/undo', stand.undo);
}
