import type { Block, Sketch } from '../sketch-article.ts';
import {
  type Arena,
  capacityFor,
  giveBackRun,
  openArena,
  pageOf,
  placeInPage,
  takeRun,
} from './arena.ts';

/** The blocks of a row: how many terms each holds at most, and where it begins in a wide row. */
export const WIDTHS = [64, 24, 24, 12] as const;
const OFFSETS = [0, 64, 88, 112] as const;
/** Places of a wide row: it has room for whatever is added. Others have as many as their article needs. */
const WIDE = 124;
export const BLOCKS = 4;
/** Grains in the heaviest weight of a block: as a part of it, weights are kept to a 65,535th. */
const GRAINS = 0xffff;

/**
 * What stories and events are compared by, a row each: sums of their articles' blocks, cut to the heaviest terms. Most rows are
 * of one article and never change: they take as much room as they have terms, six bytes each.
 */
export type Rows = {
  readonly arena: Arena;
  /** The row's run in the arena, and its length; 0: it has none yet. */
  runs: Int32Array;
  capacities: Uint8Array;
  /** Four a row each: terms held, the length of the sum, and what one grain weighs. */
  sizes: Uint8Array;
  norms: Float32Array;
  grains: Float32Array;
  articles: Int32Array;
  headlines: Int32Array;
  /** Milliseconds; NaN where no article has a time. */
  first: Float64Array;
  last: Float64Array;
  readonly free: number[];
  used: number;
};

export function openRows(capacity = 1024): Rows {
  return { arena: openArena(), ...makeColumns(capacity), free: [], used: 0 };
}

function makeColumns(capacity: number) {
  return {
    runs: new Int32Array(capacity),
    capacities: new Uint8Array(capacity),
    sizes: new Uint8Array(capacity * BLOCKS),
    norms: new Float32Array(capacity * BLOCKS),
    grains: new Float32Array(capacity * BLOCKS),
    articles: new Int32Array(capacity),
    headlines: new Int32Array(capacity),
    first: new Float64Array(capacity).fill(Number.NaN),
    last: new Float64Array(capacity).fill(Number.NaN),
  };
}

/** A row of nothing. */
export function newRow(rows: Rows): number {
  const row = rows.free.pop() ?? rows.used;
  if (row === rows.used) {
    rows.used += 1;
    if (rows.used > rows.articles.length) growRows(rows);
  }
  rows.capacities[row] = 0;
  clearRow(rows, row);
  return row;
}

/** A row of nothing again; its run stays its own. */
export function clearRow(rows: Rows, row: number): void {
  rows.sizes.fill(0, row * BLOCKS, row * BLOCKS + BLOCKS);
  rows.norms.fill(0, row * BLOCKS, row * BLOCKS + BLOCKS);
  rows.articles[row] = 0;
  rows.headlines[row] = 0;
  rows.first[row] = Number.NaN;
  rows.last[row] = Number.NaN;
}

function growRows(rows: Rows): void {
  const columns = makeColumns(Math.ceil(rows.articles.length * 1.25) + 16);
  columns.runs.set(rows.runs);
  columns.capacities.set(rows.capacities);
  columns.sizes.set(rows.sizes);
  columns.norms.set(rows.norms);
  columns.grains.set(rows.grains);
  columns.articles.set(rows.articles);
  columns.headlines.set(rows.headlines);
  columns.first.set(rows.first);
  columns.last.set(rows.last);
  Object.assign(rows, columns);
}

export function freeRow(rows: Rows, row: number): void {
  giveBack(rows, row);
  rows.free.push(row);
}

function giveBack(rows: Rows, row: number): void {
  const capacity = rows.capacities[row] as number;
  if (capacity > 0) giveBackRun(rows.arena, rows.runs[row] as number, capacity);
  rows.capacities[row] = 0;
}

/** The list that has the row's terms, from blockStart on. */
export function termsOf({ arena, runs }: Rows, row: number): Uint32Array {
  return arena.terms[pageOf(runs[row] as number)] as Uint32Array;
}

/** The list that has the row's weights, in grains, from blockStart on. */
export function grainsOf({ arena, runs }: Rows, row: number): Uint16Array {
  return arena.weights[pageOf(runs[row] as number)] as Uint16Array;
}

