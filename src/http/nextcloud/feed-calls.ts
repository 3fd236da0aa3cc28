import type { Subscription } from '../../model/library.ts';
import { SECOND } from '../../model/time.ts';
import { lineOfText, WEB_ADDRESS } from '../api/shapes/texts.ts';
import { followFeed } from '../sync/follow-feed.ts';
import { syncWishes } from '../sync/sync-wishes.ts';
import { type Asked, done, type NextcloudCall, notThere, refuse, whole } from './nextcloud-call.ts';

const list: NextcloudCall = {
  ...{ old: 'GET', method: 'GET', path: '/feeds' },
  answer: async (asked) => asked.context.json(await feedsAs(asked, () => true)),
};

/** Feeds with the largest number of an item, which is left out where there is none. */
async function feedsAs(asked: Asked, isMeant: (one: Subscription) => boolean) {
  const { rooms, readerId } = asked;
  const { subscriptions, sync } = rooms.desk.store;
  const lens = await syncWishes(asked.rooms, asked.readerId);
  const [followed, folders, facts, counts, newest, starred] = await Promise.all([
    subscriptions.ofReader(readerId),
    sync.folders(readerId),
    sync.feedFacts(readerId),
    sync.counts(lens),
    sync.page({ ...lens, stream: { kind: 'all' }, after: null, limit: 1 }),
    starredCount(asked),
  ]);
  const folderId = new Map(folders.map(({ id, name }) => [name, name === null ? null : id]));
  const iconUrl = new Map(facts.map((one) => [one.feedId, one.iconUrl]));
  const unread = new Map(counts.feeds.map((one) => [one.feedId, one.unread]));
  const [last] = newest.rows;
  return {
    feeds: followed.filter(isMeant).map((one) => ({
      ...shapeOf(one),
      faviconLink: iconUrl.get(one.feedId) ?? '',
      folderId: folderId.get(one.folder || null) ?? null,
      unreadCount: unread.get(one.feedId) ?? 0,
    })),
    starredCount: starred,
    ...(last !== undefined && { newestItemId: last.number }),
  };
}

/** Nobody counts further on a badge. */
const MOST_STARRED = 10_000;

async function starredCount({ rooms, readerId }: Asked): Promise<number> {
  const asked = { readerId, stream: { kind: 'saved' }, after: null, limit: MOST_STARRED } as const;
  return (await rooms.desk.store.sync.page(asked)).rows.length;
}

function shapeOf({ feedId, url, title, homeUrl, addedAt, health }: Subscription) {
  return {
    ...{ id: feedId, url, title, link: homeUrl ?? url },
    added: Math.floor(addedAt / SECOND),
    nextUpdateTime: health.nextFetchAt === null ? null : Math.floor(health.nextFetchAt / SECOND),
    ...{ ordering: 0, pinned: false },
    updateErrorCount: health.failureCount,
    lastUpdateError: health.trouble ?? '',
  };
}

const create: NextcloudCall = {
  ...{ old: 'POST', method: 'POST', path: '/feeds' },
  answer: async (asked) => {
    const { context, rooms, readerId, given } = asked;
    const url = WEB_ADDRESS.safeParse(given.url);
    if (!url.success) return refuse(context, 422, 'A feed wants an address of the web.');
    const folder = await folderBy(asked);
    if (folder === undefined) return refuse(context, 422, 'There is no such folder.');
    const followed = await followFeed(rooms, { readerId, url: url.data, folder });
    if (followed.kind === 'known') return refuse(context, 409, 'The feed is followed already.');
    if (followed.kind === 'failed') return refuse(context, 422, followed.reason);
    return context.json(await feedsAs(asked, ({ feedId }) => feedId === followed.feedId));
  },
};

/** The folder that is named by its number: null is the root, as is nought; undefined: there is none. */
async function folderBy({ rooms, readerId, given }: Asked): Promise<string | null | undefined> {
  if (given.folderId == null || given.folderId === '') return null;
  const id = whole(given.folderId);
  if (id === 0) return null;
  const folders = await rooms.desk.store.sync.folders(readerId);
  return folders.find((folder) => folder.id === id)?.name;
}

const remove: NextcloudCall = {
  ...{ old: 'DELETE', method: 'DELETE', path: '/feeds/:feedId' },
  answer: async (asked) => {
    const feedId = await feedIn(asked);
    if (feedId === null) return notThere(asked.context);
    const { desk } = asked.rooms;
    await desk.store.subscriptions.removeSubscriptions(asked.readerId, [feedId], desk.now());
    return done(asked.context);
  },
};

/** The feed that an address names, if the reader follows it. */
export async function feedIn({ context, rooms, readerId }: Asked): Promise<number | null> {
  const id = whole(context.req.param('feedId'));
  if (id === null) return null;
  const followed = await rooms.desk.store.subscriptions.byFeed(readerId, id);
  return followed?.feedId ?? null;
}

const move: NextcloudCall = {
  ...{ old: 'PUT', method: 'POST', path: '/feeds/:feedId/move' },
  answer: async (asked) => {
    const { context, rooms, readerId } = asked;
    const feedId = await feedIn(asked);
    if (feedId === null) return notThere(context);
    const folder = await folderBy(asked);
    if (folder === undefined) return refuse(context, 404, 'There is no such folder.');
    await rooms.desk.store.subscriptions.setSubscription(readerId, feedId, { folder });
    return done(context);
  },
};

const TITLE = lineOfText(500);

const rename: NextcloudCall = {
  ...{ old: 'PUT', method: 'POST', path: '/feeds/:feedId/rename' },
  answer: async (asked) => {
    const { context, rooms, readerId, given } = asked;
    const feedId = await feedIn(asked);
    if (feedId === null) return notThere(context);
    const title = TITLE.safeParse(given.feedTitle);
    if (!title.success) return refuse(context, 422, 'A feed wants a title of one line.');
    await rooms.desk.store.subscriptions.setSubscription(readerId, feedId, { title: title.data });
    return done(context);
  },
};

export const FEED_CALLS: readonly NextcloudCall[] = [list, create, remove, move, rename];
