import type { Range, Run } from './align-words.ts';

/** Stands more than once. */
const MANY = -1;

/**
 * Runs of `size` words that stand once in each of two ranges, of these the longest row that is in one order in both
 * (patience diff, Bram Cohen). Linear but for a search by halves.
 */
export function findAnchors(
  before: readonly number[],
  after: readonly number[],
  { range, size }: { range: Range; size: number },
): Run[] {
  const { a0, a1, b0, b1 } = range;
  const ofBefore = places(before, { from: a0, to: a1, size });
  const ofAfter = places(after, { from: b0, to: b1, size });
  const pairs: Run[] = [];
  for (const [key, a] of ofBefore) {
    const b = ofAfter.get(key) ?? MANY;
    if (a === MANY || b === MANY) continue;
    if (isSame(before, after, { a, b, length: size })) pairs.push({ a, b, length: size });
  }
  return longestRow(pairs.sort((one, other) => one.a - other.a));
}

type Stretch = { readonly from: number; readonly to: number; readonly size: number };

function places(keys: readonly number[], { from, to, size }: Stretch): Map<number, number> {
  const found = new Map<number, number>();
  for (let at = from; at + size <= to; at += 1) {
    let key = 0;
    for (let word = at; word < at + size; word += 1)
      key = Math.imul(key ^ (keys[word] ?? 0), 0x9e3779b1) ^ (key >>> 15);
    found.set(key, found.has(key) ? MANY : at);
  }
  return found;
}

function isSame(
  before: readonly number[],
  after: readonly number[],
  { a, b, length }: Run,
): boolean {
  for (let at = 0; at < length; at += 1) {
    if (before[a + at] !== after[b + at]) return false;
  }
  return true;
}

/** Of pairs in order of `a` the longest row whose `b` rises (Fredman 1975), without those that overlap. */
function longestRow(pairs: readonly Run[]): Run[] {
  /** By length of a row, the pair that it ends with; by pair, the one before it. */
  const tails: Run[] = [];
  const previous = new Map<Run, Run | undefined>();
  for (const pair of pairs) {
    const length = lengthBelow(tails, pair.b);
    previous.set(pair, tails[length - 1]);
    tails[length] = pair;
  }
  const row: Run[] = [];
  for (let pair = tails.at(-1); pair !== undefined; pair = previous.get(pair)) row.push(pair);
  return withoutOverlaps(row.reverse());
}

/** How long a row may be to end below `b`. */
function lengthBelow(tails: readonly Run[], b: number): number {
  let [low, high] = [0, tails.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tails[middle]?.b ?? b) < b) low = middle + 1;
    else high = middle;
  }
  return low;
}

function withoutOverlaps(row: readonly Run[]): Run[] {
  let [endA, endB] = [0, 0];
  return row.filter(({ a, b, length }) => {
    if (a < endA || b < endB) return false;
    [endA, endB] = [a + length, b + length];
    return true;
  });
}
