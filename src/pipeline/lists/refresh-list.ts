import { createHash } from 'node:crypto';
import type { Desk } from '../../desk.ts';
import type { FeedListing } from '../../model/feeds/subscription.ts';
import type { PageAnswer } from '../../model/fetch-page.ts';
import {
  type FollowedList,
  type ListedFeed,
  MOST_LISTED,
} from '../../model/given/followed-list.ts';
import { DAY, HOUR, type Millis } from '../../model/time.ts';
import type { ListRecord } from '../../store/given/record-list.ts';
import { restoreFeeds, subscribe } from '../subscribe.ts';
import { fetchAs } from '../titles/fetch-as.ts';

/** A list of five hundred feeds has some hundred thousand. */
const LARGEST: number = 2_000_000;
const USUAL: Millis = 6 * HOUR;
const LONGEST: Millis = 2 * DAY;

export type ListRefreshed = {
  /** Feeds that the reader follows since, to be fetched. */
  readonly added: readonly number[];
  /** Feeds that were dropped, since the list names them no more and the reader said so. */
  readonly dropped: readonly number[];
  /** A sentence for the reader; null: all is well. */
  readonly trouble: string | null;
};

/**
 * Fetches a list of feeds that a reader follows, and has them follow what is new in it. What the reader dropped themselves stays
 * dropped while the list goes on naming it. What it names no more is noted, and dropped if the reader said so and the list
 * brought it: never by a list that breaks off, is empty, or is none.
 */
export async function refreshList(desk: Desk, list: FollowedList): Promise<ListRefreshed> {
  const { etag, lastModified, url, readerId } = list;
  const answer = await fetchAs(desk, readerId, {
    ...{ url, etag, lastModified, maxBytes: LARGEST },
    accept: 'text/x-opml, application/xml, text/xml;q=0.9, */*;q=0.1',
  });
  const read = await readAnswer(desk, list, answer);
  if (read.kind !== 'read') {
    await desk.store.lists.recordList(recordOf(desk, list, read));
    const trouble = read.kind === 'failed' ? read.trouble : list.trouble;
    return { added: [], dropped: [], trouble };
  }
  const taken = await takeListings(desk, list, read.listings);
  const { problems } = taken;
  const trouble = [...read.problems, ...problems][0] ?? null;
  const news = { ...read.news, named: taken.named, gone: taken.gone };
  await desk.store.lists.recordList({ ...recordOf(desk, list, { kind: 'same' }), trouble, news });
  return { added: taken.added, dropped: taken.dropped, trouble };
}

type Read =
  | { readonly kind: 'same' }
  | {
      readonly kind: 'failed';
      readonly trouble: string;
      readonly isGone?: true;
      readonly retryAfter?: Millis | null;
    }
  | {
      readonly kind: 'read';
      readonly listings: readonly FeedListing[];
      readonly problems: readonly string[];
      readonly news: Pick<FollowedList, 'title' | 'etag' | 'lastModified' | 'bodyHash'>;
    };

async function readAnswer(
  { reading }: Pick<Desk, 'reading'>,
  list: FollowedList,
  answer: PageAnswer,
): Promise<Read> {
  if (answer.kind === 'unchanged') return { kind: 'same' };
  if (answer.kind === 'gone') return { kind: 'failed', trouble: answer.message, isGone: true };
  if (answer.kind === 'failed')
    return { kind: 'failed', trouble: answer.message, retryAfter: answer.retryAfter };
  const { bytes, contentType, etag, lastModified } = answer;
  const bodyHash = createHash('sha256').update(bytes).digest('base64url');
  if (bodyHash === list.bodyHash) return { kind: 'same' };
  const parse = await reading.readList({ bytes, contentType });
  if (parse.kind === 'failed') return { kind: 'failed', trouble: parse.reason };
  // What breaks off or names nothing at all is no list that somebody meant.
  if (parse.listings.length === 0)
    return { kind: 'failed', trouble: 'The list names no feed; nothing was changed.' };
  if (parse.problems.some((one) => one.includes('breaks off')))
    return { kind: 'failed', trouble: 'The list breaks off in the middle; nothing was changed.' };
  const listings = [...new Map(parse.listings.map((one) => [one.url, one])).values()];
  const tooMany = listings.length - MOST_LISTED;
  const problems =
    tooMany > 0 ? [`Only the first ${MOST_LISTED} feeds of the list are followed.`] : [];
  const news = { title: parse.title?.slice(0, 300) ?? null, etag, lastModified, bodyHash };
  return {
    kind: 'read',
    listings: listings.slice(0, MOST_LISTED),
    problems: [...parse.problems, ...problems],
    news,
  };
}

