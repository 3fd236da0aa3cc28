import { sql } from 'kysely';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { forgetAddress } from '../mail/consent/forget-address.ts';

export type Erased = {
  readonly readerId: number;
  /** Who answers from now on for what they decided for everybody: picks, corrections of stories. */
  readonly heirId: number;
};

/** As an erased reader is called where something must go on saying that somebody did it. */
const NOBODY = 'a reader who has left';

/**
 * Takes a reader out of the library with all that is theirs, and overwrites where it lay (`secure_delete`); their number is
 * remembered and never given again. What they decided for everybody stays, under another's number.
 */
export async function eraseReader(db: Db, erased: Erased, at: Millis): Promise<void> {
  // Outside of the transaction, or it would not hold for it.
  await sql`pragma secure_delete = on`.execute(db);
  await db.transaction().execute((step) => removeFrom(step, erased, at));
  await sql`pragma secure_delete = fast`.execute(db);
  // The log beside the library has what the pages said before.
  await sql`pragma wal_checkpoint(truncate)`.execute(db);
}

async function removeFrom(step: Db, { readerId, heirId }: Erased, at: Millis): Promise<void> {
  await sql`update story_correction set reader_id = ${heirId} where reader_id = ${readerId}`.execute(
    step,
  );
  await sql`update pick set editor_id = ${heirId} where editor_id = ${readerId}`.execute(step);
  await sql`update audit_line set actor = ${NOBODY}, actor_id = null where actor_id = ${readerId}`.execute(
    step,
  );
  await sql`update audit_line set target = ${NOBODY} where target_id = ${readerId}`.execute(step);
  const reader = await step
    .selectFrom('reader')
    .select('email')
    .where('id', '=', readerId)
    .executeTakeFirst();
  if (reader?.email != null) await forgetAddress(step, reader.email, at);
  await step.deleteFrom('reader').where('id', '=', readerId).execute();
  // A newsletter's outlet was theirs alone; its name would be everybody's now.
  await sql`delete from outlet where key like 'newsletter:%'
    and not exists (select 1 from feed where feed.outlet_id = outlet.id)
    and not exists (select 1 from article where article.outlet_id = outlet.id)`.execute(step);
  await step
    .insertInto('erased_reader')
    .values({ reader_id: readerId, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
