/** A library that has lost a piece is never taken for a new one: what is left could still be saved. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { StoreError } from './store-error.ts';

/** What only a library leaves beside it. */
const TRACES = (path: string) => [`${path}-wal`, join(dirname(path), 'stories.kept')];

/** Whether there is a library; throws StoreError where there was one and its file is gone or empty. */
export function isLibraryThere(path: string): boolean {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file === undefined) {
    const trace = TRACES(path).find((one) => existsSync(one));
    if (trace === undefined) return false;
    throw new StoreError(
      'corrupt',
      `${path} is missing, but ${trace} is there: the library was moved, or its disk is not mounted. Put the file back, or restore a backup ("hearsay restore FILE"). To begin anew, move ${trace} away.`,
    );
  }
  if (!file.isFile()) throw new StoreError('corrupt', `${path} is not a file.`);
  if (file.size > 0) return true;
  throw new StoreError(
    'corrupt',
    `${path} is empty: everything in it is gone. Restore a backup ("hearsay restore FILE"). To begin anew, remove the file.`,
  );
}

/** Throws StoreError for a database of another program: nothing may be written into that. */
export function refuseForeign(database: DatabaseSync, path: string): void {
  const { tables, ours } = database
    .prepare(
      `select count(*) as tables, count(*) filter (where name in ('article', 'feed', 'reader')) as ours
       from sqlite_schema where type = 'table'`,
    )
    .get() as { tables: number; ours: number };
  if (ours === 3) return;
  const what = tables === 0 ? 'holds nothing' : 'belongs to another program';
  throw new StoreError('corrupt', `${path} is not a Hearsay library: it ${what}.`);
}
