import { StoreError } from '../database/store-error.ts';

/** Longer than any row of a library can be. */
const LONGEST_LINE = 64 * 1024 * 1024;

/** The lines of a stream of bytes, without their line breaks; the last one, too, if it has none. Throws StoreError. */
export async function* readLines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let pieces: Uint8Array[] = [];
  let held = 0;
  for await (const chunk of bytes) {
    let start = 0;
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...pieces, chunk.subarray(start, end)]).toString('utf8');
      pieces = [];
      held = 0;
      start = end + 1;
    }
    pieces.push(chunk.subarray(start));
    held += chunk.length - start;
    if (held > LONGEST_LINE) throw new StoreError('corrupt', 'A line of the file has no end.');
  }
  if (held > 0) yield Buffer.concat(pieces).toString('utf8');
}
