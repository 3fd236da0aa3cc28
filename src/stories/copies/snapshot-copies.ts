import type { CopyIndex } from './copy-index.ts';
import type { Families, FamilyParts } from './families.ts';
import { packChunks, unpackChunks } from './pack-chunks.ts';

type Room = { readonly index: CopyIndex; readonly families: Families };

/** To be raised with every change of what is kept or of how shingles are told. */
const VERSION = 1;

/** What a snapshot holds beside its columns and tables. */
type Told = {
  readonly version: number;
  readonly families: FamilyParts;
  readonly first: number;
  readonly next: number;
  readonly horizon: number | null;
  /** By table. */
  readonly bits: readonly number[];
  readonly used: readonly number[];
  readonly added: readonly number[];
};

/** A snapshot that is cut off or of another version. */
class CopiesError extends Error {
  readonly code = 'COPIES_SNAPSHOT_UNREADABLE';
  constructor(fault: string) {
    super(`the snapshot of copies can't be read: ${fault}`);
    this.name = 'CopiesError';
  }
}

/** Says all that a room of copies holds. */
export function writeSnapshot({ index, families }: Room): Uint8Array {
  const { columns, first, next, horizon } = index.kept.parts();
  const tables = index.tables.map((table) => table.parts());
  const told: Told = {
    version: VERSION,
    families: families.parts(),
    first,
    next,
    // JSON has no infinity.
    horizon: Number.isFinite(horizon) ? horizon : null,
    bits: tables.map(({ bits }) => bits),
    used: tables.map(({ used }) => used),
    added: tables.map(({ added }) => added),
  };
  const { ids, times, outlets, names, credits, otherCredits } = columns;
  const { shingles, own, sparse, normal, close, addedNormal, addedFine, marks } = columns;
  return packChunks([
    new TextEncoder().encode(JSON.stringify(told)),
    ...[ids, times, outlets, names, credits, otherCredits, shingles, own, sparse, normal, close],
    ...[addedNormal, addedFine, columns.families, marks],
    ...tables.flatMap(({ slots, tags, articles }) => [slots, tags, articles]),
  ]);
}

/** Puts a snapshot into a new room. Throws CopiesError. */
export function readSnapshot({ index, families }: Room, snapshot: Uint8Array): void {
  const chunks = unpackChunks(snapshot);
  const take = () => {
    const chunk = chunks?.shift();
    if (chunk === undefined) throw new CopiesError('it is cut off');
    return chunk;
  };
  const told = readTold(take());
  index.kept.restore({
    first: told.first,
    next: told.next,
    horizon: told.horizon ?? -Infinity,
    columns: {
      ids: new Float64Array(take()),
      times: new Float64Array(take()),
      outlets: new Uint32Array(take()),
      names: new Uint32Array(take()),
      credits: new Uint32Array(take()),
      otherCredits: new Uint32Array(take()),
      shingles: new Uint16Array(take()),
      own: new Uint16Array(take()),
      sparse: new Uint16Array(take()),
      normal: new Uint16Array(take()),
      close: new Uint16Array(take()),
      addedNormal: new Uint32Array(take()),
      addedFine: new Uint32Array(take()),
      families: new Uint32Array(take()),
      marks: new Uint8Array(take()),
    },
  });
  for (const [at, table] of index.tables.entries()) {
    table.restore({
      slots: new Uint32Array(take()),
      tags: new Uint16Array(take()),
      articles: new Uint32Array(take()),
      bits: told.bits[at] ?? 0,
      used: told.used[at] ?? 0,
      added: told.added[at] ?? 0,
    });
  }
  families.restore(told.families);
}

/** Our own words: only the version is asked. */
function readTold(chunk: ArrayBuffer): Told {
  const told: Told = JSON.parse(new TextDecoder().decode(chunk));
  if (told.version !== VERSION) throw new CopiesError(`it is of version ${told.version}`);
  return told;
}
