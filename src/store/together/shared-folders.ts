import { sql } from 'kysely';
import type { Millis } from '../../model/time.ts';
import type { SharedFeed, SharedFolder } from '../../model/together/shared-folder.ts';
import type { Db } from '../database/sqlite-driver.ts';
import type { OfGroup } from './change-groups.ts';

/** Of one reader in one group. */
const MOST_SHARED = 20;

export function sharedFolderCalls(db: Db) {
  return {
    /** What members of a group show each other, by folder; none to who is not in it. */
    sharedFolders: (of: OfGroup): Promise<SharedFolder[]> => sharedFolders(db, of),

    /** The number of the folder now shown; null: it is none of the reader's, or they are not in the group, or show many already. */
    addSharedFolder: (of: OfGroup, folder: string, at: Millis): Promise<number | null> =>
      db.transaction().execute((step) => addSharedFolder(step, of, { folder, at })),

    /** Shows it no more; null: shows it again. Only who shows it may. */
    setFolderHidden: async (readerId: number, id: number, at: Millis | null): Promise<boolean> => {
      const { numUpdatedRows } = await db
        .updateTable('shared_folder')
        .set({ removed_at: at })
        .where('id', '=', id)
        .where('reader_id', '=', readerId)
        .where('removed_at', at === null ? 'is not' : 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

async function isIn(db: Db, { readerId, groupId }: OfGroup): Promise<boolean> {
  const row = await db
    .selectFrom('group_member')
    .select('reader_id')
    .where('group_id', '=', groupId)
    .where('reader_id', '=', readerId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

async function addSharedFolder(
  step: Db,
  of: OfGroup,
  { folder, at }: { readonly folder: string; readonly at: Millis },
): Promise<number | null> {
  const { readerId, groupId } = of;
  const inFolder = await step
    .selectFrom('subscription')
    .select('feed_id')
    .where('reader_id', '=', readerId)
    .where('folder', '=', folder)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (inFolder === undefined || !(await isIn(step, of))) return null;
  const { count } = await step
    .selectFrom('shared_folder')
    .select(sql<number>`count(*)`.as('count'))
    .where('reader_id', '=', readerId)
    .where('group_id', '=', groupId)
    .where('removed_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (count >= MOST_SHARED) return null;
  const { id } = await step
    .insertInto('shared_folder')
    .values({ group_id: groupId, reader_id: readerId, folder, at })
    .onConflict((conflict) =>
      conflict.columns(['group_id', 'reader_id', 'folder']).doUpdateSet({ removed_at: null }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Who has left a group shows it nothing more, and sees nothing of it. */
async function sharedFolders(db: Db, of: OfGroup): Promise<SharedFolder[]> {
  if (!(await isIn(db, of))) return [];
  const folders = await db
    .selectFrom('shared_folder as shared')
    .innerJoin('group_member as member', (join) =>
      join
        .onRef('member.group_id', '=', 'shared.group_id')
        .onRef('member.reader_id', '=', 'shared.reader_id'),
    )
    .innerJoin('reader', 'reader.id', 'shared.reader_id')
    .select(['shared.id', 'shared.folder', 'shared.reader_id as readerId'])
    .select(sql<string>`coalesce(reader.display_name, reader.name)`.as('from'))
    .where('shared.group_id', '=', of.groupId)
    .where('shared.removed_at', 'is', null)
    .where('member.left_at', 'is', null)
    .orderBy('shared.folder')
    .orderBy('shared.id')
    .execute();
  const shown: SharedFolder[] = [];
  for (const one of folders) shown.push({ ...one, feeds: await feedsIn(db, one, of.readerId) });
  return shown;
}

type Folder = { readonly folder: string; readonly readerId: number };

/** By the feed's own title: what somebody calls it for themselves is theirs. */
async function feedsIn(db: Db, { folder, readerId }: Folder, asker: number): Promise<SharedFeed[]> {
  const rows = await db
    .selectFrom('subscription')
    .innerJoin('feed', 'feed.id', 'subscription.feed_id')
    .leftJoin('subscription as own', (join) =>
      join
        .onRef('own.feed_id', '=', 'subscription.feed_id')
        .on('own.reader_id', '=', asker)
        .on('own.removed_at', 'is', null),
    )
    .select(['feed.id as feedId', 'feed.url', 'feed.home_url as homeUrl', 'feed.language'])
    .select(sql<string>`coalesce(feed.title, feed.url)`.as('title'))
    .select(sql<number>`own.feed_id is not null`.as('isFollowed'))
    .where('subscription.reader_id', '=', readerId)
    .where('subscription.folder', '=', folder)
    .where('subscription.removed_at', 'is', null)
    .where('feed.reader_id', 'is', null)
    .orderBy('title')
    .orderBy('feed.id')
    .execute();
  return rows.map((row) => ({ ...row, isFollowed: row.isFollowed === 1 }));
}
