import type { Range } from './align-words.ts';

/** Fewer words in a row stand in two places by chance. */
const LEAST_MOVED = 8;
const SEED = 5;

/** By place among the words: 1 where the word was moved, with those round it. */
export type Moved = { readonly before: Uint8Array; readonly after: Uint8Array };

type Seed = { readonly place: number; readonly end: number };
type Seeds = ReadonlyMap<number, Seed>;
type Words = {
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly moved: Moved;
};

/** Finds rows of words that are dropped in one place and added in another. Linear: what is found is found once. */
export function findMoved(
  before: readonly number[],
  after: readonly number[],
  gaps: readonly Range[],
): Moved {
  const moved = { before: new Uint8Array(before.length), after: new Uint8Array(after.length) };
  const seeds = seedsOf(before, gaps);
  for (const { b0, b1 } of gaps) {
    let at = b0;
    while (at + SEED <= b1) at += take({ before, after, moved }, { at, end: b1, seeds });
  }
  return moved;
}

/** Marks what stands at a place of the second text and was moved there; returns how far to go on. */
function take(words: Words, { at, end, seeds }: { at: number; end: number; seeds: Seeds }): number {
  const seed = seeds.get(seedAt(words.after, at));
  const length = seed === undefined ? 0 : lengthOf({ seed, at, end }, words);
  if (seed === undefined || length < LEAST_MOVED) return 1;
  words.moved.before.fill(1, seed.place, seed.place + length);
  words.moved.after.fill(1, at, at + length);
  return length;
}

function seedsOf(before: readonly number[], gaps: readonly Range[]): Seeds {
  const seeds = new Map<number, Seed>();
  for (const { a0, a1 } of gaps) {
    for (let at = a0; at + SEED <= a1; at += 1) {
      const key = seedAt(before, at);
      if (!seeds.has(key)) seeds.set(key, { place: at, end: a1 });
    }
  }
  return seeds;
}

/** How many words are the same from there on and not told to be moved yet. */
function lengthOf(
  { seed, at, end }: { seed: Seed; at: number; end: number },
  { before, after, moved }: Words,
): number {
  const most = Math.min(seed.end - seed.place, end - at);
  let length = 0;
  while (length < most && before[seed.place + length] === after[at + length]) {
    if (moved.before[seed.place + length] === 1) break;
    length += 1;
  }
  return length;
}

function seedAt(keys: readonly number[], place: number): number {
  let key = 0;
  for (let at = place; at < place + SEED; at += 1)
    key = Math.imul(key ^ (keys[at] ?? 0), 0x9e3779b1) ^ (key >>> 15);
  return key;
}
