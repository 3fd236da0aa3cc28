import { randomBytes } from 'node:crypto';
import { linkSync, renameSync, rmSync } from 'node:fs';
import { syncFile, syncFolderOf } from '../files/sync-files.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';

/**
 * Makes an empty library under another name and gives it its own when it is whole: so a file that is empty is never one
 * that was just being made. Who comes second to the name finds the first one's.
 */
export function makeLibrary(path: string): void {
  const beside = `${path}.new-${randomBytes(6).toString('hex')}`;
  try {
    const database = openDatabase(beside, 'write');
    migrate(database);
    database.exec('pragma wal_checkpoint(truncate)');
    database.close();
    syncFile(beside);
    giveName(beside, path);
    syncFolderOf(path);
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${beside}${end}`, { force: true });
  }
}

/** Without ever taking the place of another. */
function giveName(beside: string, path: string): void {
  try {
    linkSync(beside, path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'EEXIST') return;
    // Some file systems know no second names.
    if (code !== 'EPERM' && code !== 'ENOTSUP' && code !== 'ENOSYS') throw error;
    renameSync(beside, path);
  }
}
