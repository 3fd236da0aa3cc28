import type { SyncCounts, SyncStream } from '../../model/feeds/sync.ts';
import type { Subscription } from '../../model/library.ts';
import { SECOND } from '../../model/time.ts';
import type { Folder } from '../../store/sync/folders.ts';
import { type SyncWishes, syncWishes } from '../sync/sync-wishes.ts';
import { CATEGORIES, FEEDS, feedMeant, feedOfLabel, feedOfStory } from './feed-numbers.ts';
import { type Asked, done, flag, type TtRssCall, whole } from './ttrss-call.ts';

/** What a reader's feeds are told from. */
type Known = {
  readonly wishes: SyncWishes;
  readonly followed: readonly Subscription[];
  readonly folders: readonly Folder[];
  readonly counts: SyncCounts;
  readonly unreadOf: ReadonlyMap<number, number>;
};

async function knownOf({ rooms, readerId }: Asked): Promise<Known> {
  const { subscriptions, sync } = rooms.desk.store;
  const wishes = await syncWishes(rooms, readerId);
  const [followed, folders, counts] = await Promise.all([
    subscriptions.ofReader(readerId),
    sync.folders(readerId),
    sync.counts(wishes),
  ]);
  const unreadOf = new Map(counts.feeds.map(({ feedId, unread }) => [feedId, unread]));
  return { wishes, followed, folders, counts, unreadOf };
}

const getCategories: TtRssCall = {
  op: 'getCategories',
  answer: async (asked) => {
    const known = await knownOf(asked);
    const unread = new Map(known.counts.folders.map((one) => [one.folder, one.unread]));
    const { include_empty, unread_only } = asked.given;
    const all = known.folders
      .filter(({ feedCount }) => flag(include_empty) || feedCount > 0)
      .map(({ id, name }, order) => ({
        id: name === null ? CATEGORIES.none : id,
        title: name ?? 'Uncategorized',
        unread: unread.get(name) ?? 0,
        order_id: order,
      }));
    const special = {
      ...{ id: CATEGORIES.special, title: 'Special', unread: known.counts.all.unread },
      order_id: 0,
    };
    const labels = { id: CATEGORIES.labels, title: 'Labels', unread: 0, order_id: 0 };
    const has = (await labelsOf(asked)).length > 0;
    const shown = [...all, ...(has ? [labels] : []), special];
    return done(shown.filter((one) => !flag(unread_only) || one.unread > 0));
  },
};

type FeedLine = Readonly<Record<string, unknown>> & { readonly unread: number };

const getFeeds: TtRssCall = {
  op: 'getFeeds',
  answer: async (asked) => {
    const { given } = asked;
    const category = whole(given.cat_id ?? 0) ?? 0;
    const known = await knownOf(asked);
    const isEvery = category === CATEGORIES.all;
    const lines: FeedLine[] = [
      ...(isEvery || category === CATEGORIES.labels ? await labelLines(asked, known) : []),
      ...(isEvery || category === CATEGORIES.special ? specialLines(known) : []),
      ...realLines(known, category),
    ];
    const shown = flag(given.unread_only) ? lines.filter(({ unread }) => unread > 0) : lines;
    const offset = Math.max(0, whole(given.offset) ?? 0);
    const limit = whole(given.limit) ?? 0;
    return done(shown.slice(offset, limit > 0 ? offset + limit : undefined));
  },
};

type LabelFeed = { readonly id: number; readonly name: string; readonly stream: SyncStream };

/** The reader's own labels, and the stories that they follow. */
async function labelsOf({ rooms, readerId }: Asked): Promise<LabelFeed[]> {
  const { labels, sync } = rooms.desk.store;
  const { listsStories } = await syncWishes(rooms, readerId);
  const own = (await labels.all(readerId)).map(({ id, name }): LabelFeed => {
    return { id: feedOfLabel(id), name, stream: { kind: 'label', label: id } };
  });
  const followed = listsStories ? await sync.followed(readerId) : [];
  const stories = followed.map(({ story, name }): LabelFeed => {
    return { id: feedOfStory(story), name, stream: { kind: 'story', story } };
  });
  return [...own, ...stories];
}

async function labelLines(asked: Asked, { wishes }: Known): Promise<FeedLine[]> {
  const { sync } = asked.rooms.desk.store;
  const lines: FeedLine[] = [];
  for (const { id, name, stream } of await labelsOf(asked)) {
    const unread = await sync.page({
      ...{ ...wishes, stream, filter: { isRead: false }, after: null, limit: MOST_COUNTED },
    });
    lines.push({ id, title: name, unread: unread.rows.length, cat_id: CATEGORIES.labels });
  }
  return lines;
}

/** Nobody reads more of a label. */
const MOST_COUNTED = 1_000;