/** The first place of a row's block in the lists that have its terms and weights. */
export function blockStart({ runs, capacities, sizes }: Rows, row: number, block: number): number {
  const start = placeInPage(runs[row] as number);
  if (capacities[row] === WIDE) return start + (OFFSETS[block] as number);
  let at = start;
  for (let before = 0; before < block; before += 1) at += sizes[row * BLOCKS + before] as number;
  return at;
}

/** How many terms a row's block holds. */
export function sizeOf({ sizes }: Rows, row: number, block: number): number {
  return sizes[row * BLOCKS + block] as number;
}

/** What one grain of a row's block weighs. */
export function grainOf({ grains }: Rows, row: number, block: number): number {
  return grains[row * BLOCKS + block] as number;
}

export type Weighted = { readonly term: number; readonly weight: number };

/** The terms of a row's block with their weights, where speed is no matter. */
export function weightedTerms(rows: Rows, row: number, block: number): Weighted[] {
  const [terms, weights] = [termsOf(rows, row), grainsOf(rows, row)];
  const start = blockStart(rows, row, block);
  const grain = grainOf(rows, row, block);
  return Array.from({ length: sizeOf(rows, row, block) }, (_, at) => ({
    term: terms[start + at] as number,
    weight: (weights[start + at] as number) * grain,
  }));
}

/** Writes an article into a row of nothing. */
export function writeSketch(rows: Rows, row: number, sketch: Sketch, time: number | null): void {
  const { body, title, names, numbers } = sketch;
  writeBlocks(rows, row, [body, title, names, numbers]);
  rows.headlines[row] = sketch.isHeadlineOnly ? 1 : 0;
  rows.first[row] = time ?? Number.NaN;
  rows.last[row] = time ?? Number.NaN;
}

/** What is left of an article when its text is gone: its heaviest words (0: none), as if they weighed the same. */
export function writeWords(rows: Rows, row: number, words: Uint32Array): void {
  const terms = [...words].filter((word) => word !== 0);
  const weights = terms.map(() => 1 / Math.sqrt(terms.length));
  writeBlocks(rows, row, [{ terms, weights }]);
}

function writeBlocks(rows: Rows, row: number, blocks: readonly Block[]): void {
  const count = blocks.reduce((sum, { terms }) => sum + terms.length, 0);
  giveBack(rows, row);
  takeRoom(rows, row, capacityFor(count));
  for (const [block, { terms, weights }] of blocks.entries()) {
    writeBlock(rows, { row, block, size: terms.length }, { terms, weights });
    rows.norms[row * BLOCKS + block] = terms.length === 0 ? 0 : 1;
  }
  rows.articles[row] = 1;
}

function takeRoom(rows: Rows, row: number, capacity: number): void {
  rows.runs[row] = takeRun(rows.arena, capacity);
  rows.capacities[row] = capacity;
}

type Target = { readonly row: number; readonly block: number; readonly size: number };
type Written = { readonly terms: ArrayLike<number>; readonly weights: ArrayLike<number> };

/** Writes the first `size` terms and weights into a block for which there is room. */
export function writeBlock(
  rows: Rows,
  { row, block, size }: Target,
  { terms, weights }: Written,
): void {
  let most = 0;
  for (let at = 0; at < size; at += 1) most = Math.max(most, weights[at] as number);
  const grain = Math.fround(most / GRAINS);
  const [held, weighed] = [termsOf(rows, row), grainsOf(rows, row)];
  const start = blockStart(rows, row, block);
  for (let at = 0; at < size; at += 1) {
    held[start + at] = terms[at] as number;
    weighed[start + at] = Math.min(GRAINS, Math.round((weights[at] as number) / grain));
  }
  rows.sizes[row * BLOCKS + block] = size;
  rows.grains[row * BLOCKS + block] = grain;
}

/** Sees to it that a row has room for whatever may be added. */
export function widenRow(rows: Rows, row: number): void {
  if (rows.capacities[row] === WIDE) return;
  const blocks = WIDTHS.map((_, block) => weightedTerms(rows, row, block));
  giveBack(rows, row);
  takeRoom(rows, row, WIDE);
  for (const [block, words] of blocks.entries()) {
    writeBlock(
      rows,
      { row, block, size: words.length },
      { terms: words.map(({ term }) => term), weights: words.map(({ weight }) => weight) },
    );
  }
}
