import type { Context, Hono } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { giveOut } from '../../feeds/given/give-out.ts';
import { givenPath } from '../../feeds/given/given-path.ts';
import { newSecret, secretOf } from '../../feeds/given/given-secret.ts';
import { say } from '../../language/say.ts';
import { readerOf } from '../../reader-of.ts';
import { seenUrl } from '../../security/remote.ts';
import { readForm, textOf, wholeNumber } from '../frame/form-fields.ts';
import { visitOf } from '../frame/visit.ts';
import { answerDone } from '../marks/notice.ts';
import { GIVEN_PATH } from './feed-ways.ts';
import { givenChoices } from './given-choices.ts';
import { givenPage } from './given-page.ts';

/** Where a reader gives feeds out, and takes them back. */
export function addGivenRoutes(app: Hono, rooms: AppRooms): void {
  const { desk } = rooms;
  const { given } = desk.store;
  app.get(GIVEN_PATH, (context) => show(context, rooms, null));
  app.post(`${GIVEN_PATH}/give`, give(rooms));
  app.post(`${GIVEN_PATH}/change`, async (context) => {
    const readerId = readerOf(context);
    const id = await idIn(context);
    const isChanged = await given.setSecret(readerId, id, newSecret(desk, readerId));
    return answerDone(context, GIVEN_PATH, isChanged ? { kind: 'given-changed', given: id } : GONE);
  });
  app.post(`${GIVEN_PATH}/end`, async (context) => {
    const id = await idIn(context);
    const isEnded = await given.removeGiven(readerOf(context), id, desk.now());
    return answerDone(context, GIVEN_PATH, isEnded ? { kind: 'given-ended', given: id } : GONE);
  });
  app.post(`${GIVEN_PATH}/undo`, async (context) => {
    const isBack = await given.restoreGiven(readerOf(context), await idIn(context));
    return answerDone(context, GIVEN_PATH, isBack ? { kind: 'undone' } : GONE);
  });
}

const GONE = { kind: 'given-gone' } as const;

async function idIn(context: Context): Promise<number> {
  return wholeNumber(textOf(await readForm(context), 'given') ?? undefined) ?? 0;
}

/** GET /account/feeds; ?of=/stories/12&name=…: with what is to be given out. */
async function show(context: Context, rooms: AppRooms, said: string | null): Promise<Response> {
  const { desk } = rooms;
  const visit = await visitOf(context, rooms);
  const [all, choices] = await Promise.all([
    desk.store.given.ofReader(visit.readerId),
    givenChoices(desk, visit.readerId),
  ]);
  const { origin } = seenUrl(context);
  const path = givenPath(context.req.query('of') ?? '');
  const name = (context.req.query('name') ?? '').slice(0, 200).toWellFormed();
  const shown = all.map((one) => {
    const secret = secretOf(desk, one);
    return { given: one, address: secret === null ? null : `${origin}/feeds/given/${secret}` };
  });
  const page = givenPage({
    ...{ shown, choices, said, wish: path === null ? null : { path, name } },
    visit: { ...visit, here: GIVEN_PATH },
  });
  // Addresses that are keys stand in it.
  context.header('cache-control', 'private, no-store');
  return context.html(page, said === null ? 200 : 400);
}

/** POST /account/feeds/give */
function give(rooms: AppRooms) {
  return async (context: Context): Promise<Response> => {
    const fields = await readForm(context);
    const done = await giveOut(rooms.desk, {
      ...{ readerId: readerOf(context), origin: seenUrl(context).origin },
      ...{ path: textOf(fields, 'of') ?? '', name: textOf(fields, 'name') },
      hasTexts: textOf(fields, 'texts') === 'yes',
    });
    if (done.kind === 'refused') return show(context, rooms, REFUSALS[done.why]());
    return answerDone(context, GIVEN_PATH, { kind: 'given-out', given: done.id });
  };
}

const REFUSALS = {
  'no such feed': () => say('There is no such feed any more. Choose another.'),
  'too many': () => say('These are as many as there may be. End some first.'),
} as const;
