import type { MarkStreamRead } from '../../model/feeds/sync.ts';
import { syncWishes } from '../sync/sync-wishes.ts';
import { feedIn } from './feed-calls.ts';
import { numberOfGuid } from './item-shape.ts';
import {
  type Asked,
  done,
  type Method,
  MOST_AT_ONCE,
  type NextcloudCall,
  notThere,
  refuse,
  whole,
  wholes,
} from './nextcloud-call.ts';

type Mark = 'read' | 'unread' | 'star' | 'unstar';

async function mark(asked: Asked, numbers: readonly number[], as: Mark): Promise<void> {
  const { desk } = asked.rooms;
  const { sync } = desk.store;
  const lens = await syncWishes(asked.rooms, asked.readerId);
  const marked = { ...lens, numbers: numbers.filter((number) => number > 0), at: desk.now() };
  if (as === 'read') await sync.markRead(marked);
  else if (as === 'unread') await sync.markUnread(marked);
  else if (as === 'star') await sync.markSaved(marked);
  else await sync.markUnsaved(marked);
}

/** One item; 404 where the reader has none such. */
async function markOne(asked: Asked, number: number | null, as: Mark): Promise<Response> {
  const { context, rooms, readerId } = asked;
  if (number === null) return notThere(context);
  const [known] = await rooms.desk.store.sync.entries(readerId, [number]);
  if (known === undefined) return notThere(context);
  await mark(asked, [number], as);
  return done(context);
}

function one(as: Mark, methods: { old: Method | null; method: Method | null }): NextcloudCall {
  return {
    ...methods,
    path: `/items/:itemId/${as}`,
    answer: (asked) => markOne(asked, whole(asked.context.req.param('itemId')), as),
  };
}

/** v1-2 names an item by its feed and the hash of its guid; newsboat, by the guid itself, which is the same here. */
function byGuid(as: 'star' | 'unstar'): NextcloudCall {
  return {
    ...{ old: 'PUT', method: null, path: `/items/:feedId/:guidHash/${as}` },
    answer: (asked) => markOne(asked, numberOfGuid(asked.context.req.param('guidHash')), as),
  };
}

function several(as: Mark): NextcloudCall {
  return {
    ...{ old: 'PUT', method: 'POST', path: `/items/${as}/multiple` },
    answer: async (asked) => {
      const { itemIds, items } = asked.given;
      const numbers = [...wholes(itemIds), ...wholes(items), ...ofGuids(items)];
      await mark(asked, numbers, as);
      return done(asked.context);
    },
  };
}

function ofGuids(items: unknown): number[] {
  if (!Array.isArray(items)) return [];
  return items.slice(0, MOST_AT_ONCE).flatMap((item: unknown) => {
    const isNamed = typeof item === 'object' && item !== null && 'guidHash' in item;
    return isNamed ? (numberOfGuid(item.guidHash) ?? []) : [];
  });
}

/** Up to the newest item that the program knows of: what came later nobody has seen. */
async function markStream(asked: Asked, stream: MarkStreamRead['stream']): Promise<Response> {
  const upTo = whole(asked.given.newestItemId);
  if (upTo === null) return refuse(asked.context, 422, 'newestItemId is wanted.');
  const { desk } = asked.rooms;
  const lens = await syncWishes(asked.rooms, asked.readerId);
  await desk.store.sync.markStreamRead({ ...lens, stream, upTo, at: desk.now() });
  return done(asked.context);
}

const feedRead: NextcloudCall = {
  ...{ old: 'PUT', method: 'POST', path: '/feeds/:feedId/read' },
  answer: async (asked) => {
    const feedId = await feedIn(asked);
    if (feedId === null) return notThere(asked.context);
    return markStream(asked, { kind: 'feed', feedId });
  },
};

const folderRead: NextcloudCall = {
  ...{ old: 'PUT', method: 'POST', path: '/folders/:folderId/read' },
  answer: async (asked) => {
    const id = whole(asked.context.req.param('folderId'));
    if (id === 0) return markStream(asked, { kind: 'folder', folder: null });
    const folders = await asked.rooms.desk.store.sync.folders(asked.readerId);
    const folder = folders.find((known) => known.id === id);
    if (folder === undefined) return notThere(asked.context);
    return markStream(asked, { kind: 'folder', folder: folder.name });
  },
};

const allRead: NextcloudCall = {
  ...{ old: 'PUT', method: 'POST', path: '/items/read' },
  answer: (asked) => markStream(asked, { kind: 'all' }),
};

export const MARK_CALLS: readonly NextcloudCall[] = [
  several('read'),
  several('unread'),
  several('star'),
  several('unstar'),
  one('read', { old: 'PUT', method: 'POST' }),
  one('unread', { old: 'PUT', method: 'POST' }),
  one('star', { old: null, method: 'POST' }),
  one('unstar', { old: null, method: 'POST' }),
  byGuid('star'),
  byGuid('unstar'),
  allRead,
  feedRead,
  folderRead,
];
