import type { Context } from 'hono';
import type { SyncFilter, SyncStream } from '../../../model/feeds/sync.ts';
import { type Millis, SECOND } from '../../../model/time.ts';
import type { EntryOrder } from '../../../store/sync/narrow-entries.ts';
import { boolIn, numberIn, wordsIn } from '../calls/read-asked.ts';

/** What a list of entries is asked for by. */
export type EntryQuery = {
  readonly filter: SyncFilter;
  readonly changedBefore: Millis | null;
  readonly order: 'arrived' | 'published' | EntryOrder;
  readonly isDescending: boolean;
  readonly limit: number;
  readonly offset: number;
  /** Null: no words are searched for. */
  readonly words: string | null;
  readonly tags: readonly string[];
  readonly feedId: number | null;
  readonly categoryId: number | null;
};

const ORDERS: Readonly<Record<string, EntryQuery['order']>> = {
  id: 'arrived',
  created_at: 'arrived',
  published_at: 'published',
  status: 'status',
  changed_at: 'changed',
  category_title: 'folder',
  category_id: 'folder number',
  title: 'headline',
  author: 'byline',
};

const MOST_ENTRIES = 1_000;
const USUAL_ENTRIES = 100;
/** Each is a question of its own. */
const MOST_TAGS = 20;
const LONGEST_SEARCH = 1_000;

/** A string says what is wrong with what was asked. Of names that stand there several times the first counts, but for status and tags. */
export function readEntryQuery(context: Context): EntryQuery | string {
  const statuses = new Set(wordsIn(context, 'status'));
  const stated = context.req.query('order') || 'published_at';
  const order = Object.hasOwn(ORDERS, stated) ? ORDERS[stated] : undefined;
  if (order === undefined)
    return `invalid entry order, valid order values are: ${Object.keys(ORDERS).join(', ')}`;
  const direction = context.req.query('direction') || 'asc';
  const limit = numberIn(context, 'limit') ?? USUAL_ENTRIES;
  const words = context.req.query('search')?.trim() ?? '';
  const tags = wordsIn(context, 'tags');
  const trouble = troubleIn({ statuses, direction, limit, words, tags });
  if (trouble !== null) return trouble;
  return {
    ...{ order, limit, tags, isDescending: direction === 'desc' },
    offset: numberIn(context, 'offset') ?? 0,
    words: words === '' ? null : words,
    filter: filterIn(context, statuses),
    changedBefore: timeIn(context, 'changed_before'),
    // Nought is as good as absent, to Miniflux.
    feedId: numberIn(context, 'feed_id') || null,
    categoryId: numberIn(context, 'category_id') || null,
  };
}

type Stated = {
  readonly statuses: ReadonlySet<string>;
  readonly direction: string;
  readonly limit: number;
  readonly words: string;
  readonly tags: readonly string[];
};

function troubleIn({ statuses, direction, limit, words, tags }: Stated): string | null {
  if (![...statuses].every((status) => status === 'read' || status === 'unread'))
    return 'invalid entry status, valid status values are: "read" and "unread"';
  if (direction !== 'asc' && direction !== 'desc')
    return 'invalid direction, valid direction values are: "asc" or "desc"';
  if (limit > MOST_ENTRIES) return `limit value should be <= ${MOST_ENTRIES}`;
  if (words.length > LONGEST_SEARCH) return 'the search is too long';
  return tags.length > MOST_TAGS ? 'there are too many tags' : null;
}

function filterIn(context: Context, statuses: ReadonlySet<string>): SyncFilter {
  const isSaved = boolIn(context, 'starred');
  const above = numberIn(context, 'after_entry_id') || null;
  const below = numberIn(context, 'before_entry_id') || null;
  const after = latest(timeIn(context, 'after'), timeIn(context, 'published_after'));
  const before = earliest(timeIn(context, 'before'), timeIn(context, 'published_before'));
  const changedAfter = timeIn(context, 'changed_after');
  return {
    ...(statuses.size === 1 && { isRead: statuses.has('read') }),
    ...(isSaved !== null && { isSaved }),
    ...(above !== null && { above }),
    ...(below !== null && { below }),
    // Neither end is meant; ours begin with it.
    ...(after !== null && { publishedFrom: after + 1 }),
    ...(before !== null && { publishedBefore: before }),
    ...(changedAfter !== null && { changedFrom: changedAfter + 1 }),
  };
}

/** Articles have ids up to 2096 (model/article-id.ts): what is later is never. */
const LAST_TIME: Millis = Date.UTC(2096, 0);

/** Seconds since 1970; nought is as good as absent. */
function timeIn(context: Context, name: string): Millis | null {
  const seconds = numberIn(context, name) || null;
  return seconds === null ? null : Math.min(seconds * SECOND, LAST_TIME);
}

function latest(one: Millis | null, other: Millis | null): Millis | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

function earliest(one: Millis | null, other: Millis | null): Millis | null {
  return one === null || other === null ? (one ?? other) : Math.min(one, other);
}

/** The stream that a list is of; null: of a feed that is not in that folder, so of nothing. */
export function streamOf(
  { feedId, filter }: Pick<EntryQuery, 'feedId' | 'filter'>,
  folders: {
    /** The folder that is asked for; undefined: all. */
    readonly asked: string | null | undefined;
    /** That of the feed that is asked for. */
    readonly ofFeed: string | null;
  },
): SyncStream | null {
  if (feedId !== null) {
    const isThere = folders.asked === undefined || folders.asked === folders.ofFeed;
    return isThere ? { kind: 'feed', feedId } : null;
  }
  if (folders.asked !== undefined) return { kind: 'folder', folder: folders.asked };
  // What was starred stays the reader's when its feed is followed no more.
  return filter.isSaved === true ? { kind: 'saved' } : { kind: 'all' };
}
