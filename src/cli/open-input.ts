import { readFile } from 'node:fs/promises';
import type { FetchPage } from '../model/fetch-page.ts';
import { LARGEST_PIECE } from '../pipeline/import/pieces/piece.ts';

/** What a command was pointed at, opened. */
export type OpenedInput =
  | {
      readonly kind: 'opened';
      readonly bytes: Uint8Array;
      readonly contentType: string | null;
      readonly url: string | null;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** Opens a file, an address, or "-": standard input. */
export async function openInput(input: string, fetchPage: FetchPage): Promise<OpenedInput> {
  if (/^https?:\/\//i.test(input)) return openAddress(input, fetchPage);
  try {
    const bytes = input === '-' ? await standardInput() : await readFile(input);
    return { kind: 'opened', bytes, contentType: null, url: null };
  } catch (error) {
    return { kind: 'failed', reason: reasonFor(error) };
  }
}

async function openAddress(url: string, fetchPage: FetchPage): Promise<OpenedInput> {
  const answer = await fetchPage({ url });
  if (answer.kind === 'changed') {
    const { bytes, contentType } = answer;
    return { kind: 'opened', bytes, contentType, url: answer.url };
  }
  return {
    kind: 'failed',
    reason: answer.kind === 'unchanged' ? 'The server sent no page.' : answer.message,
  };
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    length += chunk.length;
    if (length > LARGEST_PIECE) throw new Error(`There is more than ${LARGEST_PIECE / 1e6} MB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Why a file could not be read, a sentence for who typed its name. */
export function reasonFor(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder; "hearsay import" takes folders.';
  if (code === 'EACCES') return 'The file may not be read: check who owns it.';
  return error instanceof Error ? error.message : String(error);
}
