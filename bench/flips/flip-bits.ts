/** Single bits flipped in a library's file, and what finds them. */
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { scrubAll } from '../../src/pipeline/upkeep/scrub.ts';
import { openStoreHere } from '../../src/store/open-store-here.ts';
import { SEAL_KINDS, SEALED } from '../../src/store/seals/seal-kinds.ts';

/** Where a bit lies: in bytes of an article that are sealed, in other rows or indexes, or in nothing that is used. */
export type FlipPlace = 'article' | 'sealed' | 'live' | 'unused';

export type Flip = {
  readonly at: number;
  readonly bit: number;
  readonly place: FlipPlace;
  readonly table: string;
  readonly byQuickCheck: boolean;
  readonly byIntegrityCheck: boolean;
  /** Hashes of articles and what is made of them. */
  readonly bySeals: boolean;
  /** Everything that `hearsay doctor` does, or that the library could not be opened at all. */
  readonly byDoctor: boolean;
  /** Whether what the seals found was put right on the spot. */
  readonly isMended: boolean;
};

/** Of a sound library, closed and without a log. */
export async function flipBit(library: string, copy: string, at: number): Promise<Flip> {
  const bit = at % 8;
  copyFileSync(library, copy);
  const bytes = readFileSync(copy);
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
  writeFileSync(copy, bytes);
  return { at, bit, ...placeOf(library, at), ...checks(copy), ...(await doctor(copy)) };
}

function checks(copy: string) {
  return {
    byQuickCheck: findsDamage(copy, 'pragma quick_check'),
    byIntegrityCheck: findsDamage(copy, 'pragma integrity_check'),
  };
}

function findsDamage(copy: string, check: string): boolean {
  try {
    const database = new DatabaseSync(copy, { readOnly: true });
    try {
      const told = database.prepare(check).all();
      return told.some((row) => Object.values(row)[0] !== 'ok');
    } finally {
      database.close();
    }
  } catch {
    return true;
  }
}

async function doctor(copy: string) {
  try {
    const store = openStoreHere(copy);
    try {
      const damage = await store.upkeep.findDamage();
      const { broken } = await scrubAll({ store, now: () => 1 });
      const damages = await store.seals.damages();
      const isMended = broken.length > 0 && damages.every(({ healedAt }) => healedAt !== null);
      const bySeals = broken.length > 0;
      return { bySeals, byDoctor: bySeals || damage.length > 0, isMended };
    } finally {
      await store.close();
    }
  } catch (error) {
    const isPlain = error instanceof Error && (error.name === 'StoreError' || 'errcode' in error);
    if (!isPlain) throw error;
    return { bySeals: false, byDoctor: true, isMended: false };
  }
}

type Range = { readonly from: number; readonly to: number };
type Known = {
  readonly pageSize: number;
  readonly pages: ReadonlyMap<number, { readonly name: string; readonly bytes: Buffer }>;
};
const KNOWN = new Map<string, Known>();
const ARTICLE_TABLES: ReadonlySet<string> = new Set(SEALED.article.map(({ name }) => name));
const SEALED_TABLES: ReadonlySet<string> = new Set(
  SEAL_KINDS.flatMap((kind) => SEALED[kind].map(({ name }) => name)),
);

function placeOf(library: string, at: number): { place: FlipPlace; table: string } {
  const known = KNOWN.get(library) ?? readPages(library);
  KNOWN.set(library, known);
  const { pageSize, pages } = known;
  const pgno = Math.floor(at / pageSize) + 1;
  const page = pages.get(pgno);
  if (page === undefined) return { place: 'unused', table: 'free page' };
  const isUsed = isInCell(page.bytes, at % pageSize, pgno === 1 ? 100 : 0);
  if (!isUsed) return { place: 'unused', table: page.name };
  if (ARTICLE_TABLES.has(page.name)) return { place: 'article', table: page.name };
  return { place: SEALED_TABLES.has(page.name) ? 'sealed' : 'live', table: page.name };
}

function readPages(library: string): Known {
  const database = new DatabaseSync(library, { readOnly: true });
  const pageSize = Number(database.prepare('pragma page_size').get()?.page_size);
  const bytes = readFileSync(library);
  const pages = new Map(
    database
      .prepare('select name, pageno from dbstat')
      .all()
      .map(({ name, pageno }) => {
        const from = (Number(pageno) - 1) * pageSize;
        const page = { name: String(name), bytes: bytes.subarray(from, from + pageSize) };
        return [Number(pageno), page] as const;
      }),
  );
  database.close();
  return { pageSize, pages };
}

/** Whether a byte of a page is in what SQLite reads: its header, its list of cells, or a cell. See sqlite.org/fileformat2.html */
function isInCell(page: Buffer, at: number, header: number): boolean {
  const type = page[header] ?? 0;
  const isTree = [2, 5, 10, 13].includes(type);
  // A page that an overlong row goes on in: its last one may be used in part.
  if (!isTree) return true;
  const cells = page.readUInt16BE(header + 3);
  const content = page.readUInt16BE(header + 5) || 65_536;
  const list = header + (type === 2 || type === 5 ? 12 : 8);
  if (at < list + cells * 2) return true;
  if (at < content) return false;
  return !freeBlocks(page, header).some(({ from, to }) => at >= from && at < to);
}

function freeBlocks(page: Buffer, header: number): Range[] {
  const blocks: Range[] = [];
  for (let next = page.readUInt16BE(header + 1); next > 0 && blocks.length < 2_000; ) {
    blocks.push({ from: next + 4, to: next + page.readUInt16BE(next + 2) });
    next = page.readUInt16BE(next);
  }
  return blocks;
}
