/** Imports for tests: files in a folder of their own, and what became of each. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Desk } from '../src/desk.ts';
import { importPieces } from '../src/pipeline/import/import-pieces.ts';
import { piecesOfPaths } from '../src/pipeline/import/pieces/pieces-of-paths.ts';
import type { Taken } from '../src/pipeline/import/take-piece.ts';
import { READER } from './desk.ts';

export type Folder = Disposable & {
  readonly path: string;
  /** Writes a file, making folders on the way; returns its path. */
  readonly write: (name: string, content: string | Uint8Array) => string;
};

/** A folder that is gone when the test leaves the block (`using`). */
export function temporaryFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'hearsay-'));
  return {
    path,
    write: (name, content) => {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    [Symbol.dispose]: () => rmSync(path, { recursive: true, force: true }),
  };
}

/** Imports paths and returns what became of each piece, in order. */
export async function importAll(desk: Desk, ...paths: string[]): Promise<Taken[]> {
  const taken: Taken[] = [];
  for await (const one of importPieces(desk, READER, piecesOfPaths(paths))) taken.push(one);
  return taken;
}

/** A short line for each: "added 1", "known 1", "failed: reason". */
export function outcomes(taken: readonly Taken[]): string[] {
  return taken.map((one) => {
    if (one.kind === 'failed') return `failed: ${one.reason}`;
    return one.added > 0 ? `added ${one.added}` : `known ${one.known}`;
  });
}
