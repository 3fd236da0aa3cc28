import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { syncFile, syncFolderOf } from '../files/sync-files.ts';
import { newestSchema, schemaVersion } from './migrate.ts';

/** A copy of this takes some seconds; who has more makes a backup of their own, as docs/running.md says. */
const MOST_BYTES = 1_000_000_000;

/**
 * Keeps a copy of a library beside it before its schema is changed, if it is not too large and there is room: an older
 * Hearsay can go on with that. Only the last is kept.
 */
export function keepBeforeUpgrade(database: DatabaseSync, path: string): void {
  const version = schemaVersion(database);
  if (version === 0 || version >= newestSchema()) return;
  const kept = `${path}.before-schema-${version + 1}`;
  if (existsSync(kept) || !isRoomFor(path)) return;
  const beside = `${kept}.${randomBytes(6).toString('hex')}`;
  try {
    database.prepare('vacuum into ?').run(beside);
    syncFile(beside);
    renameSync(beside, kept);
    syncFolderOf(kept);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
  removeOthers(path, kept);
}

function isRoomFor(path: string): boolean {
  const { size } = statSync(path);
  const { bavail, bsize } = statfsSync(dirname(path));
  return size <= MOST_BYTES && bavail * bsize > 2 * size;
}

function removeOthers(path: string, kept: string): void {
  const folder = dirname(path);
  const begin = `${basename(path)}.before-schema-`;
  for (const name of readdirSync(folder)) {
    const other = join(folder, name);
    if (name.startsWith(begin) && other !== kept) rmSync(other, { force: true });
  }
}
