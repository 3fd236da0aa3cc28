import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { reasonFor } from '../file-trouble.ts';
import { type FoundFile, walkFiles } from '../walk-files.ts';
import { HEAD_LENGTH, type OpenedFile, type Piece } from './piece.ts';
import { piecesOfFile } from './pieces-of-file.ts';

/**
 * Everything in files and folders, in order of name, hidden files left out. What cannot be read
 * is a piece with the reason; the rest goes on.
 */
export async function* piecesOfPaths(paths: readonly string[]): AsyncGenerator<Piece> {
  for await (const found of walkFiles(paths)) {
    if (found.kind === 'failed') yield found;
    else yield* piecesOfFound(found);
  }
}

type File = Extract<FoundFile, { kind: 'file' }>;

async function* piecesOfFound(file: File): AsyncGenerator<Piece> {
  try {
    yield* piecesOfFile(await openFile(file));
  } catch (error) {
    yield { kind: 'failed', name: file.name, reason: reasonFor(error) };
  }
}

/** Files of /proc and /sys may make their reader wait for ever; Windows has no such files and no such flag. */
const READ_NOW = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);
const CHUNK = 1 << 18;

async function openFile({ path, name, size }: File): Promise<OpenedFile> {
  const handle = await open(path, READ_NOW);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(HEAD_LENGTH), 0, HEAD_LENGTH, 0);
    return {
      name,
      head: buffer.subarray(0, bytesRead),
      size,
      chunks: () => chunksOf(path),
    };
  } finally {
    await handle.close();
  }
}

async function* chunksOf(path: Buffer): AsyncGenerator<Uint8Array> {
  const handle = await open(path, READ_NOW);
  try {
    yield* handle.createReadStream({ highWaterMark: CHUNK, autoClose: false });
  } finally {
    await handle.close();
  }
}

/** How many files there are, for a progress bar; what cannot be looked at counts as one. */
export async function countFiles(paths: readonly string[]): Promise<number> {
  let count = 0;
  for await (const _ of walkFiles(paths)) count += 1;
  return count;
}
