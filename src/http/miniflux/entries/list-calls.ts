import { z } from '@hono/zod-openapi';
import { MOST_NUMBERS } from '../../../model/feeds/sync.ts';
import { syncWishes } from '../../sync/sync-wishes.ts';
import { notThere, refuse } from '../calls/answers.ts';
import type { Asked, Description, MinifluxCall } from '../calls/miniflux-call.ts';
import { badId, boolIn, idIn, numberIn } from '../calls/read-asked.ts';
import { feedsOfReader } from '../feeds/feeds-of-reader.ts';
import { entryNumbers } from './entry-numbers.ts';
import { readEntryQuery, streamOf } from './entry-query.ts';
import { ENTRY } from './entry-shape.ts';
import { showEntries } from './show-entries.ts';

/** By which words a list goes, as Miniflux spells them. */
const ORDER_NAMES = [
  'id',
  'status',
  'changed_at',
  'published_at',
  'created_at',
  'category_title',
  'category_id',
  'title',
  'author',
] as const;

const seconds = z.int().optional().openapi({ description: 'Seconds since 1970.' });

const LIST_QUERY = z.object({
  status: z
    .array(z.enum(['read', 'unread']))
    .optional()
    .openapi({ description: 'May be there several times.' }),
  offset: z.int().optional(),
  limit: z.int().max(1000).optional().openapi({ description: '100, if nothing is said.' }),
  order: z.enum(ORDER_NAMES).optional(),
  direction: z.enum(['asc', 'desc']).optional(),
  before: seconds,
  after: seconds,
  published_before: seconds,
  published_after: seconds,
  changed_before: seconds,
  changed_after: seconds,
  before_entry_id: z.int().optional(),
  after_entry_id: z.int().optional(),
  starred: z.boolean().optional(),
  search: z.string().optional().openapi({ description: 'As on the page of the search.' }),
  category_id: z.int().optional(),
  feed_id: z.int().optional(),
  tags: z.array(z.string()).optional().openapi({
    description: 'A section, or the name of a story that the reader follows; all of them.',
  }),
  globally_visible: z.boolean().optional().openapi({
    description: 'Nothing is hidden here, so that this changes nothing.',
  }),
});

const LIST = z.object({ total: z.int(), entries: z.array(ENTRY) });

const listed = {
  method: 'get',
  tag: 'Entries',
  query: LIST_QUERY,
  answers: { 200: LIST },
} as const satisfies Partial<Description>;

type Place = { readonly feedId?: number; readonly categoryId?: number };

async function findEntries(asked: Asked, place: Place): Promise<Response> {
  const { context } = asked;
  const read = readEntryQuery(context);
  if (typeof read === 'string') return refuse(context, 400, read);
  // As in Miniflux the address gives way to what stands behind the question mark.
  const query = {
    ...read,
    feedId: read.feedId ?? place.feedId ?? null,
    categoryId: read.categoryId ?? place.categoryId ?? null,
  };
  const [feeds, lens] = await Promise.all([
    feedsOfReader(asked),
    syncWishes(asked.rooms, asked.readerId),
  ]);
  const folder = feeds.folders.find(({ id }) => id === query.categoryId);
  const feed = query.feedId === null ? undefined : feeds.byId.get(query.feedId);
  if (query.categoryId !== null && folder === undefined)
    return noSuch(asked, query.categoryId === place.categoryId, 'category');
  if (query.feedId !== null && feed === undefined)
    return noSuch(asked, query.feedId === place.feedId, 'feed');
  const stream = streamOf(query, { asked: folder?.name, ofFeed: feed?.folder.name ?? null });
  const { numbers, total } = await entryNumbers(asked, { lens, stream, query });
  const entries = await showEntries(asked, numbers, { feeds, inFeed: query.feedId });
  return context.json({ total, entries });
}

/** What an address names is not there; what a list is to go by is no such thing. */
function noSuch({ context }: Asked, isAddress: boolean, what: 'feed' | 'category'): Response {
  return isAddress ? notThere(context) : badId(context, what);
}

const all: MinifluxCall = {
  ...listed,
  path: '/v1/entries',
  operationId: 'entries',
  summary: 'What stands in the reader’s feeds',
  answer: (asked) => findEntries(asked, {}),
};

const ofFeed: MinifluxCall = {
  ...listed,
  path: '/v1/feeds/{feedID}/entries',
  operationId: 'feedEntries',
  summary: 'What stands in a feed',
  answer: async (asked) => {
    const feedId = idIn(asked.context, 'feedID');
    return feedId === null ? badId(asked.context, 'feed') : findEntries(asked, { feedId });
  },
};

const ofCategory: MinifluxCall = {
  ...listed,
  path: '/v1/categories/{categoryID}/entries',
  operationId: 'categoryEntries',
  summary: 'What stands in the feeds of a category',
  answer: async (asked) => {
    const categoryId = idIn(asked.context, 'categoryID');
    return categoryId === null
      ? badId(asked.context, 'category')
      : findEntries(asked, { categoryId });
  },
};

const ids: MinifluxCall = {
  method: 'get',
  path: '/v1/entries/ids',
  operationId: 'entryIds',
  tag: 'Entries',
  summary: 'The numbers of what stands in the reader’s feeds, the newest first',
  query: z.object({
    status: z.enum(['read', 'unread']).optional(),
    starred: z.enum(['true', 'false']).optional(),
    limit: z.int().optional().openapi({ description: '10,000 at most, and if nothing is said.' }),
    offset: z.int().optional(),
  }),
  answers: { 200: z.object({ total: z.int(), entry_ids: z.array(z.int()) }) },
  answer: async (asked) => {
    const { context } = asked;
    const status = context.req.query('status');
    if (status !== undefined && status !== 'read' && status !== 'unread')
      return refuse(context, 400, 'invalid status parameter, must be "read" or "unread"');
    const starred = context.req.query('starred');
    if (starred !== undefined && starred !== 'true' && starred !== 'false')
      return refuse(context, 400, 'invalid starred parameter, must be "true" or "false"');
    const isSaved = boolIn(context, 'starred');
    const { numbers, total } = await entryNumbers(asked, {
      lens: await syncWishes(asked.rooms, asked.readerId),
      stream: isSaved === true ? { kind: 'saved' } : { kind: 'all' },
      query: {
        ...{ changedBefore: null, words: null, tags: [], feedId: null, categoryId: null },
        filter: {
          ...(status !== undefined && { isRead: status === 'read' }),
          ...(isSaved !== null && { isSaved }),
        },
        ...{ order: 'arrived', isDescending: true, offset: numberIn(context, 'offset') ?? 0 },
        limit: Math.min(numberIn(context, 'limit') || MOST_NUMBERS, MOST_NUMBERS),
      },
    });
    return context.json({ total, entry_ids: numbers });
  },
};

export const LIST_CALLS: readonly MinifluxCall[] = [ids, all, ofFeed, ofCategory];
