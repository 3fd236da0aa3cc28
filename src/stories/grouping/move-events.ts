import { nearestEvent } from './best-story.ts';
import {
  articlesOf,
  eventsOf,
  type Grouping,
  indexRow,
  linkArticle,
  newEvent,
  newStory,
  unlinkArticle,
} from './grouping.ts';
import { SAMPLE } from './tables.ts';
import { addPosting } from './vectors/postings.ts';
import { clearRow, freeRow, newRow, writeWords } from './vectors/rows.ts';
import { absorbRow, copyRow } from './vectors/sum-rows.ts';

/** Puts an article's row into the story, in the event it is nearest to or one of its own; returns the event. */
export function joinStory(grouping: Grouping, story: number, row: number): number {
  const { rows, tables, postings } = grouping;
  const { stories, events } = tables;
  const entered = (term: number) => addPosting(postings, term, story);
  const near = nearestEvent(grouping, story, row);
  if (stories.eventCounts[story] === 0) {
    stories.rows[story] = row;
    indexRow(grouping, story, row);
    return newEvent(grouping, { story, row });
  }
  // A story of one event shares its row; with the second it needs its own.
  const isShared = stories.eventCounts[story] === 1;
  if (isShared && near === null) stories.rows[story] = copyRow(rows, stories.rows[story] as number);
  absorbRow(rows, { into: stories.rows[story] as number, from: row }, entered);
  if (near === null) return newEvent(grouping, { story, row });
  if (!isShared) absorbRow(rows, { into: events.rows[near] as number, from: row }, null);
  freeRow(rows, row);
  return near;
}

/** All of `from` goes into `into`, for good. */
export function mergeStories(grouping: Grouping, into: number, from: number): void {
  const { rows, tables, postings, dirty } = grouping;
  const { stories, events } = tables;
  const fromRow = stories.rows[from] as number;
  if (stories.eventCounts[into] === 1)
    stories.rows[into] = copyRow(rows, stories.rows[into] as number);
  if ((stories.eventCounts[into] as number) === 0) stories.rows[into] = newRow(rows);
  const entered = (term: number) => addPosting(postings, term, into);
  if ((stories.eventCounts[from] as number) > 0) {
    absorbRow(rows, { into: stories.rows[into] as number, from: fromRow }, entered);
  }
  if ((stories.eventCounts[from] as number) > 1) freeRow(rows, fromRow);
  let last = -1;
  for (const event of eventsOf(tables, from)) {
    events.stories[event] = into;
    last = event;
  }
  if (last >= 0) {
    events.next[last] = stories.events[into] as number;
    stories.events[into] = stories.events[from] as number;
  }
  stories.eventCounts[into] =
    (stories.eventCounts[into] as number) + (stories.eventCounts[from] as number);
  stories.articles[into] = (stories.articles[into] as number) + (stories.articles[from] as number);
  stories.touched[into] = Math.max(
    stories.touched[into] as number,
    stories.touched[from] as number,
  );
  stories.events[from] = -1;
  stories.eventCounts[from] = 0;
  stories.articles[from] = 0;
  stories.forwards[from] = into;
  settleRow(grouping, into);
  dirty.delete(from);
  dirty.add(into);
}

/** Articles (places) of one story leave it for a new one, which is returned. Events that leave whole stay whole. */
export function splitOff(
  grouping: Grouping,
  story: number,
  chosen: ReadonlySet<number>,
  number?: number,
): number {
  const { tables, rows } = grouping;
  const leaving: number[] = [];
  const parts: number[][] = [];
  for (const event of [...eventsOf(tables, story)]) {
    const part = [...articlesOf(tables, event)].filter((article) => chosen.has(article));
    if (part.length === 0) continue;
    if (part.length === tables.events.counts[event]) leaving.push(event);
    else parts.push(part);
  }
  const into = newStory(grouping, newRow(rows), number);
  for (const event of leaving) moveEvent(grouping, event, into);
  for (const part of parts) moveArticles(grouping, part, into);
  sumUp(grouping, story);
  sumUp(grouping, into);
  return into;
}

function moveEvent({ tables }: Grouping, event: number, into: number): void {
  const { stories, events } = tables;
  const count = events.counts[event] as number;
  const from = events.stories[event] as number;
  unchain(tables, event);
  events.stories[event] = into;
  events.next[event] = stories.events[into] as number;
  stories.events[into] = event;
  for (const [story, sign] of [
    [from, -1],
    [into, 1],
  ] as const) {
    stories.eventCounts[story] = (stories.eventCounts[story] as number) + sign;
    stories.articles[story] = (stories.articles[story] as number) + sign * count;
  }
}

function unchain({ stories, events }: Grouping['tables'], event: number): void {
  const story = events.stories[event] as number;
  const next = events.next[event] as number;
  if (stories.events[story] === event) {
    stories.events[story] = next;
    return;
  }
  let at = stories.events[story] as number;
  while (events.next[at] !== event) at = events.next[at] as number;
  events.next[at] = next;
}

/** Articles of one event get one of their own in `into`, by the words that are kept of them. */
export function moveArticles(
  grouping: Grouping,
  articles: readonly number[],
  into: number,
): number {
  const { rows, tables } = grouping;
  const row = newRow(rows);
  for (const article of articles) absorbSample(grouping, row, article);
  const event = newEvent(grouping, { story: into, row });
  for (const article of articles) {
    const left = tables.articles.events[article] as number;
    unlinkArticle(grouping, article);
    linkArticle(grouping, article, event);
    if (tables.events.counts[left] === 0) dropEvent(grouping, left);
  }
  return event;
}

function absorbSample({ rows, tables }: Grouping, row: number, article: number): void {
  const { words } = tables.articles;
  const own = newRow(rows);
  writeWords(rows, own, words.subarray(article * SAMPLE, article * SAMPLE + SAMPLE));
  absorbRow(rows, { into: row, from: own }, null);
  freeRow(rows, own);
}

function dropEvent(grouping: Grouping, event: number): void {
  const { tables, rows } = grouping;
  const story = tables.events.stories[event] as number;
  const row = tables.events.rows[event] as number;
  unchain(tables, event);
  tables.stories.eventCounts[story] = (tables.stories.eventCounts[story] as number) - 1;
  if (tables.stories.rows[story] !== row) freeRow(rows, row);
}

/** After events left or joined: one event's row is its story's too, the rows of several are summed up. */
function settleRow(grouping: Grouping, story: number): void {
  const { stories, events } = grouping.tables;
  const event = stories.events[story] as number;
  const row = stories.rows[story] as number;
  if (stories.eventCounts[story] === 1 && events.rows[event] !== row) {
    stories.rows[story] = events.rows[event] as number;
    freeRow(grouping.rows, row);
  }
}

/** The row of a story anew, from its events'. */
export function sumUp(grouping: Grouping, story: number): void {
  const { rows, tables, postings } = grouping;
  const { stories, events } = tables;
  settleRow(grouping, story);
  const row = stories.rows[story] as number;
  if (stories.eventCounts[story] === 0) return;
  if (stories.eventCounts[story] === 1) {
    indexRow(grouping, story, row);
    return;
  }
  clearRow(rows, row);
  for (const event of eventsOf(tables, story)) {
    absorbRow(rows, { into: row, from: events.rows[event] as number }, (term) =>
      addPosting(postings, term, story),
    );
  }
}
