import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** The feed at an address that is a reader's alone; null: the library's. */
export function feedAt(db: Db, url: string, readerId: number | null) {
  return db
    .selectFrom('feed')
    .select('id')
    .where('url', '=', url)
    .where('reader_id', 'is', readerId)
    .executeTakeFirst();
}

type Subscribe = { readerId: number; feedId: number; folder: string | null; at: Millis };

/** Returns whether the reader did not have it already. */
export async function subscribe(
  db: Db,
  { readerId, feedId, folder, at }: Subscribe,
): Promise<boolean> {
  const result = await db
    .insertInto('subscription')
    .values({
      reader_id: readerId,
      feed_id: feedId,
      folder,
      title: null,
      added_at: at,
      removed_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['reader_id', 'feed_id'])
        .doUpdateSet({ removed_at: null, folder, added_at: at })
        .where('subscription.removed_at', 'is not', null),
    )
    .executeTakeFirst();
  return Number(result.numInsertedOrUpdatedRows ?? 0n) > 0;
}
