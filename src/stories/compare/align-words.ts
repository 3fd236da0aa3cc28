import { findAnchors } from './find-anchors.ts';
import { shortestEdit } from './shortest-edit.ts';

/** Half-open, of places among the words of the first text and of the second. */
export type Range = {
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
};

/** Words that both texts have in a row. */
export type Run = { readonly a: number; readonly b: number; readonly length: number };

/** How what lies between runs is looked at, in turn: rows of words that stand once, then words, then the fewest edits. */
const WAYS = [4, 3, 1, 1, 0] as const;

/**
 * What two texts share in one order, as runs in that order. Bounded on any input: each word is looked at once or a few times in each of five
 * ways, the last of which gives up after 160 edits in one place.
 */
export function alignWords(before: readonly number[], after: readonly number[]): Run[] {
  let runs: Run[] = [];
  const whole = { a0: 0, a1: before.length, b0: 0, b1: after.length };
  for (const size of WAYS) {
    const found = gapsOf(runs, whole).flatMap((gap) => {
      const { ends, inner } = trim(before, after, gap);
      if (inner.a0 === inner.a1 || inner.b0 === inner.b1) return ends;
      if (size === 0) return [...ends, ...shortestEdit(before, after, inner)];
      return [...ends, ...findAnchors(before, after, { range: inner, size })];
    });
    runs = joined([...runs, ...found]);
  }
  // Those that were kept by a chance neighbour go in the second turn.
  return dropChance(dropChance(runs, whole), whole);
}

/** What lies between runs, before the first and behind the last. */
export function gapsOf(runs: readonly Run[], { a0, a1, b0, b1 }: Range): Range[] {
  const gaps: Range[] = [];
  let [a, b] = [a0, b0];
  for (const run of [...runs, { a: a1, b: b1, length: 0 }]) {
    if (run.a > a || run.b > b) gaps.push({ a0: a, a1: run.a, b0: b, b1: run.b });
    [a, b] = [run.a + run.length, run.b + run.length];
  }
  return gaps;
}

/** The words that both begin and end with. */
function trim(before: readonly number[], after: readonly number[], { a0, a1, b0, b1 }: Range) {
  const most = Math.min(a1 - a0, b1 - b0);
  let head = 0;
  while (head < most && before[a0 + head] === after[b0 + head]) head += 1;
  let tail = 0;
  while (tail < most - head && before[a1 - 1 - tail] === after[b1 - 1 - tail]) tail += 1;
  const ends = [
    { a: a0, b: b0, length: head },
    { a: a1 - tail, b: b1 - tail, length: tail },
  ].filter(({ length }) => length > 0);
  return { ends, inner: { a0: a0 + head, a1: a1 - tail, b0: b0 + head, b1: b1 - tail } };
}

/** In order, those that touch as one. */
function joined(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of [...runs].sort((one, other) => one.a - other.a)) {
    const last = whole.at(-1);
    const touches = last?.a === run.a - (last?.length ?? 0) && last.b === run.b - last.length;
    if (touches && last !== undefined)
      whole[whole.length - 1] = { ...last, length: last.length + run.length };
    else whole.push(run);
  }
  return whole;
}

/** No more words in a row, amid much that differs, are shared by chance: "of the". */
const LONGEST_CHANCE = 4;

function dropChance(runs: readonly Run[], { a0, a1, b0, b1 }: Range): Run[] {
  const kept: Run[] = [];
  for (const [at, run] of runs.entries()) {
    const last = kept.at(-1) ?? { a: a0, b: b0, length: 0 };
    const next = runs[at + 1] ?? { a: a1, b: b1, length: 0 };
    const before = Math.max(run.a - last.a - last.length, run.b - last.b - last.length);
    const after = Math.max(next.a - run.a - run.length, next.b - run.b - run.length);
    const [less, more] = [Math.min(before, after), Math.max(before, after)];
    const differs = less >= 3 * run.length || (less > 0 && more >= 12 * run.length);
    const isChance = run.length <= LONGEST_CHANCE && differs;
    if (!isChance) kept.push(run);
  }
  return kept;
}
