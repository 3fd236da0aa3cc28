import { writeSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** A file that nobody would send in good faith, at a part of its full size. */
export type HostileDocument = {
  readonly name: string;
  /** `scale` 1 is the full size; less, for tests. */
  readonly write: (file: number, scale: number) => void;
  /** What becomes of it: a pattern for the outcome (test/import.ts); absent where more than one is right. */
  readonly becomes?: RegExp;
};

type Text = string | Buffer;

export function whole(name: string, content: Text, becomes?: RegExp): HostileDocument {
  return {
    name,
    write: (file) => writeAll(file, Buffer.from(content)),
    ...(becomes && { becomes }),
  };
}

/** Begins somehow, goes on with one piece over and over, and may end. */
export function repeated(
  name: string,
  [start, piece, end]: readonly [Text, Text, Text],
  { times, becomes }: { readonly times: number; readonly becomes?: RegExp },
): HostileDocument {
  const write = (file: number, scale: number) => {
    writeAll(file, Buffer.from(start));
    let left = Math.max(1, Math.ceil(times * scale));
    const bytes = Buffer.from(piece);
    const most = Math.max(1, Math.floor(1_000_000 / bytes.length));
    for (; left > 0; left -= most) {
      const count = Math.min(left, most);
      writeAll(file, Buffer.alloc(bytes.length * count, bytes));
    }
    writeAll(file, Buffer.from(end));
  };
  return { name, write, ...(becomes && { becomes }) };
}

/** Pieces that differ by their number. */
export function numbered(
  name: string,
  [start, piece, end]: readonly [string, (number: number) => string, string],
  { times, becomes }: { readonly times: number; readonly becomes?: RegExp },
): HostileDocument {
  const write = (file: number, scale: number) => {
    writeAll(file, Buffer.from(start));
    const last = Math.ceil(times * scale);
    for (let at = 0; at < last; at += 1000) {
      const length = Math.min(1000, last - at);
      writeAll(file, Buffer.from(Array.from({ length }, (_, index) => piece(at + index)).join('')));
    }
    writeAll(file, Buffer.from(end));
  };
  return { name, write, ...(becomes && { becomes }) };
}

/** Something packed so that it takes a thousandth of its size, in members of ten million bytes. */
export function packed(
  name: string,
  [start, piece]: readonly [Text, string],
  { bytes, becomes }: { readonly bytes: number; readonly becomes?: RegExp },
): HostileDocument {
  const write = (file: number, scale: number) => {
    writeAll(file, gzipSync(Buffer.from(start)));
    const members = 100;
    const member = gzipSync(Buffer.alloc(Math.ceil((bytes * scale) / members), piece));
    for (let count = 0; count < members; count += 1) writeAll(file, member);
  };
  return { name, write, ...(becomes && { becomes }) };
}

function writeAll(file: number, bytes: Buffer): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

export const WORDS = 'The harbour master said that the bridge would stay closed. ';
