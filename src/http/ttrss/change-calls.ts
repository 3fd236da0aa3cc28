import { MOST_NUMBERS, type SyncQuery } from '../../model/feeds/sync.ts';
import { DAY, type Millis } from '../../model/time.ts';
import { WEB_ADDRESS } from '../api/shapes/texts.ts';
import { followFeed } from '../sync/follow-feed.ts';
import { syncWishes } from '../sync/sync-wishes.ts';
import { type FeedMeant, feedMeant, labelOfFeed } from './feed-numbers.ts';
import {
  type Asked,
  type Content,
  done,
  FAILED,
  flag,
  MISUSED,
  OK,
  type TtRssCall,
  whole,
  wholes,
} from './ttrss-call.ts';

const FIELDS = { starred: 0, published: 1, unread: 2 };
const MODES = { off: 0, on: 1, toggle: 2 };

const updateArticle: TtRssCall = {
  ...{ op: 'updateArticle', changes: true },
  answer: async (asked) => {
    const { given } = asked;
    const ids = wholes(given.article_ids);
    const [field, mode] = [whole(given.field), whole(given.mode)];
    const isKnown = mode === MODES.off || mode === MODES.on || mode === MODES.toggle;
    if (ids.length === 0 || !isKnown) return MISUSED;
    // Readers publish nothing here: as tt-rss would say of articles that are none of theirs.
    if (field === FIELDS.published) return done({ status: 'OK', updated: 0 });
    if (field !== FIELDS.starred && field !== FIELDS.unread) return MISUSED;
    const as = field === FIELDS.starred ? STARRING : READING;
    if (mode === MODES.toggle) return toggle(asked, ids, as);
    await mark(asked, ids, mode === MODES.on ? as.on : as.off);
    return done({ status: 'OK', updated: ids.length });
  },
};

type Mark = 'markRead' | 'markUnread' | 'markSaved' | 'markUnsaved';
type Marking = { readonly on: Mark; readonly off: Mark };

const STARRING: Marking = { on: 'markSaved', off: 'markUnsaved' };
/** The field is "unread". */
const READING: Marking = { on: 'markUnread', off: 'markRead' };

async function mark(asked: Asked, numbers: readonly number[], as: Mark): Promise<void> {
  if (numbers.length === 0) return;
  const { desk } = asked.rooms;
  const wishes = await syncWishes(asked.rooms, asked.readerId);
  await desk.store.sync[as]({ ...wishes, numbers, at: desk.now() });
}

/** Each must be looked at first. */
const MOST_TOGGLED = 1_000;

async function toggle(asked: Asked, ids: readonly number[], as: Marking): Promise<Content> {
  if (ids.length > MOST_TOGGLED) return MISUSED;
  const entries = await asked.rooms.desk.store.sync.entries(asked.readerId, ids);
  const isOn = ({ article }: (typeof entries)[number]) =>
    as === STARRING ? article.isSaved : !article.isRead;
  const on = entries.filter(isOn).map(({ number }) => number);
  const off = entries.filter((entry) => !isOn(entry)).map(({ number }) => number);
  await mark(asked, on, as.off);
  await mark(asked, off, as.on);
  return done({ status: 'OK', updated: entries.length });
}

const catchupFeed: TtRssCall = {
  ...{ op: 'catchupFeed', changes: true },
  answer: async (asked) => {
    const { rooms, given } = asked;
    const id = whole(given.feed_id);
    if (id === null) return MISUSED;
    const meant = await feedMeant(asked, id, flag(given.is_cat));
    if (meant === null) return FAILED;
    const arrivedBefore = before(given.mode, rooms.desk.now());
    await markAll(asked, meant, arrivedBefore);
    return OK;
  },
};

const OLDER_THAN: Readonly<Record<string, Millis>> = {
  '1day': DAY,
  '1week': 7 * DAY,
  '2week': 14 * DAY,
};

/** Null: all. */
function before(mode: unknown, now: Millis): Millis | null {
  const age =
    typeof mode === 'string' && Object.hasOwn(OLDER_THAN, mode) ? OLDER_THAN[mode] : undefined;
  return age === undefined ? null : now - age;
}

