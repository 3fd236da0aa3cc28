import { type Selectable, sql } from 'kysely';
import type { Millis } from '../../model/time.ts';
import type { FeedTable } from '../database/schema.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { feedAt, subscribe } from './one-feed.ts';

type MakingOwn = { readerId: number; feedIds: readonly number[]; at: Millis };

export async function makeOwn(db: Db, { readerId, feedIds, at }: MakingOwn): Promise<number[]> {
  const own: number[] = [];
  for (const feedId of feedIds) {
    const feed = await db
      .selectFrom('feed')
      .innerJoin('subscription', 'subscription.feed_id', 'feed.id')
      .selectAll('feed')
      .select(['subscription.folder', 'subscription.title as own_title'])
      .where('feed.id', '=', feedId)
      .where('subscription.reader_id', '=', readerId)
      .where('subscription.removed_at', 'is', null)
      .executeTakeFirst();
    if (feed === undefined) continue;
    own.push(feed.reader_id === null ? await makeOneOwn(db, { readerId, feed, at }) : feedId);
  }
  return own;
}

type Followed = Selectable<FeedTable> & { folder: string | null; own_title: string | null };

/** With the entries that it knows, so that what came before is neither lost to the reader nor told again. */
async function makeOneOwn(
  db: Db,
  { readerId, feed, at }: { readerId: number; feed: Followed; at: Millis },
): Promise<number> {
  const { outlet_id, url, title, description, home_url, icon_url, language, interval } = feed;
  const known = await feedAt(db, url, readerId);
  const { id } =
    known ??
    (await db
      .insertInto('feed')
      .values({
        ...{ outlet_id, url, title, description, home_url, icon_url, language, interval },
        ...{ reader_id: readerId, next_fetch_at: at },
      })
      .returning('id')
      .executeTakeFirstOrThrow());
  await sql`insert into page_feed (feed_id, recipe, state)
    select ${id}, recipe, state from page_feed where feed_id = ${feed.id}
    on conflict do nothing`.execute(db);
  await sql`insert into entry
    (feed_id, article_id, guid, url_key, title_key, content_key, stated_hash, first_seen)
    select ${id}, article_id, guid, url_key, title_key, content_key, stated_hash, first_seen
    from entry where feed_id = ${feed.id} order by id`.execute(db);
  await subscribe(db, { readerId, feedId: id, folder: feed.folder, at });
  if (feed.own_title !== null) {
    await db
      .updateTable('subscription')
      .set({ title: feed.own_title })
      .where('reader_id', '=', readerId)
      .where('feed_id', '=', id)
      .execute();
  }
  await db
    .updateTable('subscription')
    .set({ removed_at: at })
    .where('reader_id', '=', readerId)
    .where('feed_id', '=', feed.id)
    .execute();
  return id;
}
