import {
  MOST_NUMBERS,
  type SyncLens,
  type SyncQuery,
  type SyncStream,
} from '../../../model/feeds/sync.ts';
import { parseSearchQuery } from '../../../text/search-query.ts';
import type { Asked } from '../calls/miniflux-call.ts';
import type { EntryQuery } from './entry-query.ts';

/** A list as it was asked for. */
export type EntryList = {
  readonly lens: SyncLens;
  /** Null: what was asked for excludes itself. */
  readonly stream: SyncStream | null;
  readonly query: EntryQuery;
};

export type EntryNumbers = { readonly numbers: readonly number[]; readonly total: number };

/** The numbers of the page that is asked for, in its order, and how many the whole list has. */
export async function entryNumbers(asked: Asked, list: EntryList): Promise<EntryNumbers> {
  const { lens, stream, query } = list;
  if (stream === null) return { numbers: [], total: 0 };
  const { limit, offset } = query;
  if (needsNarrowing(query)) {
    const left = await narrowed(
      asked,
      list,
      await firstNumbers(asked, list, { stream, most: NO_END }),
    );
    return { numbers: left.slice(offset, offset + limit), total: left.length };
  }
  const most = offset + limit;
  const first = await firstNumbers(asked, list, { stream, most });
  const numbers = first.slice(offset);
  if (first.length < most) return { numbers, total: first.length };
  const { sync } = asked.rooms.desk.store;
  const total = await sync.streamTotal({ ...lens, stream, filter: query.filter });
  if (total !== null) return { numbers, total };
  return { numbers, total: (await firstNumbers(asked, list, { stream, most: NO_END })).length };
}

const NO_END = Number.MAX_SAFE_INTEGER;

async function firstNumbers(
  { rooms: { desk } }: Asked,
  { lens, query }: Pick<EntryList, 'lens' | 'query'>,
  { stream, most }: { readonly stream: SyncStream; readonly most: number },
): Promise<readonly number[]> {
  const { filter, order, isDescending } = query;
  const numbers: number[] = [];
  let after: number | null = null;
  while (numbers.length < most) {
    const asked: SyncQuery = {
      ...{ ...lens, stream, filter, after, limit: Math.min(most - numbers.length, MOST_NUMBERS) },
      ...{ order: order === 'arrived' ? order : 'published', isOldestFirst: !isDescending },
    };
    const { rows, next } = await desk.store.sync.page(asked);
    for (const { number } of rows) numbers.push(number);
    if (next === null) break;
    after = next;
  }
  return numbers;
}

function needsNarrowing({ order, words, tags, changedBefore }: EntryQuery): boolean {
  const isOrdered = order === 'arrived' || order === 'published';
  return !isOrdered || words !== null || tags.length > 0 || changedBefore !== null;
}

async function narrowed(
  asked: Asked,
  { lens, query }: EntryList,
  numbers: readonly number[],
): Promise<readonly number[]> {
  const { desk } = asked.rooms;
  const { order, isDescending, words, changedBefore } = query;
  const { sections, streams } = await tagsOf(asked, query.tags);
  let left = numbers;
  for (const stream of streams) {
    const whole = { lens, query: { ...query, filter: {} } };
    const inStory = new Set(await firstNumbers(asked, whole, { stream, most: NO_END }));
    left = left.filter((number) => inStory.has(number));
  }
  return desk.store.sync.narrowed({
    ...{ readerId: asked.readerId, numbers: left, sections, isDescending },
    ...(order !== 'arrived' && order !== 'published' && { order }),
    ...(changedBefore !== null && { changedBefore }),
    ...(words !== null && { search: parseSearchQuery(words, 'UTC', desk.now()) }),
  });
}

/** A tag is a story that the reader follows, by its name, or else a section. */
async function tagsOf({ rooms: { desk }, readerId }: Asked, tags: readonly string[]) {
  const followed = tags.length === 0 ? [] : await desk.store.sync.followed(readerId);
  const byName = new Map(followed.map(({ name, story }) => [name.toLowerCase(), story]));
  const sections: string[] = [];
  const streams: SyncStream[] = [];
  for (const tag of tags) {
    const story = byName.get(tag.toLowerCase());
    if (story === undefined) sections.push(tag);
    else streams.push({ kind: 'story', story });
  }
  return { sections, streams };
}
