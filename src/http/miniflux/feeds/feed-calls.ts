import { z } from '@hono/zod-openapi';
import { lineOfText, WEB_ADDRESS } from '../../api/shapes/texts.ts';
import { followFeed } from '../../sync/follow-feed.ts';
import { syncWishes } from '../../sync/sync-wishes.ts';
import { done, notThere, refuse } from '../calls/answers.ts';
import { type Asked, callWithBody, type MinifluxCall } from '../calls/miniflux-call.ts';
import { badId, idIn } from '../calls/read-asked.ts';
import { FEED } from '../shapes/feed-shape.ts';
import { type FeedsOfReader, feedsOfReader } from './feeds-of-reader.ts';

const list: MinifluxCall = {
  method: 'get',
  path: '/v1/feeds',
  operationId: 'feeds',
  tag: 'Feeds',
  summary: 'What the reader follows',
  answers: { 200: z.array(FEED) },
  answer: async (asked) => {
    const { feeds } = await feedsOfReader(asked);
    return asked.context.json(feeds.map(({ shape }) => shape));
  },
};

const show: MinifluxCall = {
  method: 'get',
  path: '/v1/feeds/{feedID}',
  operationId: 'feed',
  tag: 'Feeds',
  summary: 'A feed',
  answers: { 200: FEED },
  answer: async (asked) => {
    const id = idIn(asked.context, 'feedID');
    if (id === null) return badId(asked.context, 'feed');
    const feed = (await feedsOfReader(asked)).byId.get(id);
    return feed === undefined ? notThere(asked.context) : asked.context.json(feed.shape);
  },
};

/** What is said of fetching is left aside: Hearsay finds it out. But what somebody thinks is signed in with must not be dropped unsaid. */
const NEW_FEED = z.object({
  feed_url: WEB_ADDRESS,
  category_id: z.int().optional(),
  username: z.string().optional(),
  password: z.string().optional(),
  cookie: z.string().optional(),
});

const create = callWithBody(
  {
    method: 'post',
    path: '/v1/feeds',
    operationId: 'createFeed',
    tag: 'Feeds',
    summary: 'Follow a feed',
    description:
      'It is asked for first, and refused if there is no feed. Its entries come within seconds of the answer.',
    body: NEW_FEED,
    answers: { 201: z.object({ feed_id: z.int() }) },
  },
  async (asked, wanted) => {
    const { context, rooms, readerId } = asked;
    if (wanted.username || wanted.password || wanted.cookie)
      return refuse(
        context,
        400,
        'How a title is signed in to is set on the page /account/titles.',
      );
    const known = await feedsOfReader(asked);
    const folder = folderOf(known, wanted.category_id);
    if (folder === undefined) return refuse(context, 400, 'This category does not exist.');
    const { feed_url: url } = wanted;
    const followed = await followFeed(rooms, { readerId, url, folder: folder.name });
    if (followed.kind === 'known') return refuse(context, 400, 'This feed already exists.');
    if (followed.kind === 'failed') return refuse(context, 400, followed.reason);
    return context.json({ feed_id: followed.feedId }, 201);
  },
);

/** Undefined: there is no such category. Nought, and nothing said, is the one of what stands in none. */
function folderOf({ folders }: FeedsOfReader, categoryId: number | null | undefined) {
  if (!categoryId) return folders.find(({ name }) => name === null);
  return folders.find(({ id }) => id === categoryId);
}

