import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Block, Sketch } from '../sketch-article.ts';
import {
  clearRow,
  freeRow,
  newRow,
  openRows,
  type Rows,
  weightedTerms,
  writeSketch,
} from './rows.ts';
import { absorbRow, copyRow } from './sum-rows.ts';

/** What a row is, kept plainly: sums in full precision. */
type Plain = { readonly blocks: Map<number, number>[]; articles: number };

const WIDTHS = [64, 24, 24, 12];

/** A block of up to `most` terms of length one, the heaviest first. */
const blockOf = (most: number) =>
  fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: most }).map((terms): Block => {
    const length = Math.sqrt(terms.reduce((sum, _, at) => sum + 1 / (at + 1) ** 2, 0));
    return { terms, weights: terms.map((_, at) => 1 / (at + 1) / length) };
  });
const sketches = fc.record({
  body: blockOf(41),
  title: blockOf(10),
  names: blockOf(10),
  numbers: blockOf(5),
  isHeadlineOnly: fc.boolean(),
});
/** Rows are written, added to others, emptied and given back, in any order. */
const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('write' as const), sketch: sketches }) },
    fc.record({
      kind: fc.constantFrom('absorb' as const, 'copy' as const, 'free' as const, 'clear' as const),
      one: fc.nat(50),
      other: fc.nat(50),
    }),
  ),
  { maxLength: 60 },
);

function plainOf(blocks: readonly Block[]): Plain {
  return {
    blocks: blocks.map(
      ({ terms, weights }) => new Map(terms.map((term, at) => [term, weights[at] ?? 0])),
    ),
    articles: 1,
  };
}

function addPlain(into: Plain, from: Plain): void {
  for (const [block, words] of from.blocks.entries()) {
    const sums = into.blocks[block];
    for (const [term, weight] of words) sums?.set(term, (sums.get(term) ?? 0) + weight);
  }
  into.articles += from.articles;
}

function emptyPlain(): Plain {
  return { blocks: WIDTHS.map(() => new Map()), articles: 0 };
}

/** All terms where there is room; weights to a few grains of the heaviest, for each sum rounds once. */
function assertAlike(rows: Rows, row: number, plain: Plain): void {
  assert.equal(rows.articles[row], plain.articles);
  for (const [block, words] of plain.blocks.entries()) {
    if (words.size > (WIDTHS[block] ?? 0)) continue;
    const held = weightedTerms(rows, row, block);
    const sorted = (terms: Iterable<number>) => [...terms].sort((one, other) => one - other);
    assert.deepEqual(sorted(held.map(({ term }) => term)), sorted(words.keys()));
    const most = Math.max(0, ...words.values());
    for (const { term, weight } of held)
      assert.ok(Math.abs(weight - (words.get(term) ?? 0)) <= most / 3_000);
    const length = Math.sqrt([...words.values()].reduce((sum, weight) => sum + weight ** 2, 0));
    assert.ok(Math.abs((rows.norms[row * 4 + block] ?? 0) - length) <= length / 3_000);
  }
}

type Known = { readonly row: number; plain: Plain };
type Change = {
  readonly rows: Rows;
  readonly known: Known[];
  readonly one: Known;
  readonly other: Known;
};

const CHANGES = {
  absorb: ({ rows, one, other }: Change) => {
    if (one === other) return;
    absorbRow(rows, { into: one.row, from: other.row }, null);
    addPlain(one.plain, other.plain);
  },
  copy: ({ rows, known, one }: Change) => {
    const plain = emptyPlain();
    addPlain(plain, one.plain);
    known.push({ row: copyRow(rows, one.row), plain });
  },
  free: ({ rows, known, one }: Change) => {
    freeRow(rows, one.row);
    known.splice(known.indexOf(one), 1);
  },
  clear: ({ rows, one }: Change) => {
    clearRow(rows, one.row);
    one.plain = emptyPlain();
  },
};

function writeRow(rows: Rows, sketch: Sketch): Known {
  const row = newRow(rows);
  writeSketch(rows, row, sketch, null);
  return { row, plain: plainOf([sketch.body, sketch.title, sketch.names, sketch.numbers]) };
}

test('rows hold the sums of what was added, whatever is given back and used again between', () => {
  const property = fc.property(steps, (some) => {
    const rows = openRows(2);
    const known: Known[] = [];
    for (const step of some) {
      if (step.kind === 'write') {
        known.push(writeRow(rows, step.sketch));
        continue;
      }
      const [one, other] = [step.one, step.other].map((at) => known[at % (known.length || 1)]);
      if (one !== undefined && other !== undefined) CHANGES[step.kind]({ rows, known, one, other });
    }
    for (const { row, plain } of known) assertAlike(rows, row, plain);
  });
  fc.assert(property, { numRuns: 150 });
});

test('a row that is full takes what weighs more than its lightest term', () => {
  const rows = openRows();
  const block = (first: number, weight: number): Block => ({
    terms: Array.from({ length: 64 }, (_, at) => first + at),
    weights: Array.from({ length: 64 }, () => weight),
  });
  const nothing: Block = { terms: [], weights: [] };
  const write = (body: Block): number => {
    const row = newRow(rows);
    const sketch = {
      body,
      title: nothing,
      names: nothing,
      numbers: nothing,
      isHeadlineOnly: false,
    };
    writeSketch(rows, row, sketch, null);
    return row;
  };
  const [light, heavy] = [write(block(0, 0.1)), write(block(100, 0.2))];
  const entered: number[] = [];
  absorbRow(rows, { into: light, from: heavy }, (term) => entered.push(term));
  assert.equal(entered.length, 64);
  assert.ok(weightedTerms(rows, light, 0).every(({ term }) => term >= 100));
  const again: number[] = [];
  absorbRow(rows, { into: heavy, from: write(block(0, 0.1)) }, (term) => again.push(term));
  assert.deepEqual(again, []);
});

test('what an article takes is what it has words for, and is used again once given back', () => {
  const rows = openRows();
  const brief: Block = { terms: [1, 2, 3], weights: [0.6, 0.6, 0.5] };
  const nothing: Block = { terms: [], weights: [] };
  const sketch = {
    body: brief,
    title: nothing,
    names: nothing,
    numbers: nothing,
    isHeadlineOnly: true,
  };
  for (let at = 0; at < 1_000; at += 1) {
    const row = newRow(rows);
    writeSketch(rows, row, sketch, null);
    if (at % 2 === 1) freeRow(rows, row);
  }
  assert.ok(rows.arena.used <= 501 * 4, `${rows.arena.used} places`);
});
