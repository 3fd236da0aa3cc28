import type { OpenedFile, Piece } from './piece.ts';
import { splitStream } from './split-stream.ts';

/** Bytes: the longest books have some four million. */
const LONGEST_LINE = 4_000_000;

/** The lines of a file that hold something; each is an article (pipeline/reading/read-line.ts), or none. */
export async function* piecesOfJsonLines(file: OpenedFile): AsyncGenerator<Piece> {
  let number = 0;
  for await (const line of splitStream(file.chunks(), '\n', LONGEST_LINE)) {
    number += 1;
    const name = `${file.name}#${number}`;
    if (line.kind === 'too long') {
      const reason = `The line is longer than ${LONGEST_LINE / 1e6} MB.`;
      yield { kind: 'failed', name, reason };
    } else if (!isBlank(line.bytes)) yield { kind: 'line', name, bytes: line.bytes };
  }
}

/** Whether there is nothing but white space and the mark that some files begin with. */
function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte <= 32 || byte === 0xef || byte === 0xbb || byte === 0xbf);
}
