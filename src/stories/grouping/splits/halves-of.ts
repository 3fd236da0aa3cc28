import { eventsOf, type Grouping } from '../grouping.ts';
import { BLOCKS, weightedTerms } from '../vectors/rows.ts';

/** Only so many events of a story are looked at, the newest. */
const MOST_EVENTS = 40;
const MOST_GROUPS = 8;

/**
 * Parts a story's events in the two groups that have least in common: average linkage (Sokal and Michener 1958) over
 * words that not all of them have. What every event of the story has says nothing of how it falls apart.
 */
export function halvesOf(grouping: Grouping, story: number): readonly [number[], number[]] | null {
  const events = [...eventsOf(grouping.tables, story)].slice(0, MOST_EVENTS);
  if (events.length < 2) return null;
  const likeness = likenesses(vectorsOf(grouping, events));
  const counts = events.map((event) => grouping.tables.events.counts[event] as number);
  const halves = halve(link(likeness.map((line) => [...line])), { likeness, counts });
  return halves === null
    ? null
    : [halves[0].map((at) => events[at] as number), halves[1].map((at) => events[at] as number)];
}

type Vector = ReadonlyMap<number, number>;

/** Words, names and numbers of each event, weighed by how few of the story's events have them. */
function vectorsOf(grouping: Grouping, events: readonly number[]): Vector[] {
  const found = events.map((event) => wordsOf(grouping, event));
  const held = new Map<number, number>();
  for (const words of found)
    for (const word of words.keys()) held.set(word, (held.get(word) ?? 0) + 1);
  return found.map((words) => {
    const weighed = [...words].map(([word, weight]) => {
      return [word, weight * Math.log((events.length + 1) / (held.get(word) ?? 1))] as const;
    });
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    return new Map(weighed.map(([word, weight]) => [word, weight / length]));
  });
}

function wordsOf({ rows, tables }: Grouping, event: number): Map<number, number> {
  const row = tables.events.rows[event] as number;
  const words = new Map<number, number>();
  for (const block of [0, 2, 3]) {
    const norm = rows.norms[row * BLOCKS + block] as number;
    for (const { term, weight } of weightedTerms(rows, row, block)) {
      words.set(term, (words.get(term) ?? 0) + weight / norm);
    }
  }
  return words;
}

function likenesses(vectors: readonly Vector[]): number[][] {
  return vectors.map((one) => vectors.map((other) => product(one, other)));
}

function product(one: Vector, other: Vector): number {
  let sum = 0;
  for (const [word, weight] of one) sum += weight * (other.get(word) ?? 0);
  return sum;
}

/** Joins what is most alike until two groups are left; the groups at each step from eight down. */
function link(likeness: number[][]): number[][][] {
  const groups = likeness.map((_, at) => [at]);
  const alive = new Set(groups.keys());
  const steps: number[][][] = [];
  while (alive.size > 1) {
    if (alive.size <= MOST_GROUPS) steps.push([...alive].map((at) => groups[at] ?? []));
    const [one, other] = closest(likeness, [...alive]);
    const [a, b] = [groups[one] ?? [], groups[other] ?? []];
    for (const at of alive) {
      const sum = (likeness[one]?.[at] ?? 0) * a.length + (likeness[other]?.[at] ?? 0) * b.length;
      const mean = sum / (a.length + b.length);
      (likeness[one] ?? [])[at] = mean;
      (likeness[at] ?? [])[one] = mean;
    }
    groups[one] = [...a, ...b];
    alive.delete(other);
  }
  return steps;
}

type Measures = { readonly likeness: readonly number[][]; readonly counts: readonly number[] };

/** The two groups of the step whose second largest is largest; whoever stands beside them goes to the nearer. */
function halve(
  steps: readonly number[][][],
  { likeness, counts }: Measures,
): [number[], number[]] | null {
  const size = (group: readonly number[]) => group.reduce((sum, at) => sum + (counts[at] ?? 0), 0);
  const sorted = steps.map((groups) => [...groups].sort((one, other) => size(other) - size(one)));
  let best: number[][] | null = null;
  for (const groups of sorted) if (size(groups[1] ?? []) >= size(best?.[1] ?? [])) best = groups;
  const [first, second, ...others] = best ?? [];
  if (first === undefined || second === undefined) return null;
  const [one, other] = [[...first], [...second]];
  for (const at of others.flat()) {
    const near = meanLikeness(likeness, at, first) >= meanLikeness(likeness, at, second);
    (near ? one : other).push(at);
  }
  return [one, other];
}

function meanLikeness(likeness: readonly number[][], at: number, group: readonly number[]): number {
  return group.reduce((sum, one) => sum + (likeness[at]?.[one] ?? 0), 0) / group.length;
}

function closest(likeness: readonly number[][], alive: readonly number[]): [number, number] {
  let best: [number, number] = [alive[0] as number, alive[1] as number];
  let most = -1;
  for (const [at, one] of alive.entries()) {
    for (const other of alive.slice(at + 1)) {
      const value = likeness[one]?.[other] ?? 0;
      if (value <= most) continue;
      most = value;
      best = [one, other];
    }
  }
  return best;
}
