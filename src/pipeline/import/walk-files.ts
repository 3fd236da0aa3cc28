import type { BigIntStats } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { reasonFor } from './file-trouble.ts';

export type FoundFile =
  | {
      readonly kind: 'file';
      /** Bytes, since old archives have names that are no UTF-8. */
      readonly path: Buffer;
      readonly name: string;
      readonly size: number;
    }
  /** `reason` is a sentence for the reader. */
  | { readonly kind: 'failed'; readonly name: string; readonly reason: string };

/**
 * The files at some paths and in the folders there, in order of name, hidden ones left out. What
 * cannot be looked at comes with the reason. A folder that links lead to twice is entered once, so
 * that links in circles end.
 */
export async function* walkFiles(paths: readonly string[]): AsyncGenerator<FoundFile> {
  for (const path of paths) yield* walkFrom(Buffer.from(path));
}

async function* walkFrom(start: Buffer): AsyncGenerator<FoundFile> {
  const entered = new Set<string>();
  const waiting = [start];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const name = path.toString();
    try {
      const found = await stat(path, { bigint: true });
      if (!found.isDirectory()) {
        yield fileOr(found, path);
        continue;
      }
      const folder = `${found.dev}:${found.ino}`;
      if (entered.has(folder)) continue;
      entered.add(folder);
      waiting.push(...(await visiblePaths(path)).reverse());
    } catch (error) {
      yield { kind: 'failed', name, reason: reasonFor(error) };
    }
  }
}

/** To open a pipe is to wait for somebody to write into it. */
function fileOr(found: BigIntStats, path: Buffer): FoundFile {
  const name = path.toString();
  if (found.isFile()) return { kind: 'file', path, name, size: Number(found.size) };
  if (found.isFIFO()) return { kind: 'failed', name, reason: 'This is a pipe, not a file.' };
  if (found.isSocket()) return { kind: 'failed', name, reason: 'This is a socket, not a file.' };
  return { kind: 'failed', name, reason: 'This is a device, not a file.' };
}

const DOT = 46;

async function visiblePaths(folder: Buffer): Promise<Buffer[]> {
  const names = await readdir(folder, { encoding: 'buffer' });
  return names
    .filter((name) => name[0] !== DOT)
    .sort(Buffer.compare)
    .map((name) => Buffer.concat([folder, Buffer.from('/'), name]));
}
