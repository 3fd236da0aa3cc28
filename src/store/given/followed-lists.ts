import { type FollowedList, type ListedFeed, MOST_LISTS } from '../../model/given/followed-list.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { type ListRecord, recordList } from './record-list.ts';

export type NewList = Pick<FollowedList, 'readerId' | 'url' | 'folder' | 'drops'>;

export function listCalls(db: Db) {
  return { ...questions(db), ...changes(db) };
}

function questions(db: Db) {
  return {
    /** The lists that a reader follows, the first followed first. */
    async ofReader(readerId: number): Promise<FollowedList[]> {
      const rows = await lists(db).where('reader_id', '=', readerId).orderBy('id').execute();
      return rows.map(toList);
    },

    async byId(readerId: number, id: number): Promise<FollowedList | null> {
      const found = lists(db).where('id', '=', id).where('reader_id', '=', readerId);
      const row = await found.executeTakeFirst();
      return row === undefined ? null : toList(row);
    },

    /** What a list names or named: what is gone first, then by name. */
    feeds: (id: number): Promise<ListedFeed[]> => feedsOf(db, id),

    /** Lists whose time has come, those that waited longest first. */
    async due(now: Millis, limit: number): Promise<FollowedList[]> {
      const rows = await lists(db)
        .where('next_fetch_at', '<=', now)
        .orderBy('next_fetch_at')
        .limit(limit)
        .execute();
      return rows.map(toList);
    },

    /** When the next is to be asked; null: none is. */
    async nextDueAt(): Promise<Millis | null> {
      const row = await db
        .selectFrom('followed_list')
        .select(({ fn }) => fn.min('next_fetch_at').as('at'))
        .where('removed_at', 'is', null)
        .where('next_fetch_at', 'is not', null)
        .executeTakeFirst();
      return row?.at ?? null;
    },
  };
}

function changes(db: Db) {
  return {
    /** Follows a list, due at once; its number. 'known': the reader does already. 'too many': they have as many as there may be. */
    addList: (asked: NewList, at: Millis): Promise<number | 'known' | 'too many'> =>
      db.transaction().execute((step) => addList(step, asked, at)),

    /** Where its feeds stand from now on, and what becomes of those that vanish. False: the reader follows no such list. */
    async setList(
      readerId: number,
      id: number,
      { folder, drops }: Pick<FollowedList, 'folder' | 'drops'>,
    ): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('followed_list')
        .set({ folder, drops: drops ? 1 : 0 })
        .where('id', '=', id)
        .where('reader_id', '=', readerId)
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    /** Follows a list no more; its feeds stay. False: the reader follows no such list. */
    async removeList(readerId: number, id: number, at: Millis): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('followed_list')
        .set({ removed_at: at })
        .where('id', '=', id)
        .where('reader_id', '=', readerId)
        .where('removed_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    /** Follows it again. False: there is no such list, or the reader follows the same address anew. */
    restoreList: (readerId: number, id: number): Promise<boolean> =>
      db.transaction().execute((step) => restoreList(step, readerId, id)),

    /** How a fetch of a list went, and what it names now: whole or not at all. */
    recordList: (record: ListRecord): Promise<void> =>
      db.transaction().execute((step) => recordList(step, record)),
  };
}

function lists(db: Db) {
  return db.selectFrom('followed_list').selectAll().where('removed_at', 'is', null);
}

type Row = Awaited<ReturnType<ReturnType<typeof lists>['executeTakeFirstOrThrow']>>;

function toList(row: Row): FollowedList {
  const { id, url, title, folder, etag, trouble } = row;
  return {
    ...{ id, readerId: row.reader_id, url, title, folder, drops: row.drops === 1 },
    ...{ etag, lastModified: row.last_modified, bodyHash: row.body_hash },
    ...{ nextFetchAt: row.next_fetch_at, lastFetchedAt: row.last_fetched_at },
    ...{ failingSince: row.failing_since, failureCount: row.failure_count, trouble },
    addedAt: row.added_at,
  };
}

async function feedsOf(db: Db, id: number): Promise<ListedFeed[]> {
  const rows = await db
    .selectFrom('followed_list_feed as listed')
    .innerJoin('followed_list as list', 'list.id', 'listed.list_id')
    .innerJoin('feed', 'feed.id', 'listed.feed_id')
    .leftJoin('subscription', (join) =>
      join
        .onRef('subscription.feed_id', '=', 'listed.feed_id')
        .onRef('subscription.reader_id', '=', 'list.reader_id')
        .on('subscription.removed_at', 'is', null),
    )
    .select(['listed.url', 'listed.feed_id', 'listed.is_ours', 'listed.gone_at'])
    .select(['feed.title', 'subscription.title as own_title', 'subscription.added_at as followed'])
    .where('listed.list_id', '=', id)
    .execute();
  const feeds = rows.map(
    (row): ListedFeed => ({
      url: row.url,
      feedId: row.feed_id,
      title: row.own_title ?? row.title ?? row.url,
      isOurs: row.is_ours === 1,
      goneAt: row.gone_at,
      isFollowed: row.followed !== null,
    }),
  );
  return feeds.sort(
    (a, b) => Number(b.goneAt !== null) - Number(a.goneAt !== null) || (a.title < b.title ? -1 : 1),
  );
}

async function addList(step: Db, asked: NewList, at: Millis) {
  const { readerId, url, folder, drops } = asked;
  const all = await lists(step).where('reader_id', '=', readerId).execute();
  if (all.some((one) => one.url === url)) return 'known';
  if (all.length >= MOST_LISTS) return 'too many';
  const { insertId } = await step
    .insertInto('followed_list')
    .values({
      ...{ reader_id: readerId, url, folder, drops: drops ? 1 : 0 },
      ...{ next_fetch_at: at, added_at: at },
    })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

async function restoreList(step: Db, readerId: number, id: number): Promise<boolean> {
  const row = await step
    .selectFrom('followed_list')
    .select(['url', 'removed_at'])
    .where('id', '=', id)
    .where('reader_id', '=', readerId)
    .executeTakeFirst();
  const all = await lists(step).where('reader_id', '=', readerId).execute();
  if (row === undefined || row.removed_at === null) return false;
  if (all.length >= MOST_LISTS || all.some(({ url }) => url === row.url)) return false;
  await step.updateTable('followed_list').set({ removed_at: null }).where('id', '=', id).execute();
  return true;
}
