import type { Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { issuePages } from './archive/issue-pages.ts';
import { lettersPage } from './archive/letters-page.ts';
import { digestActions } from './digest/digest-actions.ts';
import { digestPage } from './digest/digest-page.ts';
import { digestPreview } from './digest/digest-preview.ts';
import { houseLettersPage } from './house/house-letters-page.ts';
import { letterActions } from './house/letter-actions.ts';
import { letterDesk, letterPreview } from './house/letter-desk.ts';
import { sendActions } from './house/send-letter.ts';

/** Digests of members, letters by editors, and what was sent. */
export function addLetterRoutes(app: Hono, rooms: AppRooms): void {
  const digest = digestActions(rooms);
  const preview = digestPreview(rooms);
  app.get('/account/digest', digestPage(rooms));
  app.get('/account/digest/preview', preview.page);
  app.get('/account/digest/preview/letter', preview.letter);
  app.post('/account/digest', digest.set);
  app.post('/account/digest/off', digest.off);
  const letters = letterActions(rooms);
  const sending = sendActions(rooms);
  app.get('/house/letters', houseLettersPage(rooms));
  app.post('/house/letters', letters.add);
  app.post('/house/letters/archive', letters.archive);
  app.get('/house/letters/:id', letterDesk(rooms));
  app.get('/house/letters/:id/preview', letterPreview(rooms));
  app.post('/house/letters/:id', letters.set);
  app.post('/house/letters/:id/draft', letters.draft);
  app.post('/house/letters/:id/test', sending.test);
  app.post('/house/letters/:id/send', sending.send);
  app.post('/house/letters/:id/end', letters.end);
  const issues = issuePages(rooms);
  app.get('/letters', lettersPage(rooms));
  app.get('/letters/:id', issues.list);
  app.get('/letters/:id/atom', issues.feed);
  app.get('/letters/:id/:issue', issues.issue);
  app.get('/letters/:id/:issue/letter', issues.letter);
}
