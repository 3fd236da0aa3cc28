import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Millis } from '../../model/time.ts';

/** "hearsay-2026-11-22T14-05-00Z.db": only what bears such a name is ever removed. */
const NAME = /^hearsay-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.db$/;

export function backupName(at: Millis): string {
  return `hearsay-${new Date(at).toISOString().slice(0, 19).replaceAll(':', '-')}Z.db`;
}

export type KeptBackup = { readonly path: string; readonly at: Millis };

/** Those in a folder, the newest first; none where there is no folder yet. */
export function backupsIn(folder: string): KeptBackup[] {
  return namesIn(folder)
    .flatMap((name) => {
      const [, day, hour, minute, second] = NAME.exec(name) ?? [];
      const at = Date.parse(`${day}T${hour}:${minute}:${second}Z`);
      return Number.isNaN(at) ? [] : [{ path: join(folder, name), at }];
    })
    .sort((a, b) => b.at - a.at);
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** Keeps the newest; returns what was removed. Called once a new one is there and good. */
export function removeOldBackups(folder: string, kept: number): string[] {
  const old = backupsIn(folder).slice(Math.max(1, kept));
  for (const { path } of old) rmSync(path, { force: true });
  return old.map(({ path }) => path);
}
