import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../database/open-database.ts';
import { StoreError } from '../database/store-error.ts';
import { giveName } from '../files/give-name.ts';
import { syncFile, syncFolderOf } from '../files/sync-files.ts';
import { lookAtBackup } from './look-at-backup.ts';

export type Backup = { readonly path: string; readonly bytes: number; readonly articles: number };

/**
 * Writes a whole, consistent copy of a library to a new file while others read and write, and looks it through before it
 * gets its name: what bears the name is good. Throws StoreError, also where the name is taken.
 */
export function makeBackup(library: string, path: string): Backup {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.part-${randomBytes(6).toString('hex')}`;
  try {
    const least = copyInto(library, beside);
    const { articles } = lookAtBackup(beside);
    if (articles < least) {
      throw new StoreError('broken', `The copy has ${articles} articles in place of ${least}.`);
    }
    syncFile(beside);
    if (!giveName(beside, path)) {
      throw new StoreError('not allowed', `${path} exists already; name a new file.`);
    }
    syncFolderOf(path);
    return { path, bytes: statSync(path).size, articles };
  } finally {
    rmSync(beside, { force: true });
  }
}

/** Returns how many articles there were when it began. */
function copyInto(library: string, path: string): number {
  const database = openDatabase(library, 'read');
  try {
    const least = articlesIn(database);
    database.prepare('vacuum into ?').run(path);
    return least;
  } finally {
    database.close();
  }
}

function articlesIn(database: DatabaseSync): number {
  return Number(database.prepare('select count(*) as count from article').get()?.count);
}
