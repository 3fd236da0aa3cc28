import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openDatabase } from '../database/open-database.ts';
import { toStoreError } from '../database/store-error.ts';
import { giveName } from '../files/give-name.ts';
import { syncFile, syncFolderOf } from '../files/sync-files.ts';
import { carryMail, mailKnownTo } from '../mail/carry-mail.ts';
import { eraseAgain, erasedFrom } from '../privacy/erased-before.ts';
import { type Looked, lookAtBackup } from './look-at-backup.ts';

export type Restored = Looked & {
  /** Where the library that was there before lies now; null: there was none. */
  readonly before: string | null;
  /** Readers that the backup had and that were erased since: they are erased again. */
  readonly erasedAgain: number;
};

/**
 * Puts a backup in the library's place. It is looked through before and after it is copied; what was there before is kept
 * beside it, damaged or not. Whoever was erased since the backup was made stays erased. A crash leaves one of the two in the place. Throws StoreError and changes nothing.
 */
export async function restoreBackup(
  backup: string,
  library: string,
  stamp: string,
): Promise<Restored> {
  const beside = `${library}.restoring-${randomBytes(6).toString('hex')}`;
  try {
    lookAtBackup(backup);
    mkdirSync(dirname(library), { recursive: true });
    copyFileSync(backup, beside);
    syncFile(beside);
    const looked = lookAtBackup(beside);
    const erasedAgain = await eraseAgain(beside, erasedFrom(library));
    carryMail(beside, mailKnownTo(library));
    syncFile(beside);
    const before = keepBefore(library, `${library}.before-restore-${stamp}`);
    renameSync(beside, library);
    syncFolderOf(library);
    return { ...looked, before, erasedAgain };
  } catch (error) {
    throw toStoreError(error);
  } finally {
    rmSync(beside, { force: true });
  }
}

function keepBefore(library: string, kept: string): string | null {
  const isThere = existsSync(library);
  if (isThere) bringLogIn(library);
  if (isThere && !giveName(library, kept)) throw new Error(`${kept} exists already`);
  // A log that could not be brought in belongs to the old file: replayed into another it would destroy that.
  const log = `${library}-wal`;
  if (existsSync(log) && statSync(log).size > 0) renameSync(log, `${kept}-wal`);
  for (const rest of [log, `${library}-shm`, join(dirname(library), 'stories.kept')]) {
    rmSync(rest, { force: true });
  }
  return isThere ? kept : null;
}

function bringLogIn(library: string): void {
  try {
    const database = openDatabase(library, 'write');
    database.exec('pragma wal_checkpoint(truncate)');
    database.close();
  } catch {
    // Damaged: it is kept as it is.
  }
}
