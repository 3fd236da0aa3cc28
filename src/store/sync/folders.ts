import { sql } from 'kysely';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** A reader's folder as programs know it, by a number. */
export type Folder = {
  readonly id: number;
  /** Null: what stands in no folder. */
  readonly name: string | null;
  readonly feedCount: number;
};

/** What became of a wish for a folder. */
export type FolderChange =
  | { readonly kind: 'done'; readonly folder: Folder }
  | { readonly kind: 'taken' }
  | { readonly kind: 'not there' };

export function folderCalls(db: Db) {
  return {
    /** What stands in none first, then by name. Folders that nothing stands in are there only if they were made so. */
    folders: (readerId: number): Promise<Folder[]> => folders(db, readerId),

    /** Makes one that is there though nothing stands in it. */
    addFolder: (readerId: number, name: string, at: Millis): Promise<FolderChange> =>
      db.transaction().execute((step) => addFolder(step, { readerId, name, at })),

    /** Its number stays. */
    renameFolder: (readerId: number, id: number, name: string): Promise<FolderChange> =>
      db.transaction().execute((step) => renameFolder(step, { readerId, id, name })),

    /** What stood in it stands in none from then on; false: there is no such folder, or it is the one of what stands in none. */
    removeFolder: (readerId: number, id: number): Promise<boolean> =>
      db.transaction().execute((step) => removeFolder(step, readerId, id)),
  };
}

async function folders(db: Db, readerId: number): Promise<Folder[]> {
  const { rows } = await sql<{ id: number; name: string; feeds: number; kept_at: number | null }>`
    select folder.id, folder.name, folder.kept_at, count(subscription.feed_id) as feeds
    from folder left join subscription on subscription.reader_id = folder.reader_id
      and subscription.removed_at is null and coalesce(subscription.folder, '') = folder.name
    where folder.reader_id = ${readerId}
    group by folder.id`.execute(db);
  return rows
    .filter(({ name, feeds, kept_at }) => name === '' || feeds > 0 || kept_at !== null)
    .map(({ id, name, feeds }) => ({ id, name: name === '' ? null : name, feedCount: feeds }))
    .sort((one, other) => collator.compare(one.name ?? '', other.name ?? ''));
}

/** Made once: localeCompare makes one each time. */
const collator = new Intl.Collator();

type Wish = { readonly readerId: number; readonly name: string };

async function addFolder(step: Db, asked: Wish & { readonly at: Millis }): Promise<FolderChange> {
  const { readerId, name, at } = asked;
  if (await isTaken(step, asked)) return { kind: 'taken' };
  await step
    .insertInto('folder')
    .values({ reader_id: readerId, name, kept_at: at })
    .onConflict((known) => known.columns(['reader_id', 'name']).doUpdateSet({ kept_at: at }))
    .execute();
  return found(step, asked);
}

async function isTaken(step: Db, { readerId, name }: Wish): Promise<boolean> {
  return (await folders(step, readerId)).some((folder) => folder.name === name);
}

async function found(step: Db, { readerId, name }: Wish): Promise<FolderChange> {
  const folder = (await folders(step, readerId)).find((one) => one.name === name);
  return folder === undefined ? { kind: 'not there' } : { kind: 'done', folder };
}

async function renameFolder(
  step: Db,
  { readerId, id, name }: Wish & { readonly id: number },
): Promise<FolderChange> {
  const before = (await folders(step, readerId)).find((folder) => folder.id === id);
  if (before === undefined || before.name === null) return { kind: 'not there' };
  if (before.name === name) return { kind: 'done', folder: before };
  if (await isTaken(step, { readerId, name })) return { kind: 'taken' };
  // A folder of this name may have been there once, and nothing stands in it.
  await step
    .deleteFrom('folder')
    .where('reader_id', '=', readerId)
    .where('name', '=', name)
    .execute();
  await step.updateTable('folder').set({ name }).where('id', '=', id).execute();
  await moveAll(step, { readerId, from: before.name, to: name });
  return found(step, { readerId, name });
}

async function removeFolder(step: Db, readerId: number, id: number): Promise<boolean> {
  const folder = (await folders(step, readerId)).find((one) => one.id === id);
  if (folder === undefined || folder.name === null) return false;
  await moveAll(step, { readerId, from: folder.name, to: null });
  await step.deleteFrom('folder').where('id', '=', id).execute();
  return true;
}

/** What was unsubscribed too: where it is taken up again, its folder is not there any more. */
async function moveAll(
  step: Db,
  { readerId, from, to }: { readerId: number; from: string; to: string | null },
): Promise<void> {
  await step
    .updateTable('subscription')
    .set({ folder: to })
    .where('reader_id', '=', readerId)
    .where('folder', '=', from)
    .execute();
}
