import type { Desk } from '../../desk.ts';
import { limitsOfReader } from '../members/limits-of-reader.ts';
import { importPieces } from './import-pieces.ts';
import { HEAD_LENGTH } from './pieces/piece.ts';
import { piecesOfFile } from './pieces/pieces-of-file.ts';

export type ImportReport = {
  readonly kind: 'subscriptions' | 'articles';
  readonly added: number;
  readonly known: number;
  readonly failed: readonly { readonly name: string; readonly reason: string }[];
  /** Subscribed to by this. */
  readonly feedIds: readonly number[];
};

export type UploadedFile = {
  readonly readerId: number;
  readonly name: string;
  readonly bytes: Uint8Array;
};

/** Takes in one file from memory: a list of feeds, a feed, pages, mails, a mailbox, an archive. */
export async function importBytes(
  desk: Desk,
  { readerId, name, bytes }: UploadedFile,
): Promise<ImportReport> {
  if (!(await isRoomFor(desk, readerId, bytes.length))) return noRoom(name);
  const file = {
    name,
    head: bytes.subarray(0, HEAD_LENGTH),
    size: bytes.length,
    chunks: async function* () {
      yield bytes;
    },
  };
  const failed: { name: string; reason: string }[] = [];
  const feedIds: number[] = [];
  let [added, known] = [0, 0];
  for await (const taken of importPieces(desk, readerId, piecesOfFile(file))) {
    if (taken.kind === 'failed') {
      failed.push({ name: taken.name, reason: taken.reason });
      continue;
    }
    added += taken.added;
    known += taken.known;
    feedIds.push(...taken.feedIds);
    failed.push(
      ...(taken.broken ?? []).map(({ place, reason }) => ({
        name: `${taken.name}, ${place}`,
        reason,
      })),
    );
    failed.push(...taken.problems.map((reason) => ({ name: taken.name, reason })));
  }
  return { kind: feedIds.length > 0 ? 'subscriptions' : 'articles', added, known, failed, feedIds };
}

/** What members bring in is counted, so that one of them does not fill the disk for all; terminals read files past this. */
async function isRoomFor(desk: Desk, readerId: number, bytes: number): Promise<boolean> {
  const { mostStorage } = await limitsOfReader(desk, readerId);
  return desk.store.members.recordBroughtIn(readerId, bytes, mostStorage);
}

function noRoom(name: string): ImportReport {
  const reason = 'There is no room for this file: you have brought in as much as you may here.';
  return { kind: 'articles', added: 0, known: 0, failed: [{ name, reason }], feedIds: [] };
}
