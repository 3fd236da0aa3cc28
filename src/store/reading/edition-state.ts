import { sql } from 'kysely';
import type { Db } from '../database/sqlite-driver.ts';

export type EditionState = {
  /** Grows with whatever a reader changes that an edition must obey at once. */
  readonly change: number;
  /** The last entry in the log of stories. */
  readonly log: number;
};

/** Two look-ups by key. */
export async function editionState(db: Db, readerId: number): Promise<EditionState> {
  const { rows } = await sql<EditionState>`select
    coalesce((select number from reader_change where reader_id = ${readerId}), 0) as "change",
    coalesce((select max(number) from story_log), 0) as "log"`.execute(db);
  const state = rows[0];
  if (state === undefined) throw new Error('a select without from gave no row');
  return { ...state };
}