const update = callWithBody(
  {
    method: 'put',
    path: '/v1/feeds/{feedID}',
    operationId: 'updateFeed',
    tag: 'Feeds',
    summary: 'Give a feed another title or another category',
    description:
      'The answer says how it stands: what else Miniflux lets one set is Hearsay’s to find out, and stays as it is. Another address is refused.',
    body: z.object({
      title: lineOfText(500).nullish(),
      category_id: z.int().nullish(),
      feed_url: z.string().nullish(),
    }),
    answers: { 201: FEED },
  },
  async (asked, change) => {
    const { context, rooms, readerId } = asked;
    const id = idIn(context, 'feedID');
    if (id === null) return badId(context, 'feed');
    const known = await feedsOfReader(asked);
    const feed = known.byId.get(id);
    if (feed === undefined) return notThere(context);
    if (change.feed_url != null && change.feed_url !== feed.shape.feed_url)
      return refuse(context, 400, 'A feed keeps its address; follow the other one.');
    const folder = change.category_id == null ? feed.folder : folderOf(known, change.category_id);
    if (folder === undefined) return refuse(context, 400, 'This category does not exist.');
    const title = change.title ?? null;
    if (title !== null || folder !== feed.folder)
      await rooms.desk.store.subscriptions.setSubscription(readerId, id, {
        ...(title !== null && { title }),
        ...(folder !== feed.folder && { folder: folder.name }),
      });
    const now = (await feedsOfReader(asked)).byId.get(id);
    return now === undefined ? notThere(context) : context.json(now.shape, 201);
  },
);

const remove: MinifluxCall = {
  method: 'delete',
  path: '/v1/feeds/{feedID}',
  operationId: 'deleteFeed',
  tag: 'Feeds',
  summary: 'Follow a feed no more',
  description: 'Its articles and what was starred stay; the page of the feeds brings it back.',
  answers: { 204: 'nothing' },
  answer: async (asked) => {
    const { context, rooms, readerId } = asked;
    const id = idIn(context, 'feedID');
    if (id === null) return badId(context, 'feed');
    if (!(await isOwn(asked, id))) return notThere(context);
    const { desk } = rooms;
    await desk.store.subscriptions.removeSubscriptions(readerId, [id], desk.now());
    return done(context);
  },
};

/** Whether the reader follows a feed. */
export async function isOwn({ rooms, readerId }: Asked, feedId: number): Promise<boolean> {
  return (await rooms.desk.store.subscriptions.byFeed(readerId, feedId)) !== null;
}

const counters: MinifluxCall = {
  method: 'get',
  path: '/v1/feeds/counters',
  operationId: 'feedCounters',
  tag: 'Feeds',
  summary: 'How many entries of each feed are read and how many are not',
  answers: {
    200: z.object({
      reads: z.record(z.string(), z.int()),
      unreads: z.record(z.string(), z.int()),
    }),
  },
  answer: async ({ context, rooms, readerId }) => {
    const { sync } = rooms.desk.store;
    const [totals, counts] = await Promise.all([
      sync.feedTotals(readerId),
      sync.counts(await syncWishes(rooms, readerId)),
    ]);
    const reads = totals
      .map(({ feedId, total, unread }) => [feedId, total - unread] as const)
      .filter(([, count]) => count > 0);
    const unreads = counts.feeds.map(({ feedId, unread }) => [feedId, unread] as const);
    return context.json({
      reads: Object.fromEntries(reads),
      unreads: Object.fromEntries(unreads),
    });
  },
};

const refreshAll: MinifluxCall = {
  method: 'put',
  path: '/v1/feeds/refresh',
  operationId: 'refreshFeeds',
  tag: 'Feeds',
  summary: 'Ask for news of all that the reader follows, in the background',
  answers: { 204: 'nothing' },
  answer: async (asked) => {
    const { feeds } = await feedsOfReader(asked);
    asked.rooms.actions.refreshNow(feeds.map(({ shape }) => shape.id));
    return done(asked.context);
  },
};

const refresh: MinifluxCall = {
  method: 'put',
  path: '/v1/feeds/{feedID}/refresh',
  operationId: 'refreshFeed',
  tag: 'Feeds',
  summary: 'Ask for news of a feed, in the background',
  answers: { 204: 'nothing' },
  answer: async (asked) => {
    const id = idIn(asked.context, 'feedID');
    if (id === null) return badId(asked.context, 'feed');
    if (!(await isOwn(asked, id))) return notThere(asked.context);
    asked.rooms.actions.refreshNow([id]);
    return done(asked.context);
  },
};

export const FEED_CALLS: readonly MinifluxCall[] = [
  create,
  list,
  counters,
  refreshAll,
  refresh,
  show,
  update,
  remove,
];