function specialLines({ counts }: Known): FeedLine[] {
  const cat_id = CATEGORIES.special;
  const { unread } = counts.all;
  return [
    { id: FEEDS.starred, title: 'Starred articles', unread: 0, cat_id },
    { id: FEEDS.published, title: 'Published articles', unread: 0, cat_id },
    { id: FEEDS.fresh, title: 'Fresh articles', unread: 0, cat_id },
    { id: FEEDS.all, title: 'All articles', unread, cat_id },
  ];
}

function realLines({ followed, folders, unreadOf }: Known, category: number): FeedLine[] {
  const folderId = new Map(folders.map(({ id, name }) => [name, name === null ? 0 : id]));
  return followed.flatMap((one, order) => {
    const cat_id = folderId.get(one.folder || null) ?? 0;
    const isMeant = category <= CATEGORIES.realFeeds || category === cat_id;
    if (!isMeant) return [];
    const { lastFetchedAt, trouble } = one.health;
    return {
      ...{ id: one.feedId, title: one.title, feed_url: one.url, cat_id },
      unread: unreadOf.get(one.feedId) ?? 0,
      ...{ has_icon: false, order_id: order, update_interval: 0 },
      last_updated: Math.floor((lastFetchedAt ?? 0) / SECOND),
      last_error: trouble ?? '',
    };
  });
}

const getUnread: TtRssCall = {
  op: 'getUnread',
  answer: async (asked) => {
    const { rooms, given, readerId } = asked;
    const wishes = await syncWishes(rooms, readerId);
    const { sync } = rooms.desk.store;
    const id = whole(given.feed_id);
    if (id === null) return done({ unread: (await sync.counts(wishes)).all.unread });
    const meant = await feedMeant(asked, id, flag(given.is_cat));
    if (meant === null) return done({ unread: 0 });
    const { stream, filter } = meant;
    const { rows } = await sync.page({
      ...{ ...wishes, stream, filter: { ...filter, isRead: false } },
      ...{ after: null, limit: 10_000 },
    });
    return done({ unread: rows.length });
  },
};

const getCounters: TtRssCall = {
  op: 'getCounters',
  answer: async (asked) => {
    const { counts, followed, folders, unreadOf } = await knownOf(asked);
    const unread = new Map(counts.folders.map((one) => [one.folder, one.unread]));
    return done([
      { id: 'global-unread', counter: counts.all.unread },
      { id: 'subscribed-feeds', counter: followed.length },
      ...followed.map(({ feedId }) => ({ id: feedId, counter: unreadOf.get(feedId) ?? 0 })),
      ...folders.map(({ id, name }) => ({
        ...{ id: name === null ? 0 : id, kind: 'cat', counter: unread.get(name) ?? 0 },
      })),
    ]);
  },
};

/** As RSS Guard reads it: the categories of the first level, and their feeds. */
const getFeedTree: TtRssCall = {
  op: 'getFeedTree',
  answer: async (asked) => {
    const known = await knownOf(asked);
    const items = known.folders
      .filter(({ feedCount }) => feedCount > 0 || flag(asked.given.include_empty))
      .map(({ id, name }) => {
        const bare = name === null ? 0 : id;
        return {
          ...{ id: `CAT:${bare}`, bare_id: bare, name: name ?? 'Uncategorized' },
          ...{ type: 'category', unread: 0, child_unread: 0, auxcounter: 0, checkbox: false },
          items: known.followed
            .filter((one) => (one.folder || null) === name)
            .map(({ feedId, title, health }) => ({
              ...{ id: `FEED:${feedId}`, bare_id: feedId, name: title, type: 'feed' },
              ...{ unread: known.unreadOf.get(feedId) ?? 0, icon: false, param: '', checkbox: 0 },
              ...{ auxcounter: -1, error: health.trouble ?? '', updates_disabled: 0 },
            })),
        };
      });
    return done({ categories: { identifier: 'id', label: 'name', items } });
  },
};

const getLabels: TtRssCall = {
  op: 'getLabels',
  answer: async (asked) => {
    const numbers = wholeOrNone(asked.given.article_id);
    const [entry] = await asked.rooms.desk.store.sync.entries(asked.readerId, numbers);
    const borne = new Set(entry?.labels.map(({ id }) => feedOfLabel(id)));
    if (entry?.story) borne.add(feedOfStory(entry.story.story));
    return done(
      (await labelsOf(asked)).map(({ id, name }) => ({
        ...{ id, caption: name, fg_color: '', bg_color: '' },
        checked: borne.has(id),
      })),
    );
  },
};

function wholeOrNone(value: unknown): number[] {
  const number = whole(value);
  return number === null ? [] : [number];
}

export const FEED_CALLS: readonly TtRssCall[] = [
  getCategories,
  getFeeds,
  getUnread,
  getCounters,
  getFeedTree,
  getLabels,
];
