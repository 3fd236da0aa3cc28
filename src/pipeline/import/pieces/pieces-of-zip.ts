/** Archives in which other readers hand out what they export: Pocket's parts, Google Takeout, Omnivore. */
import { LARGEST_PIECE, type OpenedFile, type Piece } from './piece.ts';

/** What a file in the archive is, by its first bytes; null: nothing that is taken from an archive. */
export type KnownPiece = (name: string, bytes: Uint8Array) => Piece | null;

export function startsZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;
}

/** Files looked at, and bytes unpacked of all of them together. */
const MOST_FILES = 2_000;
const MOST_BYTES = 400_000_000;
/** Bytes unpacked at once: no more than a thousand times as many come of them. */
const SLICE = 16_384;

/**
 * The exports and lists in an archive, in its order; other files in it are counted. An archive without any is handed on as the
 * document that it may be.
 */
export async function* piecesOfZip(file: OpenedFile, known: KnownPiece): AsyncGenerator<Piece> {
  const { name } = file;
  const unpacking = await openUnpacking();
  let [taken, others] = [0, 0];
  for await (const { path, bytes } of filesIn(file, unpacking)) {
    const piece = bytes === null ? null : known(`${name}/${path}`, bytes);
    if (piece === null) others += 1;
    else {
      taken += 1;
      yield piece;
    }
  }
  const reason = unpacking.trouble();
  if (reason !== null) yield { kind: 'failed', name, reason };
  else if (taken === 0) yield asDocument(file);
  else if (others > 0) yield { kind: 'failed', name, reason: leftOut(others) };
}

async function* filesIn(file: OpenedFile, unpacking: Unpacking): AsyncGenerator<Unpacked> {
  for await (const chunk of file.chunks()) {
    for (let at = 0; at < chunk.length && unpacking.trouble() === null; at += SLICE) {
      unpacking.push(chunk.subarray(at, at + SLICE));
      yield* unpacking.ready();
    }
    if (unpacking.trouble() !== null) return;
  }
}

function leftOut(count: number): string {
  return `${count} other files in the archive were left out.`;
}

/** What it is instead is told by its first bytes (articles/page/binary-kind.ts). */
function asDocument({ name, head }: OpenedFile): Piece {
  const bytes = new Uint8Array(head);
  return { kind: 'document', document: { name, bytes, contentType: null, url: null } };
}

type Unpacked = {
  readonly path: string;
  /** Null: it is larger than anything that is read, or cannot be unpacked. */
  readonly bytes: Uint8Array | null;
};

type Unpacking = {
  readonly push: (bytes: Uint8Array) => void;
  /** Files that are whole by now. */
  readonly ready: () => readonly Unpacked[];
  /** Why the rest cannot be read, as a sentence for the reader. */
  readonly trouble: () => string | null;
};

type State = { files: number; bytes: number; trouble: string | null };

async function openUnpacking(): Promise<Unpacking> {
  const { Unzip, UnzipInflate } = await import('fflate');
  const done: Unpacked[] = [];
  const state: State = { files: 0, bytes: 0, trouble: null };
  const attempt = (work: () => void, trouble: string) => {
    try {
      work();
    } catch {
      state.trouble = trouble;
    }
  };
  const unzip = new Unzip((entry) => {
    state.files += 1;
    if (state.files > MOST_FILES) state.trouble = TOO_MANY;
    if (state.trouble !== null || !isFile(entry.name)) return;
    const gathering = gather(state, (bytes) => done.push({ path: entry.name, bytes }));
    entry.ondata = gathering;
    // A way of packing that nobody uses for this, or one with a password.
    attempt(() => entry.start(), 'The archive is packed in a way that Hearsay cannot read.');
  });
  unzip.register(UnzipInflate);
  return {
    push: (bytes) => attempt(() => unzip.push(bytes), 'The archive is damaged.'),
    ready: () => done.splice(0),
    trouble: () => state.trouble,
  };
}

const TOO_MANY = `There are more than ${MOST_FILES} files in the archive.`;

/** Takes a file's bytes as they come, and no more of them than anybody reads. */
function gather(state: State, onWhole: (bytes: Uint8Array | null) => void) {
  const parts: Uint8Array[] = [];
  let length = 0;
  const isKept = () => length <= LARGEST_PIECE && state.trouble === null;
  return (error: unknown, bytes: Uint8Array, isLast: boolean): void => {
    if (error !== null) {
      onWhole(null);
      return;
    }
    length += bytes.length;
    state.bytes += bytes.length;
    if (state.bytes > MOST_BYTES) state.trouble = 'The archive unpacks to more than Hearsay takes.';
    if (isKept()) parts.push(bytes);
    else parts.length = 0;
    if (isLast) onWhole(isKept() ? Buffer.concat(parts) : null);
  };
}

/** Folders, and what systems put into archives for themselves, are none. */
function isFile(path: string): boolean {
  return !path.endsWith('/') && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(path);
}
