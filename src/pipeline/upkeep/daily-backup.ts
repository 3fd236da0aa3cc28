import { join } from 'node:path';
import type { Desk } from '../../desk.ts';
import { DAY, HOUR, type Millis } from '../../model/time.ts';
import { backUp } from '../../store/backup/backup-in-thread.ts';
import { backupName, backupsIn, removeOldBackups } from '../../store/backup/rotate-backups.ts';

export type BackupPlan = {
  /** The library's file. */
  readonly library: string;
  readonly folder: string;
  /** How many are kept. */
  readonly kept: number;
};

/** After a failure it is tried again then. */
const RETRY: Millis = HOUR;

/** Makes a backup if the last is a day old, and lets go of old ones; returns how long to wait. */
export async function dailyBackup(
  { now, log }: Pick<Desk, 'now' | 'log'>,
  { library, folder, kept }: BackupPlan,
): Promise<Millis> {
  const at = now();
  const [newest] = backupsIn(folder);
  // A clock that jumped leaves names from the future: those count as old.
  const age = newest === undefined ? DAY : at - newest.at;
  if (age >= 0 && age < DAY) return DAY - age;
  try {
    const { path, bytes, articles } = await backUp(library, join(folder, backupName(at)));
    const removed = removeOldBackups(folder, kept);
    log.info({ path, bytes, articles, removed: removed.length }, 'a backup was made');
    return DAY;
  } catch (error) {
    log.error({ error: String(error), folder }, 'no backup could be made');
    return RETRY;
  }
}
