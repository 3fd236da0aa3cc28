import type { Context } from 'hono';
import type { Edition } from '../../../model/edition/edition.ts';
import { inBackground, noteShown } from '../../../pipeline/edition/note-visit.ts';
import { readEdition } from '../../../pipeline/edition/read-edition.ts';
import type { Store } from '../../../store/store.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { firstRun } from '../add/first-run.ts';
import { newCorrections } from '../corrections/read-corrections.ts';
import { isOpening } from '../frame/is-opening.ts';
import { type Visit, visitOf } from '../frame/visit.ts';
import { readListing } from '../lists/list-page.ts';
import { listPath, scopeOf } from '../lists/list-scope.ts';
import type { NewestInstead } from './empty-front.ts';
import { frontMarkup } from './front-markup.ts';

/** GET /: what to read now, or the ways in where there is no news yet. Addresses of its time as a list lead there. */
export function frontPage(rooms: AppRooms) {
  const { desk, actions } = rooms;
  return async (context: Context): Promise<Response> => {
    const list = listBefore(context);
    if (list !== null) return context.redirect(list, 301);
    const visit = await visitOf(context, rooms);
    const { readerId, now } = visit;
    const [edition, subscriptions, correctionCount] = await Promise.all([
      readEdition(desk, { readerId, now }),
      desk.store.subscriptions.atAGlance(readerId),
      newCorrections(desk.store, visit),
    ]);
    if (isOpening(context)) inBackground(desk, noteShown(desk, { readerId, now }));
    const instead = isEmpty(edition) ? await readInstead(desk.store, visit) : null;
    if (instead?.newest.lines.length === 0 && subscriptions.count === 0)
      return context.html(firstRun(visit, await actions.starterPacks()));
    const isNewOnly = context.req.query('show') === 'new';
    const front = { visit, edition, instead, subscriptions, isNewOnly, correctionCount };
    return context.html(frontMarkup({ ...front, progress: actions.progress() }));
  };
}

/** Where "/?only=saved", "/?folder=World" and "/?before=12" lead by now. */
function listBefore({ req }: Context): string | null {
  const names = ['only', 'folder', 'before'];
  if (names.every((name) => req.query(name) === undefined)) return null;
  if (req.query('only') === 'saved' && req.query('before') === undefined) return '/saved';
  const before = Number(req.query('before'));
  return listPath(
    scopeOf((name) => req.query(name)),
    Number.isSafeInteger(before) && before > 0 ? before : null,
  );
}

/** The newest articles, and how many of all are in no story yet. */
async function readInstead(store: Store, visit: Visit): Promise<NewestInstead> {
  const [newest, { awaiting }] = await Promise.all([
    readListing(store, { visit, scope: {}, before: null }),
    store.stories.progress(),
  ]);
  return { newest, awaiting };
}

function isEmpty({ lead, picks }: Edition): boolean {
  return lead === null && picks.length === 0;
}
