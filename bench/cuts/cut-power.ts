/** Plays what a process did to a library's files up to some moment, as a disk has it that lost its power then. */
import type { Random } from '../corpus/random.ts';

/** What the disk makes of writes that were not flushed: each is there or not, or each of its 512 bytes is. */
export type LossModel = 'dropped' | 'torn';

export type Image = {
  readonly library: Buffer;
  readonly log: Buffer;
  /** Batches that were acknowledged by then. */
  readonly acknowledged: number;
};

type Change = {
  readonly kind: 'write' | 'truncate';
  readonly offset: number;
  readonly bytes: Buffer;
};
type File = { durable: Buffer; length: number; pending: Change[] };
type Record = {
  readonly what: number;
  readonly file: number;
  readonly offset: number;
  readonly bytes: Buffer;
};

const HEAD = 24;
const SECTOR = 512;

/** Where each record begins. */
export function recordsOf(written: Buffer): number[] {
  const places: number[] = [];
  for (let at = 0; at + HEAD <= written.length; ) {
    places.push(at);
    const what = written.readUInt32LE(at);
    at += HEAD + (what === 1 || what === 4 ? Number(written.readBigUInt64LE(at + 16)) : 0);
  }
  return places;
}

/** Goes through the records once; `cuts` are numbers of records, ascending. */
export function* images(
  written: Buffer,
  begin: { readonly library: Buffer; readonly log: Buffer },
  { cuts, model, random }: { cuts: readonly number[]; model: LossModel; random: Random },
): Generator<Image> {
  const library = fileOf(begin.library);
  const log = fileOf(begin.log);
  let acknowledged = 0;
  let done = 0;
  const places = recordsOf(written);
  for (const until of cuts) {
    for (const at of places.slice(done, until)) {
      const record = readRecord(written, at);
      if (record.what === 4) acknowledged += 1;
      else apply(record.file === 1 ? log : library, record);
    }
    done = Math.max(done, until);
    yield { library: cut(library, model, random), log: cut(log, model, random), acknowledged };
  }
}

function fileOf(bytes: Buffer): File {
  return { durable: Buffer.from(bytes), length: bytes.length, pending: [] };
}

function readRecord(written: Buffer, at: number): Record {
  const what = written.readUInt32LE(at);
  const length = what === 1 || what === 4 ? Number(written.readBigUInt64LE(at + 16)) : 0;
  return {
    what,
    file: written.readUInt32LE(at + 4),
    offset: Number(written.readBigUInt64LE(at + 8)),
    bytes: written.subarray(at + HEAD, at + HEAD + length),
  };
}

function apply(file: File, { what, offset, bytes }: Record): void {
  if (what === 1) file.pending.push({ kind: 'write', offset, bytes });
  if (what === 2) file.pending.push({ kind: 'truncate', offset, bytes });
  if (what !== 3) return;
  for (const change of file.pending) make(file, change);
  file.pending = [];
}

function make(file: File, { kind, offset, bytes }: Change): void {
  const length = kind === 'truncate' ? offset : Math.max(file.length, offset + bytes.length);
  if (length > file.durable.length) {
    const larger = Buffer.alloc(length * 2);
    file.durable.copy(larger, 0, 0, file.length);
    file.durable = larger;
  }
  if (length < file.length) file.durable.fill(0, length, file.length);
  file.length = length;
  if (kind === 'write') bytes.copy(file.durable, offset);
}

function cut(file: File, model: LossModel, random: Random): Buffer {
  const lost: File = {
    durable: Buffer.from(file.durable.subarray(0, file.length)),
    length: file.length,
    pending: [],
  };
  // Of a third of all cuts nothing that was not flushed is left: the simplest disk.
  const part = [0, 0.5, 0.9][Math.floor(random() * 3)] ?? 0;
  for (const change of file.pending) {
    if (change.kind === 'truncate' || model === 'dropped') {
      if (random() < part) make(lost, change);
    } else tear(lost, change, () => random() < part);
  }
  return lost.durable.subarray(0, lost.length);
}

function tear(file: File, { offset, bytes }: Change, isKept: () => boolean): void {
  for (let at = 0; at < bytes.length; at += SECTOR) {
    if (!isKept()) continue;
    make(file, { kind: 'write', offset: offset + at, bytes: bytes.subarray(at, at + SECTOR) });
  }
}
