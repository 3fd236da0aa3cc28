/** Fever's API, as far as README.md beside this file says. */
import { type Context, Hono } from 'hono';
import { StoreError } from '../../store/database/store-error.ts';
import type { AppRooms } from '../app-rooms.ts';
import { readerOf } from '../reader-of.ts';
import { formOf } from '../security/programs/proofs.ts';
import { seenUrl } from '../security/remote.ts';
import { FEVER_PATHS } from '../security/routes/programs/fever-table.ts';
import { mayChange } from '../security/sessions/caller.ts';
import { syncWishes } from '../sync/sync-wishes.ts';
import { favicons, feeds, groups } from './feeds-and-groups.ts';
import type { FeverAsked, FeverPart } from './fever-asked.ts';
import { savedItemIds, unreadItemIds } from './item-ids.ts';
import { items } from './items.ts';
import { links } from './links.ts';
import { mark } from './marks.ts';

/** By the name in the address: several may stand there, and each adds to the answer. */
const PARTS: readonly (readonly [name: string, part: FeverPart])[] = [
  ['groups', groups],
  ['feeds', feeds],
  ['favicons', favicons],
  ['items', items],
  ['links', links],
  ['unread_item_ids', unreadItemIds],
  ['saved_item_ids', savedItemIds],
];

export function addFever(app: Hono, rooms: AppRooms): void {
  const api = new Hono();
  api.onError((error, context) => {
    rooms.desk.log.error({ error, route: '/fever' }, 'A call of a program failed.');
    const isBusy = error instanceof StoreError && error.code === 'busy';
    return context.json({ api_version: 3, auth: 1, error: FAULTS[isBusy ? 'busy' : 'other'] }, 500);
  });
  for (const path of FEVER_PATHS) {
    api.get(path, (context) => answer(context, rooms));
    api.post(path, (context) => answer(context, rooms));
  }
  app.route('/', api);
}

const FAULTS = {
  busy: 'The library is busy; try again.',
  other: 'Hearsay has failed; its log says more.',
} as const;

/** What Fever's documentation has: always 200, and `auth` says whether the key was taken. The guard has seen to that before. */
async function answer(context: Context, rooms: AppRooms): Promise<Response> {
  const readerId = readerOf(context);
  const asked: FeverAsked = {
    ...{ rooms, readerId },
    fields: await formOf(context),
    wishes: await syncWishes(rooms, readerId),
    origin: seenUrl(context).origin,
  };
  const { fields } = asked;
  // Asking changes nothing: what is marked comes by POST (in Fever's documentation, too).
  const isMarking = fields.has('mark') && context.req.method === 'POST';
  const parts = isMarking ? [await mark(asked, mayChange(context))] : [];
  for (const [name, part] of PARTS) if (fields.has(name)) parts.push(await part(asked));
  return context.json(
    Object.assign({ api_version: 3, auth: 1, ...(await refreshedAt(asked)) }, ...parts),
  );
}

/** When a feed was fetched last, by the next whole second: programs send it back as `before`, and what came then was seen. */
async function refreshedAt({ rooms, readerId }: FeverAsked) {
  const { lastFetchedAt } = await rooms.desk.store.subscriptions.atAGlance(readerId);
  const seconds = lastFetchedAt === null ? 0 : Math.floor(lastFetchedAt / 1000) + 1;
  return { last_refreshed_on_time: seconds };
}
