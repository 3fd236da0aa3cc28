import type { Context, Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { numbersOf, readForm } from '../frame/form-fields.ts';
import { answerDone } from '../marks/notice.ts';
import { correctionsPage } from './corrections-page.ts';
import { setSeen } from './read-corrections.ts';

export function addCorrectionRoutes(app: Hono, rooms: AppRooms): void {
  app.get('/corrections', correctionsPage(rooms));
  app.post('/corrections/seen', seen(rooms));
  app.post('/corrections/unseen', unseen(rooms));
}

/** Up to the latest that stood there: what came meanwhile is still new. */
function seen({ desk: { store } }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const at = numbersOf(await readForm(context), 'at')[0] ?? 0;
    const before = await setSeen(store, readerOf(context), at);
    return answerDone(context, '/corrections', { kind: 'corrections-seen', before });
  };
}

function unseen({ desk: { store } }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    await setSeen(store, readerOf(context), numbersOf(await readForm(context), 'at')[0] ?? 0);
    return answerDone(context, '/corrections', { kind: 'undone' });
  };
}
