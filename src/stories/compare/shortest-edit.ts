import type { Range, Run } from './align-words.ts';

/** More changes in one place are no edit: the place was written anew. */
const MOST_EDITS = 160;

type Texts = { readonly before: readonly number[]; readonly after: readonly number[] };

/** By diagonal (place in the first text less place in the second), how far one gets with so many edits; -1 - edits lies at 0. */
type Reach = Int32Array;

/**
 * What two short runs of words share if as little as possible is dropped and added (Myers 1986, greedy); nothing
 * where that is more than 160 words. Time and memory are bounded by that.
 */
export function shortestEdit(
  before: readonly number[],
  after: readonly number[],
  range: Range,
): Run[] {
  const [width, height] = [range.a1 - range.a0, range.b1 - range.b0];
  const most = Math.min(MOST_EDITS, width + height);
  const trace: Reach[] = [new Int32Array(3)];
  for (let edits = 0; edits <= most; edits += 1) {
    const last = trace[edits] as Reach;
    const reach = new Int32Array(2 * edits + 5);
    for (let k = -edits; k <= edits; k += 2) {
      const x = slide({ before, after }, range, { x: stepTo(last, k, edits), k });
      reach[k + edits + 2] = x;
      if (x >= width && x - k >= height) return walkBack(trace, range);
    }
    trace.push(reach);
  }
  return [];
}

/** Where the last edit before diagonal `k` leads: a word added from the diagonal above, or one dropped from that below. */
function stepTo(last: Reach, k: number, edits: number): number {
  if (edits === 0) return 0;
  return comesByAdding(last, k, edits)
    ? (last[k + edits + 2] as number)
    : (last[k + edits] as number) + 1;
}

function comesByAdding(last: Reach, k: number, edits: number): boolean {
  if (k === -edits) return true;
  return k < edits && (last[k + edits] as number) < (last[k + edits + 2] as number);
}

/** On along a diagonal as long as words are the same. */
function slide({ before, after }: Texts, range: Range, from: { x: number; k: number }): number {
  let a = range.a0 + from.x;
  let b = range.b0 + from.x - from.k;
  while (a < range.a1 && b < range.b1 && before[a] === after[b]) {
    a += 1;
    b += 1;
  }
  return a - range.a0;
}

function walkBack(trace: readonly Reach[], { a0, a1, b0, b1 }: Range): Run[] {
  const runs: Run[] = [];
  let [x, y] = [a1 - a0, b1 - b0];
  for (let edits = trace.length - 1; edits >= 0; edits -= 1) {
    const k = x - y;
    const last = trace[edits] as Reach;
    const start = stepTo(last, k, edits);
    if (x > start) runs.push({ a: a0 + start, b: b0 + start - k, length: x - start });
    const isAdded = edits > 0 && comesByAdding(last, k, edits);
    x = isAdded ? start : start - 1;
    y = isAdded ? start - k - 1 : start - k;
  }
  return runs.reverse();
}
