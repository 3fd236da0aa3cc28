import { accessSync, constants, type Stats, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../../config.ts';
import { libraryPath } from '../../../config.ts';
import { type Finding, good, look, wrong } from './finding.ts';

export type Disk = {
  readonly folder: string;
  readonly mayWrite: boolean;
  /** Whom the folder belongs to, and who asks; null where the system has no such numbers. */
  readonly owner: number | null;
  readonly user: number | null;
  readonly freeBytes: number;
  readonly libraryBytes: number;
  /** What kind of disk it is, as Linux numbers them. */
  readonly kind: number;
  /** Of hearsay.key; null: there is none yet. */
  readonly keyMode: number | null;
};

/** Reads what there is to know of the data folder. */
export function readDisk(config: Pick<Config, 'dataFolder'>): Disk {
  const folder = config.dataFolder;
  const { bavail, bsize, type } = statfsSync(folder);
  return {
    folder,
    mayWrite: mayWrite(folder),
    owner: statSync(folder).uid,
    user: process.getuid?.() ?? null,
    freeBytes: bavail * bsize,
    libraryBytes: statOf(libraryPath(config))?.size ?? 0,
    kind: type,
    keyMode: modeOf(join(folder, 'hearsay.key')),
  };
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function modeOf(path: string): number | null {
  const stats = statOf(path);
  return stats === null ? null : stats.mode & 0o777;
}

function statOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

/** Below it nothing is fetched any more: pause-when-full.ts. */
const FULL = 16 * 1024 * 1024;
const SCARCE = 500 * 1024 * 1024;
/** NFS, SMB, CIFS, 9P and FUSE (linux/magic.h): their locks and flushes cannot be trusted. */
const OVER_A_NETWORK = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42, 0x01021997, 0x65735546]);

/** Whether the library can be written where it lies, now and for a while. */
export function lookAtDisk(disk: Disk): Finding[] {
  return [folderFinding(disk), roomFinding(disk), ...kindFindings(disk), ...keyFindings(disk)];
}

function folderFinding({ folder, mayWrite, owner, user }: Disk): Finding {
  const about = 'Folder';
  if (!mayWrite)
    return wrong(about, `${folder} may not be written to.`, `chown it to the user of serve.`);
  if (owner !== null && user !== null && owner !== user)
    return look(
      about,
      `${folder} belongs to user ${owner}, and this is user ${user}: files made now would be theirs who may not read them.`,
      'Ask as that user: hearsay-admin doctor (of the package), or sudo -u.',
    );
  return good(about, `${folder} can be written to.`);
}

function roomFinding({ freeBytes, libraryBytes }: Disk): Finding {
  const about = 'Room';
  const says = `${inMegabytes(freeBytes)} are free; the library has ${inMegabytes(libraryBytes)}.`;
  if (freeBytes < FULL)
    return wrong(
      about,
      says,
      'Make room: nothing is fetched until there is some. Reading goes on.',
    );
  if (freeBytes < SCARCE)
    return look(about, says, 'Make room soon, or lower HEARSAY_PICTURES; pictures may be removed.');
  if (freeBytes < libraryBytes)
    return look(about, says, 'A backup on this disk, or a copy before an upgrade, has no room.');
  return good(about, says);
}

function kindFindings({ kind }: Disk): Finding[] {
  if (!OVER_A_NETWORK.has(kind)) return [];
  const advice =
    'Move it to a disk of this machine (stop, copy all of the folder, set HEARSAY_DATA).';
  return [look('Disk', 'The library lies on a disk of the network, or one of a program.', advice)];
}

function keyFindings({ keyMode, folder }: Disk): Finding[] {
  if (keyMode === null || (keyMode & 0o077) === 0) return [];
  const says = 'Others on this machine may read hearsay.key, by which sign-ins are signed.';
  return [wrong('Key', says, `chmod 600 ${join(folder, 'hearsay.key')}`)];
}

function inMegabytes(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(0)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}
