import type { Block, Sketch } from '../sketch-article.ts';
import { clearTable, hasAt, openWordTable, placeIn, putAt } from './word-table.ts';

/** The blocks of a row: how many terms each holds at most, and where it begins. */
const WIDTHS = [64, 24, 24, 12] as const;
const OFFSETS = [0, 64, 88, 112] as const;
export const STRIDE = 124;
export const BLOCKS = 4;

/**
 * What stories and events are compared by, a row each: sums of their articles' blocks, cut to the heaviest
 * terms, in flat lists.
 */
export type Rows = {
  terms: Uint32Array;
  weights: Float32Array;
  /** Three a row: terms held, and the length of the sum. */
  sizes: Uint8Array;
  norms: Float32Array;
  articles: Int32Array;
  headlines: Int32Array;
  /** Milliseconds; NaN where no article has a time. */
  first: Float64Array;
  last: Float64Array;
  readonly free: number[];
  used: number;
};

export function openRows(capacity = 1024): Rows {
  return {
    terms: new Uint32Array(capacity * STRIDE),
    weights: new Float32Array(capacity * STRIDE),
    sizes: new Uint8Array(capacity * BLOCKS),
    norms: new Float32Array(capacity * BLOCKS),
    articles: new Int32Array(capacity),
    headlines: new Int32Array(capacity),
    first: new Float64Array(capacity).fill(Number.NaN),
    last: new Float64Array(capacity).fill(Number.NaN),
    free: [],
    used: 0,
  };
}

export function newRow(rows: Rows): number {
  const row = rows.free.pop() ?? rows.used;
  if (row === rows.used) {
    rows.used += 1;
    if (rows.used > rows.articles.length) growRows(rows);
  }
  clearRow(rows, row);
  return row;
}

export function clearRow(rows: Rows, row: number): void {
  rows.sizes.fill(0, row * BLOCKS, row * BLOCKS + BLOCKS);
  rows.norms.fill(0, row * BLOCKS, row * BLOCKS + BLOCKS);
  rows.articles[row] = 0;
  rows.headlines[row] = 0;
  rows.first[row] = Number.NaN;
  rows.last[row] = Number.NaN;
}

function growRows(rows: Rows): void {
  const bigger = openRows(Math.ceil(rows.articles.length * 1.6) + 16);
  bigger.terms.set(rows.terms);
  bigger.weights.set(rows.weights);
  bigger.sizes.set(rows.sizes);
  bigger.norms.set(rows.norms);
  bigger.articles.set(rows.articles);
  bigger.headlines.set(rows.headlines);
  bigger.first.set(rows.first);
  bigger.last.set(rows.last);
  const { free, used, ...lists } = bigger;
  Object.assign(rows, lists);
}

export function freeRow(rows: Rows, row: number): void {
  rows.free.push(row);
}

/** The first place of a row's block in `terms` and `weights`. */
export function blockStart(row: number, block: number): number {
  return row * STRIDE + (OFFSETS[block] as number);
}

export function writeSketch(rows: Rows, row: number, sketch: Sketch, time: number | null): void {
  for (const [block, content] of [
    sketch.body,
    sketch.title,
    sketch.names,
    sketch.numbers,
  ].entries()) {
    writeBlock(rows, { row, block, content });
  }
  rows.articles[row] = 1;
  rows.headlines[row] = sketch.isHeadlineOnly ? 1 : 0;
  rows.first[row] = time ?? Number.NaN;
  rows.last[row] = time ?? Number.NaN;
}

function writeBlock(
  rows: Rows,
  { row, block, content }: { row: number; block: number; content: Block },
) {
  const start = blockStart(row, block);
  rows.terms.set(content.terms, start);
  rows.weights.set(content.weights, start);
  rows.sizes[row * BLOCKS + block] = content.terms.length;
  rows.norms[row * BLOCKS + block] = content.terms.length === 0 ? 0 : 1;
}

/** What is left of an article when its text is gone: its heaviest words (0: none), as if they weighed the same. */
export function writeWords(rows: Rows, row: number, words: Uint32Array): void {
  const terms = [...words].filter((word) => word !== 0);
  const weights = terms.map(() => 1 / Math.sqrt(terms.length));
  writeBlock(rows, { row, block: 0, content: { terms, weights } });
  rows.articles[row] = 1;
}

const table = openWordTable(8);

/** Adds a row's articles to another; `entered` is told of each term of the body that is new there. */
export function absorbRow(
  rows: Rows,
  { into, from }: { into: number; from: number },
  entered: ((term: number) => void) | null,
): void {
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
  const { terms, weights, sizes } = rows;
  const start = blockStart(into, block);
  indexBlock(rows, into, block);
  const source = blockStart(from, block);
  const count = sizes[from * BLOCKS + block] as number;
  for (let at = source; at < source + count; at += 1) {
    const term = terms[at] as number;
    const place = placeIn(table, term);
    const weight = weights[at] as number;
    if (hasAt(table, place)) {
      const held = start + (table.values[place] as number);
      weights[held] = (weights[held] as number) + weight;
    } else if (enterTerm(rows, { row: into, block }, { term, weight })) entered?.(term);
  }
  rows.norms[into * BLOCKS + block] = lengthOf(rows, into, block);
}

/** Term to place within the block. */
function indexBlock(rows: Rows, row: number, block: number): void {
  clearTable(table);
  const start = blockStart(row, block);
  const count = rows.sizes[row * BLOCKS + block] as number;
  for (let at = 0; at < count; at += 1) {
    const key = rows.terms[start + at] as number;
    putAt(table, placeIn(table, key), { key, value: at });
  }
}

type Weighted = { readonly term: number; readonly weight: number };

/** Puts a term where there is room, or in place of the lightest if that is lighter. */
function enterTerm(
  rows: Rows,
  { row, block }: { row: number; block: number },
  { term, weight }: Weighted,
): boolean {
  const start = blockStart(row, block);
  const count = rows.sizes[row * BLOCKS + block] as number;
  const isFull = count >= (WIDTHS[block] as number);
  const place = isFull ? lightest(rows, start, count) : start + count;
  if (isFull && (rows.weights[place] as number) >= weight) return false;
  rows.terms[place] = term;
  rows.weights[place] = weight;
  if (!isFull) rows.sizes[row * BLOCKS + block] = count + 1;
  return true;
}

function lightest(rows: Rows, start: number, count: number): number {
  let found = start;
  for (let at = start + 1; at < start + count; at += 1) {
    if ((rows.weights[at] as number) < (rows.weights[found] as number)) found = at;
  }
  return found;
}

function lengthOf(rows: Rows, row: number, block: number): number {
  const start = blockStart(row, block);
  const count = rows.sizes[row * BLOCKS + block] as number;
  let sum = 0;
  for (let at = start; at < start + count; at += 1) sum += (rows.weights[at] as number) ** 2;
  return Math.sqrt(sum);
}

export function copyRow(rows: Rows, from: number): number {
  const row = newRow(rows);
  absorbRow(rows, { into: row, from }, null);
  return row;
}
