import { createReadStream } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HEAD_LENGTH, type OpenedFile, type Piece } from './piece.ts';
import { piecesOfFile } from './pieces-of-file.ts';

/**
 * Everything in files and folders, in order of name, hidden files left out. What cannot be read
 * is a piece with the reason; the rest goes on.
 */
export async function* piecesOfPaths(paths: readonly string[]): AsyncGenerator<Piece> {
  for (const path of paths) yield* piecesOfPath(path, 0);
}

/** Deeper than anybody's folders, and an end for links that go in circles. */
const DEEPEST = 40;

async function* piecesOfPath(path: string, depth: number): AsyncGenerator<Piece> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      if (depth >= DEEPEST)
        yield { kind: 'failed', name: path, reason: 'The folders are too deep.' };
      else
        for (const name of await visibleNames(path))
          yield* piecesOfPath(join(path, name), depth + 1);
    } else {
      yield* piecesOfFile(await openFile(path, found.size));
    }
  } catch (error) {
    yield { kind: 'failed', name: path, reason: reasonFor(error) };
  }
}

async function visibleNames(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => !name.startsWith('.')).sort();
}

async function openFile(path: string, size: number): Promise<OpenedFile> {
  const handle = await open(path);
  try {
    const head = Buffer.alloc(Math.min(HEAD_LENGTH, size));
    await handle.read(head, 0, head.length, 0);
    return {
      name: path,
      head,
      size,
      chunks: () => createReadStream(path, { highWaterMark: 1 << 18 }),
    };
  } finally {
    await handle.close();
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EACCES: 'The file may not be read: check who owns it.',
  EPERM: 'The file may not be read: check who owns it.',
  ELOOP: 'The link leads in a circle.',
  EIO: 'The disk could not read the file.',
  EMFILE: 'Too many files are open.',
};

function reasonFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    REASONS[code] ?? `The file cannot be read: ${error instanceof Error ? error.message : error}`
  );
}

/** How many files there are, for a progress bar; what cannot be looked into counts as one. */
export async function countFiles(paths: readonly string[], depth = 0): Promise<number> {
  let count = 0;
  for (const path of paths) {
    const found = await stat(path).catch(() => null);
    if (!found?.isDirectory() || depth >= DEEPEST) count += 1;
    else {
      const names = await visibleNames(path).catch(() => []);
      count += await countFiles(
        names.map((name) => join(path, name)),
        depth + 1,
      );
    }
  }
  return count;
}
