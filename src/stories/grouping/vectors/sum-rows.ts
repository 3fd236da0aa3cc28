import {
  BLOCKS,
  blockStart,
  grainOf,
  grainsOf,
  newRow,
  type Rows,
  sizeOf,
  termsOf,
  type Weighted,
  WIDTHS,
  widenRow,
  writeBlock,
} from './rows.ts';
import { clearTable, hasAt, openWordTable, placeIn, putAt } from './word-table.ts';

const table = openWordTable(8);
const terms = new Uint32Array(WIDTHS[0]);
const sums = new Float64Array(WIDTHS[0]);

/** Adds a row's articles to another; `entered` is told of each term of the body that is new there. */
export function absorbRow(
  rows: Rows,
  { into, from }: { into: number; from: number },
  entered: ((term: number) => void) | null,
): void {
  widenRow(rows, into);
  for (let block = 0; block < BLOCKS; block += 1) {
    absorbBlock(rows, { into, from, block }, block === 0 ? entered : null);
  }
  rows.articles[into] = (rows.articles[into] as number) + (rows.articles[from] as number);
  rows.headlines[into] = (rows.headlines[into] as number) + (rows.headlines[from] as number);
  rows.first[into] = least(rows.first[into] as number, rows.first[from] as number);
  rows.last[into] = -least(-(rows.last[into] as number), -(rows.last[from] as number));
}

function least(one: number, other: number): number {
  if (Number.isNaN(one)) return other;
  return Math.min(one, Number.isNaN(other) ? one : other);
}

type Absorbed = { readonly into: number; readonly from: number; readonly block: number };

function absorbBlock(
  rows: Rows,
  { into, from, block }: Absorbed,
  entered: ((term: number) => void) | null,
): void {
  const added = sizeOf(rows, from, block);
  if (added === 0) return;
  let size = readBlock(rows, into, block);
  const [theirs, weights] = [termsOf(rows, from), grainsOf(rows, from)];
  const start = blockStart(rows, from, block);
  const grain = grainOf(rows, from, block);
  for (let at = start; at < start + added; at += 1) {
    const term = theirs[at] as number;
    const weight = (weights[at] as number) * grain;
    const place = placeIn(table, term);
    if (hasAt(table, place)) {
      const held = table.values[place] as number;
      sums[held] = (sums[held] as number) + weight;
    } else if (enterTerm({ term, weight }, size, WIDTHS[block] as number)) {
      if (size < (WIDTHS[block] as number)) size += 1;
      entered?.(term);
    }
  }
  rows.norms[into * BLOCKS + block] = lengthOf(size);
  writeBlock(rows, { row: into, block, size }, { terms, weights: sums });
}

/** Reads a block into `terms` and `sums`, and where each of its terms stands into `table`. */
function readBlock(rows: Rows, row: number, block: number): number {
  clearTable(table);
  const [held, weights] = [termsOf(rows, row), grainsOf(rows, row)];
  const start = blockStart(rows, row, block);
  const size = sizeOf(rows, row, block);
  const grain = grainOf(rows, row, block);
  for (let at = 0; at < size; at += 1) {
    const key = held[start + at] as number;
    terms[at] = key;
    sums[at] = (weights[start + at] as number) * grain;
    putAt(table, placeIn(table, key), { key, value: at });
  }
  return size;
}

/** Puts a term where there is room, or in place of the lightest if that is lighter. */
function enterTerm({ term, weight }: Weighted, size: number, most: number): boolean {
  const isFull = size >= most;
  const place = isFull ? lightest(size) : size;
  if (isFull && (sums[place] as number) >= weight) return false;
  terms[place] = term;
  sums[place] = weight;
  return true;
}

function lightest(size: number): number {
  let found = 0;
  for (let at = 1; at < size; at += 1) {
    if ((sums[at] as number) < (sums[found] as number)) found = at;
  }
  return found;
}

function lengthOf(size: number): number {
  let sum = 0;
  for (let at = 0; at < size; at += 1) sum += (sums[at] as number) ** 2;
  return Math.sqrt(sum);
}

/** A new row with what the other has. */
export function copyRow(rows: Rows, from: number): number {
  const row = newRow(rows);
  absorbRow(rows, { into: row, from }, null);
  return row;
}
