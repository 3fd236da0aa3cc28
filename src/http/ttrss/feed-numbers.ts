import type { SyncFilter, SyncStream } from '../../model/feeds/sync.ts';
import { DAY } from '../../model/time.ts';
import type { Asked } from './ttrss-call.ts';

/** tt-rss's own feeds and categories have numbers below one. */
export const FEEDS = { starred: -1, published: -2, fresh: -3, all: -4, lately: -6, archived: 0 };
export const CATEGORIES = { none: 0, special: -1, labels: -2, realFeeds: -3, all: -4 };

/** The feed of a label begins behind it. */
const LABELS_BELOW = -1024;

/** The reader's own labels begin behind this one, far below stories, and still in 32 bits (newsboat). */
const OWN_LABELS_BELOW = -1_000_000_000;

export function feedOfStory(story: number): number {
  return LABELS_BELOW - 1 - story;
}

export function feedOfLabel(label: number): number {
  return OWN_LABELS_BELOW - label;
}

/** Null: the number is no label's. */
export function labelOfFeed(id: number): number | null {
  return id < OWN_LABELS_BELOW ? OWN_LABELS_BELOW - id : null;
}

/** What a feed or a category of tt-rss is of us. */
export type FeedMeant = {
  readonly stream: SyncStream;
  readonly filter: SyncFilter;
  readonly title: string;
};

const NONE: SyncFilter = { below: 1 };

/** Null: there is none such. */
export async function feedMeant(
  asked: Asked,
  id: number,
  isCategory: boolean,
): Promise<FeedMeant | null> {
  return isCategory ? category(asked, id) : feed(asked, id);
}

async function category({ rooms, readerId }: Asked, id: number): Promise<FeedMeant | null> {
  if (id === CATEGORIES.all || id === CATEGORIES.realFeeds) return all('All articles');
  const folders = await rooms.desk.store.sync.folders(readerId);
  const folder = folders.find((one) => (id === 0 ? one.name === null : one.id === id));
  if (folder === undefined) return null;
  const { name } = folder;
  return { stream: { kind: 'folder', folder: name }, filter: {}, title: name ?? 'Uncategorized' };
}

function all(title: string, filter: SyncFilter = {}): FeedMeant {
  return { stream: { kind: 'all' }, filter, title };
}

async function feed(asked: Asked, id: number): Promise<FeedMeant | null> {
  const { rooms, readerId } = asked;
  if (id > 0) {
    const known = await rooms.desk.store.subscriptions.byFeed(readerId, id);
    if (known === null) return null;
    return { stream: { kind: 'feed', feedId: id }, filter: {}, title: known.title };
  }
  const own = labelOfFeed(id);
  if (own !== null) return label(asked, own);
  if (id < LABELS_BELOW) return story(asked, LABELS_BELOW - 1 - id);
  switch (id) {
    case FEEDS.all:
      return all('All articles');
    case FEEDS.starred:
      return { stream: { kind: 'saved' }, filter: {}, title: 'Starred articles' };
    case FEEDS.fresh:
      return all('Fresh articles', { isRead: false, arrivedFrom: rooms.desk.now() - DAY });
    case FEEDS.lately:
      return all('Recently read', { isRead: true, changedFrom: rooms.desk.now() - DAY });
    // Nothing is published by a reader here, and nothing archived.
    case FEEDS.published:
      return all('Published articles', NONE);
    case FEEDS.archived:
      return all('Archived articles', NONE);
    default:
      return null;
  }
}

async function label({ rooms, readerId }: Asked, id: number): Promise<FeedMeant | null> {
  const known = await rooms.desk.store.labels.byId(readerId, id);
  if (known === null) return null;
  return { stream: { kind: 'label', label: id }, filter: {}, title: known.name };
}

async function story({ rooms, readerId }: Asked, id: number): Promise<FeedMeant | null> {
  const followed = await rooms.desk.store.sync.followed(readerId);
  const known = followed.find((one) => one.story === id);
  if (known === undefined) return null;
  return { stream: { kind: 'story', story: id }, filter: {}, title: known.name };
}
