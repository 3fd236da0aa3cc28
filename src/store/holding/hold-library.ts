/**
 * One process at a time does a library's work: fetching, grouping, telling. Which one, a lock of the operating system says,
 * held on a small SQLite file beside the library: it ends with its process, however that ends.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Millis } from '../../model/time.ts';
import { toStoreError } from '../database/store-error.ts';

export type Holder = {
  readonly pid: number;
  readonly host: string;
  /** The command: "serve". */
  readonly doing: string;
  readonly since: Millis;
};

export type Holding =
  | { readonly kind: 'held'; readonly release: () => void }
  /** By another; null: it could not say who it is. */
  | { readonly kind: 'taken'; readonly by: Holder | null };

/** Holds the work on a library, or says who does. Throws StoreError where the folder cannot be written to. */
export function holdLibrary(libraryPath: string, doing: string, since: Millis): Holding {
  const path = join(dirname(libraryPath), 'hearsay.lock');
  try {
    mkdirSync(dirname(path), { recursive: true });
    return hold(path, { pid: process.pid, host: hostname(), doing, since });
  } catch (error) {
    if (!isNoDatabase(error)) throw toStoreError(error);
    // Nothing is lost with it, and nobody can hold what is no database.
    rmSync(path, { force: true });
    return hold(path, { pid: process.pid, host: hostname(), doing, since });
  }
}

function hold(path: string, holder: Holder): Holding {
  const lock = new DatabaseSync(path, { timeout: 250 });
  try {
    lock.exec('begin immediate');
    writeName(lock, holder);
    // From here on others may read who it is, and nobody else may write.
    lock.exec('begin immediate');
    return { kind: 'held', release: () => lock.close() };
  } catch (error) {
    const isTaken = isBusy(error);
    const by = isTaken ? readName(lock) : null;
    lock.close();
    if (isTaken) return { kind: 'taken', by };
    throw error;
  }
}

/** On a full disk it stays without a name, and still holds. */
function writeName(lock: DatabaseSync, { pid, host, doing, since }: Holder): void {
  try {
    lock.exec(
      'create table if not exists holder (pid integer, host text, doing text, since integer)',
    );
    lock.exec('delete from holder');
    lock.prepare('insert into holder values (?, ?, ?, ?)').run(pid, host, doing, since);
    lock.exec('commit');
  } catch (error) {
    if (isNoDatabase(error)) throw error;
    if (lock.isTransaction) lock.exec('rollback');
  }
}

function readName(lock: DatabaseSync): Holder | null {
  try {
    const row = lock.prepare('select pid, host, doing, since from holder').get();
    if (row === undefined) return null;
    const { pid, host, doing, since } = row;
    return { pid: Number(pid), host: String(host), doing: String(doing), since: Number(since) };
  } catch {
    return null;
  }
}

function isBusy(error: unknown): boolean {
  return codeOf(error) === 5;
}

function isNoDatabase(error: unknown): boolean {
  return codeOf(error) === 26 || codeOf(error) === 11;
}

function codeOf(error: unknown): number | null {
  return error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : null;
}
