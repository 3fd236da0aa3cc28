import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { refuseForeign } from '../database/look-at-file.ts';
import { newestSchema, schemaVersion } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { StoreError, toStoreError } from '../database/store-error.ts';

export type Looked = { readonly articles: number; readonly schema: number };

/** Looks a copy through from end to end, changing nothing. Throws StoreError where it is no good one. */
export function lookAtBackup(path: string): Looked {
  const file = statSync(path, { throwIfNoEntry: false });
  if (file === undefined) throw new StoreError('not allowed', `There is no file ${path}.`);
  if (file.size === 0) throw new StoreError('corrupt', `${path} is empty.`);
  try {
    const database = openDatabase(path, 'read');
    try {
      return lookThrough(database, path);
    } finally {
      database.close();
    }
  } catch (error) {
    const known = toStoreError(error);
    if (!(known instanceof StoreError) || known.message.includes(path)) throw known;
    throw new StoreError(known.code, `${path}: ${known.message}`, error);
  }
}

function lookThrough(database: DatabaseSync, path: string): Looked {
  refuseForeign(database, path);
  const schema = schemaVersion(database);
  if (schema > newestSchema()) {
    throw new StoreError(
      'newer',
      `${path} was made by a newer Hearsay (schema ${schema}, this one knows ${newestSchema()}): update Hearsay.`,
    );
  }
  const told = database.prepare('pragma integrity_check').all();
  const [first] = told;
  if (first?.integrity_check !== 'ok') {
    throw new StoreError('corrupt', `${path} is damaged: ${String(first?.integrity_check)}`);
  }
  const orphans = database.prepare('pragma foreign_key_check').all();
  if (orphans.length > 0) {
    throw new StoreError('corrupt', `${path}: ${orphans.length} rows belong to nothing.`);
  }
  const { count } = database.prepare('select count(*) as count from article').get() ?? {};
  return { articles: Number(count), schema };
}
