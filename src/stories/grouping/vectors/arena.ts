/**
 * Room for runs of terms with their weights, in pages that never move: growing copies nothing and holds nothing in reserve, so what
 * stories take is what they have. A run is called by its first place; none crosses a page.
 */
export type Arena = {
  readonly terms: Uint32Array[];
  /** In grains of their row's block, see rows.ts. */
  readonly weights: Uint16Array[];
  /** Runs given back, by what they hold in UNITs. */
  readonly free: number[][];
  used: number;
};

const PAGE_BITS = 17;
const PAGE = 1 << PAGE_BITS;
/** Runs are of so many places or a multiple of it, so that those given back fit others. */
const UNIT = 4;
/** No run is longer. */
const LONGEST = 124;

export function openArena(): Arena {
  const free = Array.from({ length: LONGEST / UNIT + 1 }, (): number[] => []);
  return { terms: [], weights: [], free, used: 0 };
}

/** As many places as a run for `count` terms has. */
export function capacityFor(count: number): number {
  return Math.ceil(count / UNIT) * UNIT;
}

/** A run of `capacity` places, as capacityFor says, at most 124. What stands in it is of whoever had it before. */
export function takeRun(arena: Arena, capacity: number): number {
  const known = arena.free[capacity / UNIT]?.pop();
  if (known !== undefined) return known;
  const left = arena.terms.length * PAGE - arena.used;
  if (left < capacity) {
    arena.used += left;
    addPage(arena);
  }
  const run = arena.used;
  arena.used += capacity;
  return run;
}

export function giveBackRun(arena: Arena, run: number, capacity: number): void {
  arena.free[capacity / UNIT]?.push(run);
}

function addPage({ terms, weights }: Arena): void {
  terms.push(new Uint32Array(PAGE));
  weights.push(new Uint16Array(PAGE));
}

/** The page of a run, for `terms` and `weights`. */
export function pageOf(run: number): number {
  return run >>> PAGE_BITS;
}

/** Where a run begins in its page. */
export function placeInPage(run: number): number {
  return run & (PAGE - 1);
}

/** Makes room for as many places as were used where the pages are read from. */
export function growTo(arena: Arena, used: number): void {
  while (arena.terms.length * PAGE < used) addPage(arena);
  arena.used = used;
}
