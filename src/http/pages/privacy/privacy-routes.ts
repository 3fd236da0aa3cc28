import type { Context, Hono } from 'hono';
import { nameKey } from '../../../model/accounts/sign-in-name.ts';
import { eraseReader } from '../../../pipeline/privacy/erase-reader.ts';
import { knownLines } from '../../../pipeline/privacy/known-lines.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { say } from '../../language/say.ts';
import { readerOf } from '../../reader-of.ts';
import { requireReauth } from '../../security/reauth/require-reauth.ts';
import { callerOf } from '../../security/sessions/caller.ts';
import { sessionsOf } from '../../security/sessions/sessions.ts';
import { readForm, textOf } from '../frame/form-fields.ts';
import { visitOf } from '../frame/visit.ts';
import { dataPage } from './data-page.ts';
import { erasePage } from './erase-page.ts';

/** The library's first reader, who answers for what those who left decided for everybody. */
const HOUSE = 1;

/** What is kept of a reader, and its end. */
export function addPrivacyRoutes(app: Hono, rooms: AppRooms): void {
  app.get('/account/data', showData(rooms));
  app.get('/account/data.jsonl', takeData(rooms));
  app.use('/account/erase', requireReauth(rooms));
  app.get('/account/erase', (context) => askAgain(context, rooms, null));
  app.post('/account/erase', erase(rooms));
}

/** GET /account/data */
function showData(rooms: AppRooms) {
  const { desk, config } = rooms;
  return async (context: Context): Promise<Response> => {
    const readerId = readerOf(context);
    const [visit, known] = await Promise.all([
      visitOf(context, rooms),
      desk.store.privacy.known(readerId),
    ]);
    const { backupsKept } = config;
    return context.html(dataPage({ visit, known, backupsKept, mayLeave: readerId !== HOUSE }));
  };
}

/** GET /account/data.jsonl: as it is read, so that no size is too much. */
function takeData({ desk }: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const lines = knownLines(desk.store, readerOf(context), desk.now());
    const body = ReadableStream.from(lines).pipeThrough(new TextEncoderStream());
    return context.body(body, 200, {
      'content-type': 'application/jsonl; charset=utf-8',
      'content-disposition': 'attachment; filename="hearsay-data.jsonl"',
      'cache-control': 'no-store',
    });
  };
}

async function askAgain(context: Context, rooms: AppRooms, said: string | null): Promise<Response> {
  const caller = callerOf(context);
  if (caller === null || caller.reader.id === HOUSE) return context.redirect('/account/data', 303);
  const visit = await visitOf(context, rooms);
  const page = erasePage({ visit, name: caller.reader.name, said });
  return context.html(page, said === null ? 200 : 400);
}

/** POST /account/erase */
function erase(rooms: AppRooms) {
  const { desk } = rooms;
  const sessions = sessionsOf(rooms);
  return async (context: Context): Promise<Response> => {
    const caller = callerOf(context);
    if (caller === null || caller.reader.id === HOUSE) return askAgain(context, rooms, null);
    const typed = textOf(await readForm(context), 'name') ?? '';
    if (nameKey(typed) !== nameKey(caller.reader.name))
      return askAgain(context, rooms, say('That is not your name. Nothing was done.'));
    if (await desk.store.accounts.isLastOwner(caller.reader.id))
      return askAgain(
        context,
        rooms,
        say('Nobody else owns this house. Make another reader an owner first.'),
      );
    const erased = await eraseReader(desk, { readerId: caller.reader.id, heirId: HOUSE });
    if (erased === 'still charged')
      return askAgain(
        context,
        rooms,
        say(
          'Your subscription could not be ended at the payment provider, so nothing was done. Try again, or tell the owner.',
        ),
      );
    await sessions.signOut(context);
    desk.log.info({ reader: caller.reader.id }, 'A reader was erased.');
    context.header('clear-site-data', '"cache", "storage"');
    return context.redirect('/sign-in?out=gone', 303);
  };
}
