import type { Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { decideActions } from './house/decide-actions.ts';
import { housePollsPage } from './house/house-polls-page.ts';
import { makePollPages } from './house/make-poll.ts';
import { pollDeskPage } from './house/poll-desk-page.ts';
import { pollFile } from './house/poll-file.ts';
import { pollPage, pollsPage } from './polls-page.ts';
import { voteActions } from './vote-actions.ts';

/** What editors ask, and what readers answer. */
export function addPollRoutes(app: Hono, rooms: AppRooms): void {
  app.get('/polls', pollsPage(rooms));
  app.get('/polls/:poll', pollPage(rooms));
  const votes = voteActions(rooms);
  app.post('/polls/undo', votes.undo);
  app.post('/polls/:poll/vote', votes.vote);
  app.post('/polls/:poll/withdraw', votes.withdraw);
  const make = makePollPages(rooms);
  app.get('/house/polls', housePollsPage(rooms));
  app.get('/house/polls/new', make.show);
  app.post('/house/polls', make.add);
  const decide = decideActions(rooms);
  app.post('/house/polls/undo', decide.undo);
  app.post('/house/polls/restore', decide.restore);
  const desk = pollDeskPage(rooms);
  app.get('/house/polls/:poll', desk.show);
  app.post('/house/polls/:poll/change', desk.change);
  app.post('/house/polls/:poll/correct', desk.correct);
  app.post('/house/polls/:poll/close', decide.close);
  app.post('/house/polls/:poll/delete', decide.remove);
  app.get('/house/polls/:poll/counts.json', pollFile(rooms, 'json'));
  app.get('/house/polls/:poll/counts.csv', pollFile(rooms, 'csv'));
}
