/** A file beside the library with what the grouper knew at some entry of the log: so that a start does not read a month of news again. */
import { open, readFile, rename } from 'node:fs/promises';
import { syncFolderOf } from '../../store/files/sync-files.ts';

export type KeptStories = {
  /** The entry of the log up to which it knows. */
  readonly upTo: number;
  /** What tells that entry from the same one of another log. */
  readonly stamp: string;
  readonly snapshot: Uint8Array;
};

const FORMAT = 'hearsay stories 1';
/** A first line longer than this is none of ours. */
const LONGEST_HEAD = 1_000;

/** Null where there is none or it is none of ours: it can always be made again. */
export async function readKeptStories(path: string): Promise<KeptStories | null> {
  const bytes = await readFile(path).catch(() => null);
  const end = bytes?.indexOf(10) ?? -1;
  if (bytes === null || end === -1 || end > LONGEST_HEAD) return null;
  const [format, upTo, stamp] = bytes.toString('utf8', 0, end).split('\t');
  if (format !== FORMAT || upTo === undefined || stamp === undefined) return null;
  const snapshot = new Uint8Array(bytes.subarray(end + 1));
  return { upTo: Number(upTo), stamp, snapshot };
}

/** Whole or not at all: a torn file would be taken for the truth. */
export async function writeKeptStories(path: string, kept: KeptStories): Promise<void> {
  const beside = `${path}.${process.pid}.new`;
  const file = await open(beside, 'w');
  try {
    await file.write(`${FORMAT}\t${kept.upTo}\t${kept.stamp}\n`);
    await file.writeFile(kept.snapshot);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
  // Else a power cut could bring the old name back for the new file, or none.
  syncFolderOf(path);
}
