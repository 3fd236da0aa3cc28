import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, DAY, HOUR, type Millis } from '../../model/time.ts';

/** Pictures as they went out, kept on the disk so that each is fetched once. What is lost is fetched again. */
export type PictureCache = {
  /** Null: it is not here. */
  readonly read: (key: string) => Promise<Uint8Array | null>;
  /** Never fails: where there is no room, there is no cache. */
  readonly write: (key: string, bytes: Uint8Array) => Promise<void>;
};

export type CacheRoom = {
  readonly folder: string;
  readonly mostBytes: number;
  readonly now: Clock;
};

/** Raised when the same bytes would be made otherwise: what was kept before is then no longer found. */
const RECIPE = 1;

/** Everything that changes the bytes is in the key: another address, width or recipe is another file. */
export function cacheKey(url: string, width: number): string {
  return createHash('sha256').update(`${RECIPE} ${width} ${url}`).digest('hex');
}

/** Keeps nothing. */
export const NO_CACHE: PictureCache = { read: async () => null, write: async () => {} };

/** A folder of at most so many bytes; what was looked at longest ago goes first. */
export function openCache({ folder, mostBytes, now }: CacheRoom): PictureCache {
  if (mostBytes === 0) return NO_CACHE;
  /** Bytes in the folder; null: nobody has counted. */
  let held: Promise<number> | null = null;
  let clearing: Promise<void> | null = null;

  async function note(size: number): Promise<void> {
    held ??= clear(folder, mostBytes, now());
    const sum = (await held) + size;
    held = Promise.resolve(sum);
    if (sum <= mostBytes || clearing !== null) return;
    clearing = clear(folder, mostBytes, now()).then((left) => {
      held = Promise.resolve(left);
      clearing = null;
    });
    await clearing;
  }

  return {
    read: async (key) => {
      const path = pathOf(folder, key);
      const bytes = await readFile(path).catch(() => null);
      if (bytes === null || !isWhole(bytes)) return null;
      await touch(path, now());
      return bytes;
    },
    write: async (key, bytes) => {
      try {
        await writeWhole(pathOf(folder, key), bytes);
        await note(bytes.length);
      } catch {
        // The disk is full or may not be written to: the picture was made all the same.
      }
    },
  };
}

function pathOf(folder: string, key: string): string {
  return join(folder, key.slice(0, 2), `${key.slice(2)}.webp`);
}

/** A file that a power cut has left empty or short says itself how long it should be (RIFF). */
function isWhole(bytes: Buffer): boolean {
  return (
    bytes.length > 12 &&
    bytes.toString('latin1', 0, 4) === 'RIFF' &&
    bytes.readUInt32LE(4) + 8 === bytes.length
  );
}

async function touch(path: string, now: Millis): Promise<void> {
  const known = await stat(path).catch(() => null);
  // A write for each look would wear the disk; a day is exact enough for what goes first.
  if (known === null || Math.abs(now - known.mtimeMs) < DAY) return;
  await utimes(path, new Date(now), new Date(now)).catch(() => {});
}

const DRAFT = '.draft';

/** Under another name first: whoever reads meanwhile finds all of it or nothing. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(join(path, '..'), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}${DRAFT}`;
  try {
    await writeFile(draft, bytes, { mode: 0o600 });
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

/** Some room beyond what is needed, so that not every picture clears up. */
const KEEPS = 0.9;

type Kept = { readonly path: string; readonly size: number; readonly mtimeMs: Millis };

/** Removes what is too much, and drafts that a crash has left. Returns the bytes that stay. */
async function clear(folder: string, mostBytes: number, now: Millis): Promise<number> {
  const files = await filesIn(folder);
  let left = files.reduce((sum, { size }) => sum + size, 0);
  const aim = left > mostBytes ? mostBytes * KEEPS : mostBytes;
  for (const { path, size, mtimeMs } of files.toSorted((a, b) => a.mtimeMs - b.mtimeMs)) {
    const isLeftOver = path.endsWith(DRAFT) && now - mtimeMs > HOUR;
    if (left <= aim && !isLeftOver) continue;
    await rm(path, { force: true }).catch(() => {});
    left -= size;
  }
  return left;
}

async function filesIn(folder: string): Promise<Kept[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  const kept: Kept[] = [];
  for (const name of names) {
    const path = join(folder, name);
    const known = await stat(path).catch(() => null);
    if (known?.isFile()) kept.push({ path, size: known.size, mtimeMs: known.mtimeMs });
  }
  return kept;
}
