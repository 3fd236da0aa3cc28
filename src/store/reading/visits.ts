import { sql } from 'kysely';
import { HOUR, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** After so long a pause a visit has ended: two windows side by side are one visit. */
const PAUSE: Millis = HOUR;

/** Where a reader stands in their visits. */
export type VisitState = {
  /** When this visit began. */
  readonly beganAt: Millis;
  /** When the one before it ended; null: this is the first. */
  readonly lastVisitAt: Millis | null;
};

/** The visit that goes on or begins now. */
export async function visitAt(db: Db, readerId: number, now: Millis): Promise<VisitState> {
  const row = await db
    .selectFrom('reading_visit')
    .selectAll()
    .where('reader_id', '=', readerId)
    .executeTakeFirst();
  if (row === undefined) return { beganAt: now, lastVisitAt: null };
  return now - row.last_at > PAUSE
    ? { beganAt: now, lastVisitAt: row.last_at }
    : { beganAt: row.began_at, lastVisitAt: row.before_at };
}

/** Notes that the reader is here. A clock that was set back ends no visit. */
export async function touchVisit(db: Db, readerId: number, now: Millis): Promise<void> {
  await sql`
    insert into reading_visit (reader_id, began_at, last_at, before_at)
    values (${readerId}, ${now}, ${now}, null)
    on conflict (reader_id) do update set
      before_at = case when ${now} - last_at > ${PAUSE} then last_at else before_at end,
      began_at = case when ${now} - last_at > ${PAUSE} then ${now} else began_at end,
      last_at = max(last_at, ${now})
  `.execute(db);
}