async function markAll(
  asked: Asked,
  { stream, filter }: FeedMeant,
  arrivedBefore: Millis | null,
): Promise<void> {
  const { desk } = asked.rooms;
  const wishes = await syncWishes(asked.rooms, asked.readerId);
  const until = arrivedBefore === null ? {} : { arrivedBefore };
  if (stream.kind !== 'saved' && Object.keys(filter).length === 0) {
    await desk.store.sync.markStreamRead({ ...wishes, stream, ...until, at: desk.now() });
    return;
  }
  let after: number | null = null;
  do {
    const query: SyncQuery = {
      ...{ ...wishes, stream, filter: { ...filter, ...until, isRead: false } },
      ...{ after, limit: MOST_NUMBERS },
    };
    const { rows, next } = await desk.store.sync.page(query);
    const numbers = rows.map(({ number }) => number);
    await mark(asked, numbers, 'markRead');
    after = next;
  } while (after !== null);
}

/** tt-rss's codes: the feed was followed already, is followed now, or there is none at the address. */
const CODES = { known: 0, followed: 1, failed: 2 };

const subscribeToFeed: TtRssCall = {
  ...{ op: 'subscribeToFeed', changes: true, asksOutlets: true },
  answer: async ({ rooms, readerId, given }) => {
    // How a title is signed in to is set on its page; what somebody gave must not be dropped unsaid.
    const url = WEB_ADDRESS.safeParse(given.feed_url);
    if (!url.success || given.login || given.password) return MISUSED;
    const category = whole(given.category_id ?? 0) ?? 0;
    const folders = await rooms.desk.store.sync.folders(readerId);
    const named = category === 0 ? null : folders.find(({ id }) => id === category);
    if (named === undefined) return MISUSED;
    const asked = { readerId, url: url.data, folder: named?.name ?? null };
    const followed = await followFeed(rooms, asked);
    if (followed.kind === 'failed')
      return done({ status: { code: CODES.failed, message: followed.reason } });
    return done({ status: { code: CODES[followed.kind], feed_id: followed.feedId } });
  },
};

const unsubscribeFeed: TtRssCall = {
  ...{ op: 'unsubscribeFeed', changes: true },
  answer: async (asked) => {
    const id = await ownFeed(asked);
    if (id === null) return FAILED;
    const { desk } = asked.rooms;
    await desk.store.subscriptions.removeSubscriptions(asked.readerId, [id], desk.now());
    return OK;
  },
};

/** Null: the reader follows no such feed. */
async function ownFeed({ rooms, readerId, given }: Asked): Promise<number | null> {
  const id = whole(given.feed_id);
  if (id === null) return null;
  return (await rooms.desk.store.subscriptions.byFeed(readerId, id))?.feedId ?? null;
}

const updateFeed: TtRssCall = {
  ...{ op: 'updateFeed', changes: true, asksOutlets: true },
  answer: async (asked) => {
    const id = await ownFeed(asked);
    if (id === null) return FAILED;
    asked.rooms.actions.refreshNow([id]);
    return OK;
  },
};

/** Of the reader's own labels alone: a story's label is on what tells it. */
const setArticleLabel: TtRssCall = {
  ...{ op: 'setArticleLabel', changes: true },
  answer: async (asked) => {
    const { rooms, readerId, given } = asked;
    const numbers = wholes(given.article_ids);
    const labelId = labelOfFeed(whole(given.label_id) ?? 0);
    if (numbers.length === 0 || labelId === null) return MISUSED;
    const { labels, sync } = rooms.desk.store;
    if ((await labels.byId(readerId, labelId)) === null) return MISUSED;
    const wishes = await syncWishes(rooms, readerId);
    const labelling = { ...wishes, numbers, labelId, at: rooms.desk.now() };
    const updated = flag(given.assign)
      ? await sync.addLabelledNumbers(labelling)
      : await sync.removeLabelledNumbers(labelling);
    return done({ status: 'OK', updated });
  },
};

export const CHANGE_CALLS: readonly TtRssCall[] = [
  setArticleLabel,
  updateArticle,
  catchupFeed,
  subscribeToFeed,
  unsubscribeFeed,
  updateFeed,
];
