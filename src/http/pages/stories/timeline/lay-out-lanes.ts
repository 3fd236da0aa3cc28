import { scaleUtc } from 'd3-scale';
import type { CoverageLine, StoryEvent } from '../../../../model/library-stories.ts';
import type { Report } from '../../../../model/story.ts';
import type { Millis } from '../../../../model/time.ts';

/** An article on its outlet's lane. */
export type LaneDot = {
  readonly article: number;
  readonly at: Millis;
  readonly kind: Report['kind'];
  /** How far across, 0 to 100. */
  readonly x: number;
};

/** An outlet's articles in the order of time; the last may be of all outlets for which there is no room. */
export type Lane = {
  /** Null: several outlets. */
  readonly name: string | null;
  readonly outlets: number;
  readonly dots: readonly LaneDot[];
};

export type Lanes = {
  /** Who had it first, first. */
  readonly lanes: readonly Lane[];
  /** Where chapters begin, numbered from 1. */
  readonly chapters: readonly { readonly number: number; readonly x: number }[];
  readonly ticks: readonly { readonly at: Millis; readonly x: number }[];
};

export type LanesAsked = {
  readonly coverage: readonly CoverageLine[];
  readonly events: readonly StoryEvent[];
  /** How far the reader's clock is ahead of universal time: ticks stand at its full hours. */
  readonly shift: Millis;
};

/** More lanes than these nobody reads. */
const MOST_LANES = 24;
const MOST_TICKS = 4;
/** Dots at the edges are whole. */
const EDGE = 2;

/** Where everything stands in a drawing of when which outlet came in. */
export function layOutLanes({ coverage, events, shift }: LanesAsked): Lanes {
  const times = coverage.map(({ article }) => article.sortTime);
  const [first, last] = times.reduce<readonly [Millis, Millis]>(
    ([least, most], at) => [Math.min(least, at), Math.max(most, at)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const across = scaleUtc()
    .domain([first + shift, last + shift])
    .range([EDGE, 100 - EDGE])
    .clamp(true);
  const xOf = (at: Millis) => Math.round(across(at + shift) * 100) / 100;
  return {
    lanes: lanesOf(coverage, xOf),
    chapters: events.map(({ firstAt }, at) => ({ number: at + 1, x: xOf(firstAt) })),
    ticks: across.ticks(MOST_TICKS).map((tick) => {
      const at = tick.getTime() - shift;
      return { at, x: xOf(at) };
    }),
  };
}

function lanesOf(coverage: readonly CoverageLine[], xOf: (at: Millis) => number): Lane[] {
  const byTime = coverage.toSorted((a, b) => a.article.sortTime - b.article.sortTime);
  const outlets = [...Map.groupBy(byTime, ({ article }) => article.outletId).values()];
  const isTooMany = outlets.length > MOST_LANES;
  const own = isTooMany ? outlets.slice(0, MOST_LANES - 1) : outlets;
  const rest = outlets.slice(own.length);
  const lanes = own.map((lines) => laneOf(lines, xOf));
  return rest.length === 0
    ? lanes
    : [...lanes, { name: null, outlets: rest.length, dots: apart(laneOf(rest.flat(), xOf).dots) }];
}

/** Dots that would lie on each other are one. */
function apart(dots: readonly LaneDot[]): LaneDot[] {
  const byPlace = new Map(dots.map((dot) => [`${dot.kind} ${Math.round(dot.x)}`, dot]));
  return [...byPlace.values()];
}

function laneOf(lines: readonly CoverageLine[], xOf: (at: Millis) => number): Lane {
  return {
    name: lines[0]?.article.outletName ?? '',
    outlets: 1,
    dots: lines.map(({ article, report }) => ({
      article: article.id,
      at: article.sortTime,
      kind: report.kind,
      x: xOf(article.sortTime),
    })),
  };
}
