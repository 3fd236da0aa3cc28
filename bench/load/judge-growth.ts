/** Whether a process that works evenly keeps growing: what a leak does, and nothing else. */

export type Sample = {
  /** Since the beginning, seconds. */
  readonly at: number;
  readonly requests: number;
  readonly values: Readonly<Record<Watched, number>>;
};

export type Watched = (typeof WATCHED)[number];
export const WATCHED = [
  ...(['heap', 'heaps', 'external', 'resident', 'wal'] as const),
  ...(['files', 'threads', 'timers', 'handles'] as const),
] as const;

/** How much more there may be at the end than at the beginning, by the line through all samples. */
export type Allowed = Readonly<Record<Watched, number>>;

export type Growth = {
  readonly watched: Watched;
  readonly first: number;
  readonly last: number;
  /** Along the line, from the first sample to the last. */
  readonly growth: number;
  readonly isTooMuch: boolean;
};

/** The part of a run in which it warms: caches fill, code is compiled. */
const WARMING = 0.35;

/** Judges the samples after the warming. Throws RangeError on fewer than eight of them. */
export function judgeGrowth(samples: readonly Sample[], allowed: Allowed): Growth[] {
  const warm = samples.slice(Math.floor(samples.length * WARMING));
  if (warm.length < 8) throw new RangeError(`${warm.length} samples tell nothing`);
  const span = (warm.at(-1)?.at ?? 0) - (warm[0]?.at ?? 0);
  return WATCHED.map((watched) => {
    const points = warm.map(({ at, values }) => [at, values[watched]] as const);
    const growth = slopeOf(points) * span;
    const [first, last] = [points[0]?.[1] ?? 0, points.at(-1)?.[1] ?? 0];
    return { watched, first, last, growth, isTooMuch: growth > allowed[watched] };
  });
}

/**
 * The slope in the middle of those between all pairs (Theil 1950, Sen 1968): a single peak, and every third sample if need
 * be, does not move it.
 */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const slopes = points.flatMap(([x1, y1], index) =>
    points.slice(index + 1).map(([x2, y2]) => (y2 - y1) / (x2 - x1)),
  );
  slopes.sort((a, b) => a - b);
  const half = slopes.length >> 1;
  const upper = slopes[half] ?? 0;
  return slopes.length % 2 === 1 ? upper : (upper + (slopes[half - 1] ?? 0)) / 2;
}
