import {
  MOST_NUMBERS,
  type SyncFilter,
  type SyncLens,
  type SyncQuery,
  type SyncStream,
} from '../../model/feeds/sync.ts';
import { SECOND } from '../../model/time.ts';
import type { AppRooms } from '../app-rooms.ts';
import { seenUrl } from '../security/remote.ts';
import { readEntries } from '../sync/read-entries.ts';
import { syncWishes } from '../sync/sync-wishes.ts';
import { itemShape } from './item-shape.ts';
import { type Asked, flag, type NextcloudCall, refuse, whole } from './nextcloud-call.ts';

const list: NextcloudCall = {
  ...{ old: 'GET', method: 'GET', path: '/items' },
  answer: async (asked) => {
    const { given } = asked;
    const stream = await streamIn(asked);
    if (stream === null) return refuse(asked.context, 404, 'There is nothing of that kind.');
    const isOldestFirst = flag(given.oldestFirst, false);
    const offset = whole(given.offset) ?? 0;
    const size = whole(given.batchSize) ?? ALL;
    // What is starred is shown read or not, as in Nextcloud.
    const isOpen = flag(given.getRead, true) || stream.kind === 'saved';
    const filter: SyncFilter = {
      ...(!isOpen && { isRead: false }),
      ...(offset > 0 && (isOldestFirst ? { above: offset } : { below: offset })),
    };
    return items(asked, { stream, filter, isOldestFirst, most: size < 0 ? NO_END : size });
  },
};

/** How "all of them" is asked for. */
const ALL = -1;
const NO_END = Number.MAX_SAFE_INTEGER;

/** Null: there is no such feed or folder, or no such kind. */
async function streamIn({ rooms, readerId, given }: Asked): Promise<SyncStream | null> {
  const id = whole(given.id) ?? 0;
  const { subscriptions, sync } = rooms.desk.store;
  switch (whole(given.type ?? 3)) {
    case 0: {
      const feed = await subscriptions.byFeed(readerId, id);
      return feed === null ? null : { kind: 'feed', feedId: feed.feedId };
    }
    case 1: {
      if (id === 0) return { kind: 'folder', folder: null };
      const folder = (await sync.folders(readerId)).find((one) => one.id === id);
      return folder === undefined ? null : { kind: 'folder', folder: folder.name };
    }
    case 2:
      return { kind: 'saved' };
    // In Nextcloud 6 is what is unread.
    case 3:
    case 6:
      return { kind: 'all' };
    default:
      return null;
  }
}

const updated: NextcloudCall = {
  ...{ old: 'GET', method: 'GET', path: '/items/updated' },
  answer: async (asked) => {
    const stream = await streamIn(asked);
    if (stream === null) return refuse(asked.context, 404, 'There is nothing of that kind.');
    const since = whole(asked.given.lastModified) ?? 0;
    const changedFrom = millis(Math.max(0, since));
    return items(asked, { stream, filter: { changedFrom }, isOldestFirst: false, most: NO_END });
  },
};

/** Later than anybody reads; seconds above it are what Nextcloud keeps inside, of which some programs send. */
const LAST_SECOND = Date.UTC(2096, 0) / SECOND;

function millis(since: number): number {
  return since > LAST_SECOND ? Math.floor(since / 1000) : since * SECOND;
}

type Wanted = {
  readonly stream: SyncStream;
  readonly filter: SyncFilter;
  readonly isOldestFirst: boolean;
  readonly most: number;
};

/** Whole texts that are in memory at once. */
const AT_ONCE = 200;

/** As many as are asked for, which may be all there are: they are written as they are read, not gathered. */
async function items(asked: Asked, wanted: Wanted): Promise<Response> {
  const { context } = asked;
  const parts = written(asked, wanted);
  // What goes wrong at once is answered as such.
  const first = await parts.next();
  const encoder = new TextEncoder();
  const stream = new ReadableStream<Uint8Array>({
    async start(controller) {
      if (first.done !== true) controller.enqueue(encoder.encode(first.value));
    },
    async pull(controller) {
      const { done, value } = await parts.next();
      if (done === true) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
  return context.body(stream, 200, { 'content-type': 'application/json; charset=utf-8' });
}

async function* written(asked: Asked, wanted: Wanted): AsyncGenerator<string, undefined> {
  const { context, rooms, readerId } = asked;
  const { origin } = seenUrl(context);
  const wishes = await syncWishes(rooms, readerId);
  const inFeed = wanted.stream.kind === 'feed' ? wanted.stream.feedId : null;
  let before = '{"items":[';
  for await (const numbers of numbersOf(rooms, wishes, wanted)) {
    const entries = await readEntries(rooms, { wishes, numbers, origin });
    const lines = entries.map((entry) => JSON.stringify(itemShape(entry, inFeed)));
    if (lines.length === 0) continue;
    yield before + lines.join(',');
    before = ',';
  }
  yield before === ',' ? ']}' : `${before}]}`;
}

async function* numbersOf(
  { desk }: AppRooms,
  lens: SyncLens,
  wanted: Wanted,
): AsyncGenerator<number[], void> {
  const { stream, filter, isOldestFirst, most } = wanted;
  let after: number | null = null;
  let left = most;
  while (left > 0) {
    const limit = Math.min(left, MOST_NUMBERS);
    const asked: SyncQuery = { ...lens, stream, filter, isOldestFirst, after, limit };
    const page = await desk.store.sync.page(asked);
    left -= page.rows.length;
    const numbers = page.rows.map(({ number }) => number);
    for (let start = 0; start < numbers.length; start += AT_ONCE) {
      yield numbers.slice(start, start + AT_ONCE);
    }
    if (page.next === null) return;
    after = page.next;
  }
}

export const ITEM_CALLS: readonly NextcloudCall[] = [list, updated];
