import type { Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { AppRooms } from '../app-rooms.ts';
import { noteHubAddress } from '../feeds/hub-address.ts';
import { addCallbackRoutes } from './callback-routes.ts';
import { hubAction } from './hub-action.ts';
import { noteWhose, topicReader } from './read-topic.ts';

/** Such a form has some hundred letters, and two addresses. */
const LARGEST_FORM = 64 * 1024;

/** WebSub both ways and rssCloud: programs speak to each other here, none of whom sends an Origin. */
export function addHubs(app: Hono, rooms: AppRooms): void {
  app.use('/feeds/*', (context, next) => {
    noteHubAddress(context, rooms.desk.publicAddress);
    noteWhose(context);
    return next();
  });
  addCallbackRoutes(app, rooms);
  const limit = bodyLimit({ maxSize: LARGEST_FORM, onError: tooLong });
  app.post('/hub', limit, hubAction(rooms, topicReader(app)));
}

function tooLong(context: Context): Response {
  return context.text('No such form is so long.\n', 413);
}