function recordOf(desk: Pick<Desk, 'now' | 'random'>, list: FollowedList, read: Read): ListRecord {
  const at = desk.now();
  const isFailed = read.kind === 'failed';
  const failureCount = isFailed ? list.failureCount + 1 : 0;
  const pause = Math.min(LONGEST, USUAL * 2 ** Math.min(failureCount, 4));
  const asked = isFailed ? Math.min(read.retryAfter ?? 0, LONGEST) : 0;
  const isGone = isFailed && read.isGone === true;
  // Up to a quarter more by chance, so that lists of one host are not asked all at once.
  const next = at + Math.round(Math.max(pause, asked) * (1 + desk.random() / 4));
  return {
    ...{ id: list.id, at, failureCount, nextFetchAt: isGone ? null : next, news: null },
    trouble: isFailed ? read.trouble : list.trouble,
    failingSince: isFailed ? (list.failingSince ?? at) : null,
  };
}

type Taken = {
  readonly added: readonly number[];
  readonly dropped: readonly number[];
  readonly named: readonly {
    readonly url: string;
    readonly feedId: number;
    readonly isOurs: boolean;
  }[];
  readonly gone: readonly string[];
  readonly problems: readonly string[];
};

async function takeListings(
  desk: Desk,
  list: FollowedList,
  listings: readonly FeedListing[],
): Promise<Taken> {
  const { store } = desk;
  const { readerId } = list;
  const known = new Map((await store.lists.feeds(list.id)).map((one) => [one.url, one]));
  const before = new Set((await store.subscriptions.ofReader(readerId)).map(({ url }) => url));
  const fresh = listings.filter(({ url }) => !known.has(url));
  const placed = fresh.map((one) => ({ ...one, folder: folderOf(list, one) }));
  const { problems } =
    placed.length === 0 ? { problems: [] } : await subscribe(desk, readerId, placed);
  const after = new Map(
    (await store.subscriptions.ofReader(readerId)).map((one) => [one.url, one.feedId]),
  );
  const named = listings.flatMap(({ url }) => {
    const one = known.get(url);
    if (one !== undefined) return { url, feedId: one.feedId, isOurs: one.isOurs };
    const feedId = after.get(url);
    return feedId === undefined ? [] : { url, feedId, isOurs: !before.has(url) };
  });
  const now = new Set(listings.map(({ url }) => url));
  const gone = [...known.values()].filter(({ url, goneAt }) => goneAt === null && !now.has(url));
  const dropped = await dropGone(desk, list, gone);
  const back = await bringBack(
    desk,
    list,
    listings.flatMap(({ url }) => known.get(url) ?? []),
  );
  const news = named.filter(({ url, isOurs }) => isOurs && !known.has(url));
  return {
    ...{ dropped, named, problems, gone: gone.map(({ url }) => url) },
    added: [...news.map(({ feedId }) => feedId), ...back],
  };
}

/** In the reader's folder, and within it where the list has it; without one as the list says. */
function folderOf({ folder }: FollowedList, listing: FeedListing): string | null {
  if (folder === null) return listing.folder;
  return listing.folder === null ? folder : `${folder}/${listing.folder}`.slice(0, 500);
}

async function dropGone(
  { store, now }: Desk,
  { readerId, drops }: FollowedList,
  gone: readonly ListedFeed[],
): Promise<number[]> {
  if (!drops) return [];
  const ids = gone
    .filter(({ isOurs, isFollowed }) => isOurs && isFollowed)
    .map(({ feedId }) => feedId);
  if (ids.length > 0) await store.subscriptions.removeSubscriptions(readerId, ids, now());
  return ids;
}

/** What was dropped with the list's word comes back with it. */
async function bringBack(
  desk: Desk,
  { readerId, drops }: FollowedList,
  named: readonly ListedFeed[],
): Promise<number[]> {
  const back = named.filter(
    ({ goneAt, isOurs, isFollowed }) => goneAt !== null && isOurs && !isFollowed,
  );
  if (!drops || back.length === 0) return [];
  const ids = back.map(({ feedId }) => feedId);
  await restoreFeeds(desk, readerId, ids);
  return ids;
}
