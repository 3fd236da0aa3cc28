import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

export type FreeReading = {
  readonly readerId: number;
  readonly story: number;
  /** Null: as many as one likes, and none is counted. */
  readonly most: number | null;
};

export type FreeShown = {
  readonly isShown: boolean;
  /** How many different ones were read this month, this among them if it is shown. */
  readonly count: number;
};

export function freeCalls(db: Db) {
  return {
    /** Whether a guest may read a story, and how many they have read; counts nothing. */
    async freeShown({ readerId, story, most }: FreeReading, at: Millis): Promise<FreeShown> {
      const read = await readIn(db, readerId, monthOf(at));
      return { isShown: most === null || read.has(story) || read.size < most, count: read.size };
    },

    /** As that, and counts it; the same story is one however often it is read. Months before are forgotten. */
    recordFree: (reading: FreeReading, at: Millis): Promise<FreeShown> =>
      db.transaction().execute((step) => record(step, reading, at)),
  };
}

/** "2026-11", by universal time. */
function monthOf(at: Millis): string {
  return new Date(at).toISOString().slice(0, 7);
}

async function readIn(db: Db, readerId: number, month: string): Promise<Set<number>> {
  const rows = await db
    .selectFrom('free_reading')
    .select('story_id')
    .where('reader_id', '=', readerId)
    .where('month', '=', month)
    .execute();
  return new Set(rows.map(({ story_id }) => story_id));
}

async function record(step: Db, reading: FreeReading, at: Millis): Promise<FreeShown> {
  const { readerId, story, most } = reading;
  const month = monthOf(at);
  const read = await readIn(step, readerId, month);
  if (most === null || read.has(story)) return { isShown: true, count: read.size };
  if (read.size >= most) return { isShown: false, count: read.size };
  await step
    .deleteFrom('free_reading')
    .where('reader_id', '=', readerId)
    .where('month', '!=', month)
    .execute();
  await step
    .insertInto('free_reading')
    .values({ reader_id: readerId, month, story_id: story })
    .execute();
  return { isShown: true, count: read.size + 1 };
}
