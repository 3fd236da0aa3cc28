import type { StoryChange } from '../../../model/story.ts';
import { partFrom } from '../change-stories.ts';
import { isHeldTogether } from '../corrections/correction.ts';
import { fallsApart, PARTED } from '../decisions/models.ts';
import { articlesOf, type Grouping } from '../grouping.ts';
import { type ReadArticle, tellShared } from '../reasons/tell-shared.ts';
import { compareWith, FEATURES, probeRow } from '../vectors/compare-rows.ts';
import { freeRow, newRow } from '../vectors/rows.ts';
import { absorbRow } from '../vectors/sum-rows.ts';
import { halvesOf } from './halves-of.ts';

/** Beneath, a story is too small to tell whether it is two. */
const LEAST_ARTICLES = 6;
const LEAST_HALF = 3;
/** A story is looked through again when it has grown by so much. */
const GROWN = 1.3;
const features = new Float64Array(FEATURES.length);

/**
 * Looks whether a story that has grown is two: its events are parted in the halves that have least in common, and these
 * are judged as two stories would be. Null: it is one, or is not to be looked at yet.
 */
export function splitStory(
  grouping: Grouping,
  story: number,
  read: ReadArticle | undefined,
): StoryChange | null {
  if (!isDue(grouping, story) || isHeldTogether(grouping, story)) return null;
  const { stories } = grouping.tables;
  stories.checked[story] = stories.articles[story] as number;
  const halves = halvesOf(grouping, story);
  if (halves === null) return null;
  const [one, other] = halves.map((events) => idsOf(grouping, events)) as [number[], number[]];
  if (Math.min(one.length, other.length) < LEAST_HALF) return null;
  if (!areTwo(grouping, halves)) return null;
  const ids = one.length < other.length ? one : other;
  return partFrom(grouping, { story, ids, reason: reasonFor(grouping, read, story) });
}

function isDue({ tables, rows }: Grouping, story: number): boolean {
  const { stories } = tables;
  const articles = stories.articles[story] as number;
  if (articles < LEAST_ARTICLES || articles < (stories.checked[story] as number) * GROWN)
    return false;
  const row = stories.rows[story] as number;
  return (rows.headlines[row] as number) * 2 < (rows.articles[row] as number);
}

function idsOf({ tables }: Grouping, events: readonly number[]): number[] {
  return events.flatMap((event) =>
    [...articlesOf(tables, event)].map((article) => tables.articles.ids[article] as number),
  );
}

function areTwo(grouping: Grouping, halves: readonly [number[], number[]]): boolean {
  const { rows, tables } = grouping;
  const sums = halves.map((events) => {
    const row = newRow(rows);
    for (const event of events)
      absorbRow(rows, { into: row, from: tables.events.rows[event] as number }, null);
    return row;
  }) as [number, number];
  compareWith(rows, probeRow(rows, sums[0]), sums[1], features);
  grouping.watch?.('part', features, [0, 0]);
  for (const row of sums) freeRow(rows, row);
  return fallsApart(features, PARTED);
}

function reasonFor(
  { rows, tables }: Grouping,
  read: ReadArticle | undefined,
  story: number,
): string {
  const about =
    read === undefined ? null : tellShared(rows, read, tables.stories.rows[story] as number);
  const which = about === null ? '' : ` The last to come is about ${about}.`;
  return `Its articles tell of two happenings that share little.${which}`;
}
