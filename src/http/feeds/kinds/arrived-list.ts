import type { Desk } from '../../../desk.ts';
import type { SyncStream } from '../../../model/feeds/sync.ts';
import type { ArticleLine } from '../../../model/library.ts';
import type { FeedAsked, PageAsked } from '../feed-asked.ts';
import type { FeedPages } from '../outgoing-feed.ts';

/**
 * Lists in the order in which articles arrived here, by the numbers that they were given then: what is found late stands on top, where a
 * program that looks at the newest page alone meets it, whatever time its outlet states. Read in pages, and in archives (RFC 5005, 4).
 */
export type ArrivedList = { readonly lines: readonly ArticleLine[]; readonly pages: FeedPages };

type Rooms = Pick<Desk, 'store'>;
type Row = { readonly number: number; readonly line: ArticleLine };
/** `before`: the newest below it first; `after`: the oldest above it first. `next`: where the page after that goes on. */
type ReadRows = (
  place: Omit<PageAsked, 'archive'>,
) => Promise<{ readonly rows: readonly Row[]; readonly next: number | null }>;

/** Null: there is no such archive. */
export function streamList(
  rooms: Rooms,
  asked: FeedAsked,
  stream: SyncStream,
): Promise<ArrivedList | null> {
  return arrivedList(asked, rowsOfStream(rooms, asked.readerId, stream));
}

/** Of all that is in the reader's library: imported files, which are in no feed, among them. */
export function libraryList({ store }: Rooms, asked: FeedAsked): Promise<ArrivedList | null> {
  const { readerId } = asked;
  return arrivedList(asked, async (place) => {
    const { rows, before } = await store.given.arrived({ readerId, ...place });
    return { rows, next: before };
  });
}

function rowsOfStream({ store }: Rooms, readerId: number, stream: SyncStream): ReadRows {
  return async ({ before, after, limit }) => {
    const isOldestFirst = after !== null;
    const asked = { readerId, stream, isOldestFirst, after: after ?? before, limit };
    const { rows, next } = await store.sync.page(asked);
    const ids = rows.map(({ articleId }) => articleId);
    const lines = await store.articles.linesByIds(readerId, ids);
    const byId = new Map(lines.map((line) => [line.id, line]));
    return {
      rows: rows.flatMap(({ number, articleId }) => {
        const line = byId.get(articleId);
        return line === undefined ? [] : [{ number, line }];
      }),
      next,
    };
  };
}

async function arrivedList({ page }: FeedAsked, read: ReadRows): Promise<ArrivedList | null> {
  if (page.archive !== undefined) return archiveOf(read, page.archive);
  const { rows, next } = await read(page);
  const isRising = page.after !== null;
  const shown = isRising ? rows.toReversed() : rows;
  const lines = shown.map(({ line }) => line);
  const top = shown[0]?.number ?? null;
  if (isRising) return { lines, pages: { older: shown.at(-1)?.number ?? null, newer: next } };
  const newer = page.before === null ? null : top;
  const isNewest = page.before === null && top !== null;
  const previous = isNewest ? await archiveBelow(read, archiveWith(top)) : null;
  const archives = { isArchive: false, previous, next: null };
  return { lines, pages: { older: next, newer, ...(isNewest && { archives }) } };
}

/** Numbers that make an archive, whoever follows what: what comes later has larger ones, so that it is never in an older archive. */
const NUMBERS = 200;

function archiveWith(number: number): number {
  return Math.floor((number - 1) / NUMBERS);
}

/** The nearest archive with something in it that is older than this one. */
async function archiveBelow(read: ReadRows, archive: number): Promise<number | null> {
  const { rows } = await read({ before: archive * NUMBERS + 1, after: null, limit: 1 });
  return rows[0] === undefined ? null : archiveWith(rows[0].number);
}

/** One that is closed: in that of the newest entry there may be more to come. */
async function archiveOf(read: ReadRows, archive: number): Promise<ArrivedList | null> {
  const newest = (await read({ before: null, after: null, limit: 1 })).rows[0];
  const open = newest === undefined ? 0 : archiveWith(newest.number);
  if (archive >= open) return null;
  const last = (archive + 1) * NUMBERS;
  const { rows } = await read({ before: last + 1, after: null, limit: NUMBERS });
  const held = rows.filter(({ number }) => archiveWith(number) === archive);
  if (held.length === 0) return null;
  const above = (await read({ before: null, after: last, limit: 1 })).rows[0];
  const following = above === undefined ? open : archiveWith(above.number);
  const archives = {
    isArchive: true,
    previous: await archiveBelow(read, archive),
    next: following < open ? following : null,
  };
  return { lines: held.map(({ line }) => line), pages: { older: null, newer: null, archives } };
}
