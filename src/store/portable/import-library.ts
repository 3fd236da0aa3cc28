import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { lookAtBackup } from '../backup/look-at-backup.ts';
import { isLibraryThere } from '../database/look-at-file.ts';
import { migrate, newestSchema } from '../database/migrate.ts';
import { openDatabase } from '../database/open-database.ts';
import { kyselyOver } from '../database/sqlite-driver.ts';
import { StoreError, toStoreError } from '../database/store-error.ts';
import { remakeSearch } from '../doctor/search-indexes.ts';
import { giveName } from '../files/give-name.ts';
import { syncFile, syncFolderOf } from '../files/sync-files.ts';
import { fromJson, isRecord } from '../json-values.ts';
import { insertRows } from './insert-rows.ts';
import type { MakeSafe } from './make-row-safe.ts';

export type TakenLibrary = { readonly rows: number; readonly articles: number };

/**
 * Makes a library of what `exportLibrary` wrote: whole or not at all, and only where there is none. Lines of an older schema
 * go into that schema first and are then brought up to date as that library would have been. Throws StoreError.
 */
export async function importLibrary(
  library: string,
  lines: AsyncIterable<string>,
  makeSafe: MakeSafe,
): Promise<TakenLibrary> {
  const beside = `${library}.importing-${randomBytes(6).toString('hex')}`;
  try {
    mkdirSync(dirname(library), { recursive: true });
    refuseTaken(library);
    const rows = await fill(beside, lines, makeSafe);
    const { articles } = lookAtBackup(beside);
    syncFile(beside);
    if (!giveName(beside, library)) refuseTaken(library);
    syncFolderOf(library);
    return { rows, articles };
  } catch (error) {
    throw toStoreError(error);
  } finally {
    for (const end of ['', '-wal', '-shm']) rmSync(`${beside}${end}`, { force: true });
  }
}

function refuseTaken(library: string): void {
  if (!isLibraryThere(library)) return;
  throw new StoreError(
    'not allowed',
    `${library} is there already, and a whole library is taken in only where there is none. Name an empty folder by HEARSAY_DATA.`,
  );
}

async function fill(
  path: string,
  lines: AsyncIterable<string>,
  makeSafe: MakeSafe,
): Promise<number> {
  const database = openDatabase(path, 'write');
  try {
    const rows = await takeLines(database, lines, makeSafe);
    migrate(database);
    database.exec('begin immediate');
    await remakeSearch(kyselyOver(database));
    database.exec('commit');
    database.exec('pragma wal_checkpoint(truncate)');
    return rows;
  } finally {
    database.close();
  }
}

/** Returns how many rows there were. */
async function takeLines(
  database: DatabaseSync,
  lines: AsyncIterable<string>,
  makeSafe: MakeSafe,
): Promise<number> {
  const hash = createHash('sha256');
  let put: ReturnType<typeof insertRows> | null = null;
  let number = 0;
  for await (const line of lines) {
    number += 1;
    const value = fromJson(line);
    if (!isRecord(value)) throw misfit(number, 'it is no line of a library');
    if (put === null) put = begin(database, value, makeSafe);
    else if (value.end === true) return end(put, value, hash.digest('hex'));
    else {
      const trouble = put.put(value);
      if (trouble !== null) throw misfit(number, trouble);
    }
    hash.update(`${line}\n`);
  }
  throw new StoreError(
    'corrupt',
    'The file ends before its end: it was cut off, and nothing of it was taken in.',
  );
}

function begin(database: DatabaseSync, head: Readonly<Record<string, unknown>>, safe: MakeSafe) {
  const { hearsay, format, schema } = head;
  if (hearsay !== 'library' || typeof schema !== 'number') {
    throw misfit(1, 'it is not the head of a library');
  }
  if (format !== 1 || schema > newestSchema()) {
    throw new StoreError(
      'newer',
      `The file was made by a newer Hearsay (schema ${schema}, this one knows ${newestSchema()}): update Hearsay.`,
    );
  }
  if (!Number.isInteger(schema) || schema < 1) throw misfit(1, 'there is no such schema');
  migrate(database, schema);
  return insertRows(database, safe);
}

function end(
  put: ReturnType<typeof insertRows>,
  { rows, sha256 }: Readonly<Record<string, unknown>>,
  hash: string,
): number {
  const count = put.finish();
  if (rows === count && sha256 === hash) return count;
  throw new StoreError(
    'corrupt',
    'The file is not as it was written: its rows and its end do not agree. Nothing of it was taken in.',
  );
}

function misfit(line: number, why: string): StoreError {
  return new StoreError('corrupt', `Line ${line}: ${why}. Nothing of the file was taken in.`);
}
