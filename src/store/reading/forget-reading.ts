import { sql } from 'kysely';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { dropUnmetFeatures } from './shown-stories.ts';

export type ReadingCounts = {
  readonly opened: number;
  readonly finished: number;
  readonly hidden: number;
  readonly shown: number;
};

export async function readingCounts(db: Db, readerId: number): Promise<ReadingCounts> {
  const { rows } = await sql<ReadingCounts>`select
    (select count(*) from reading where reader_id = ${readerId}) as opened,
    (select count(finished_at) from reading where reader_id = ${readerId}) as finished,
    (select count(*) from hidden where reader_id = ${readerId}) as hidden,
    (select count(*) from shown_story where reader_id = ${readerId}) as shown`.execute(db);
  const counts = rows[0];
  if (counts === undefined) throw new Error('a select without from gave no row');
  return { ...counts };
}

/** What was hidden stays hidden: that is a decision, and no record of reading. */
export async function forgetReading(db: Db, readerId: number): Promise<void> {
  await db.transaction().execute(async (step) => {
    await step.deleteFrom('shown_story').where('reader_id', '=', readerId).execute();
    await step.deleteFrom('reading').where('reader_id', '=', readerId).execute();
    await step.deleteFrom('removed_reading').where('reader_id', '=', readerId).execute();
    await step.deleteFrom('opened_story').where('reader_id', '=', readerId).execute();
    await step.deleteFrom('taste').where('reader_id', '=', readerId).execute();
    await step.deleteFrom('taste_feature').where('reader_id', '=', readerId).execute();
    await step.deleteFrom('reading_visit').where('reader_id', '=', readerId).execute();
    await sql`update reader_change set number = number + 1 where reader_id = ${readerId}`.execute(
      step,
    );
  });
}

/** What was read before a time is forgotten; what was hidden, or said of one's taste, is a decision and stays. */
export async function forgetReadingBefore(db: Db, readerId: number, at: Millis): Promise<void> {
  await db.transaction().execute(async (step) => {
    const mine = (table: 'reading' | 'opened_story' | 'removed_reading') =>
      step
        .deleteFrom(table)
        .where('reader_id', '=', readerId)
        .where('opened_at', '<', at)
        .execute();
    await mine('reading');
    await mine('opened_story');
    await mine('removed_reading');
    const { numDeletedRows } = await step
      .deleteFrom('shown_story')
      .where('reader_id', '=', readerId)
      .where('last_at', '<', at)
      .executeTakeFirstOrThrow();
    if (numDeletedRows > 0n) await dropUnmetFeatures(step, readerId);
  });
}
