import { statSync } from 'node:fs';
import { type Config, libraryPath } from '../../../config.ts';
import type { Desk } from '../../../desk.ts';
import type { Millis } from '../../../model/time.ts';
import { isMailSet } from '../../../pipeline/mail/mail-settings.ts';
import { backupsIn } from '../../../store/backup/rotate-backups.ts';
import { newestSchema } from '../../../store/database/migrate.ts';
import { tryToHold } from '../../hold-work.ts';
import { OWNER } from '../../with-desk.ts';
import { askHealth } from '../health.ts';
import { type Finding, good, wrong } from './finding.ts';
import { lookAtDisk, readDisk } from './look-at-disk.ts';
import { lookAtFeeds, lookAtQueues, troubledOf } from './look-at-feeds.ts';
import { lookAtService, type Service } from './look-at-service.ts';
import {
  type Backups,
  lookAtBackups,
  lookAtClock,
  lookAtMail,
  lookAtProxy,
} from './look-at-settings.ts';

/** What an operator asks first, in the order in which one thing spoils the next. The library itself is looked at elsewhere. */
export async function lookAround(desk: Desk, config: Config): Promise<Finding[]> {
  const { store } = desk;
  const now = desk.now();
  const [service, load, subscriptions, isSet] = await Promise.all([
    askService(config),
    store.upkeep.workload(now),
    store.subscriptions.ofReader(OWNER),
    isMailSet(desk),
  ]);
  const fetched = subscriptions.flatMap(({ health: { lastFetchedAt } }) => lastFetchedAt ?? []);
  const lastFetchedAt = fetched.length === 0 ? null : Math.max(...fetched);
  const isServing = service.holder !== 'nobody' && service.holder?.doing === 'serve';
  const library = statSync(libraryPath(config), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return [
    // Opening the library has brought it up to date, or refused it.
    good('Version', `The library has schema ${newestSchema()}, which this Hearsay works with.`),
    lookAtService(config, service),
    ...lookAtDisk(readDisk(config)),
    lookAtClock(now, [...fetched, library]),
    lookAtProxy(config),
    lookAtMail(isSet, load.lettersWaiting),
    backupFinding(config, now),
    ...lookAtFeeds(troubledOf(subscriptions), load),
    lookAtQueues({ load, isServing, lastFetchedAt, now }),
  ];
}

async function askService(config: Config): Promise<Service> {
  const holding = tryToHold(config, 'doctor');
  if (holding.kind === 'held') holding.release();
  const holder = holding.kind === 'held' ? 'nobody' : holding.by;
  return { holder, health: await askHealth(config) };
}

function backupFinding(config: Config, now: Millis): Finding {
  const folder = config.backupFolder;
  try {
    return lookAtBackups(readBackups(folder, config.dataFolder), now);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return wrong(
      'Backups',
      `${folder} cannot be read: ${words}`,
      'See to it that the user of serve may read and write it.',
    );
  }
}

function readBackups(folder: string | null, dataFolder: string): Backups {
  if (folder === null) return { folder, newestAt: null, isOnSameDisk: false };
  const isThere = statSync(folder, { throwIfNoEntry: false });
  const isOnSameDisk = isThere?.dev === statSync(dataFolder).dev;
  return { folder, newestAt: backupsIn(folder)[0]?.at ?? null, isOnSameDisk };
}
