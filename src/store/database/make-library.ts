import { randomBytes } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { giveName } from '../files/give-name.ts';
import { syncFile, syncFolderOf } from '../files/sync-files.ts';
import { emptyLibrary } from './empty-library.ts';
import { openDatabase } from './open-database.ts';

/**
 * Makes an empty library under another name and gives it its own when it is whole: so a file that is empty is never one
 * that was just being made. Who comes second to the name finds the first one's.
 */
export function makeLibrary(path: string): void {
  const beside = `${path}.new-${randomBytes(6).toString('hex')}`;
  try {
    writeFileSync(beside, emptyLibrary(), { mode: 0o644 });
    const database = openDatabase(beside, 'write');
    database.exec('pragma wal_checkpoint(truncate)');
    database.close();
    syncFile(beside);
    giveName(beside, path);
    syncFolderOf(path);
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${beside}${end}`, { force: true });
  }
}
