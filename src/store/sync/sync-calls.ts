/** What programs of other readers ask of the library and change in it: see model/feeds/sync.ts. */
import type {
  FollowedStream,
  SyncCounts,
  SyncEntry,
  SyncLens,
  SyncNumbers,
  SyncOther,
  SyncPage,
  SyncQuery,
} from '../../model/feeds/sync.ts';
import type { Clock, Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { heldMutes } from '../following/muted.ts';
import { entryCount, unreadCounts } from './counts.ts';
import { entriesOf } from './entries.ts';
import { feedFactCalls } from './feed-facts.ts';
import { folderCalls } from './folders.ts';
import { followedStreams } from './followed-streams.ts';
import { narrowingCalls } from './narrow-entries.ts';
import { type HeldLens, showsAll } from './shown-rows.ts';
import { numberBefore, streamPage } from './stream-page.ts';
import { countRows, type StreamCount } from './stream-rows.ts';
import { syncMarkCalls } from './sync-marks.ts';
import { othersIn } from './sync-stories.ts';

export function syncCalls(db: Db, now: Clock) {
  const held = async (lens: SyncLens): Promise<HeldLens> => ({
    ...lens,
    mutes: await heldMutes(db, { readerId: lens.readerId, now }),
  });
  return {
    ...feedFactCalls(db),
    ...folderCalls(db),
    ...narrowingCalls(db),
    ...syncMarkCalls(db),

    /** A page of a stream's numbers. What a reader does not follow is empty to them. */
    page: async (query: SyncQuery): Promise<SyncPage> => streamPage(db, await held(query), query),

    /** The same as bare numbers: they go from thread to thread as they lie in memory. */
    numbers: async (query: SyncQuery): Promise<SyncNumbers> => {
      const { rows, next } = await streamPage(db, await held(query), query);
      return {
        numbers: Float64Array.from(rows, ({ number }) => number),
        arrivedAt: Float64Array.from(rows, ({ arrivedAt }) => arrivedAt),
        next,
      };
    },

    /** Whole articles by their numbers, in that order; what the reader may not have, and what is gone, is left out. */
    entries: (readerId: number, numbers: readonly number[]): Promise<SyncEntry[]> =>
      entriesOf(db, readerId, numbers),

    /** The articles in the reader's feeds of the stories in which some stand, by story, those that came first before. */
    others: (
      readerId: number,
      articleIds: readonly number[],
    ): Promise<ReadonlyMap<number, readonly SyncOther[]>> => othersIn(db, readerId, articleIds),

    /** What is unread in each feed and folder and in all, and when the newest of it came. */
    counts: async (lens: SyncLens): Promise<SyncCounts> => unreadCounts(db, await held(lens)),

    /** Entries in the reader's feeds, whatever is muted; one that is in several counts in each. */
    entryCount: (readerId: number): Promise<number> => entryCount(db, readerId),

    /**
     * How many entries a stream has that the filter lets through; null: as the reader mutes something, or has stories told once, they
     * would have to be looked at one by one.
     */
    streamTotal: async (query: StreamCount): Promise<number | null> =>
      showsAll(await held(query), query.stream) ? countRows(db, query) : null,

    /** The largest number of what came before a time; 0: nothing did. */
    numberBefore: (time: Millis): Promise<number> => numberBefore(db, time),

    /** The stories that a reader follows, each once, by the name of their rule. */
    followed: (readerId: number): Promise<FollowedStream[]> =>
      followedStreams(db, { readerId, now }),
  };
}
