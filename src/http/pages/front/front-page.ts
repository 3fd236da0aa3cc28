import type { Context } from 'hono';
import type { Edition } from '../../../model/edition.ts';
import { readEdition } from '../../../pipeline/edition/read-edition.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { firstRun } from '../add/first-run.ts';
import { visitOf } from '../frame/visit.ts';
import { listPath, scopeOf } from '../lists/list-scope.ts';
import { frontMarkup } from './front-markup.ts';

/** GET /: what to read now, or the ways in where there is no news yet. Addresses of its time as a list lead there. */
export function frontPage(rooms: AppRooms) {
  const { desk, actions } = rooms;
  return async (context: Context): Promise<Response> => {
    const list = listBefore(context);
    if (list !== null) return context.redirect(list, 301);
    const visit = await visitOf(context, rooms);
    const { readerId, now } = visit;
    const [edition, subscriptions] = await Promise.all([
      readEdition(desk, { readerId, now }),
      desk.store.subscriptions.atAGlance(readerId),
    ]);
    if (isEmpty(edition) && subscriptions.count === 0)
      return context.html(firstRun(visit, await actions.starterPacks()));
    const isNewOnly = context.req.query('show') === 'new';
    const progress = actions.progress();
    return context.html(frontMarkup({ visit, edition, subscriptions, progress, isNewOnly }));
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

function isEmpty({ lead, picks }: Edition): boolean {
  return lead === null && picks.length === 0;
}
