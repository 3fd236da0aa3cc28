import type { Placement, StoryMemory, StoryText } from '../../model/story.ts';
import { scanText } from '../reading/scan-text.ts';
import { forgetCorrection, noteCorrection } from './corrections/correct-stories.ts';
import {
  eventsOf,
  type Grouping,
  newArticle,
  newEvent,
  newStory,
  storyNumbered,
} from './grouping.ts';
import { mergeStories, moveArticles, splitOff, sumUp } from './move-events.ts';
import { noteReport } from './place-article.ts';
import { sampleOf, sketchArticle } from './sketch-article.ts';
import { addPosting } from './vectors/postings.ts';
import { freeRow, newRow, writeSketch } from './vectors/rows.ts';
import { absorbRow, copyRow } from './vectors/sum-rows.ts';

/** Takes over what was decided before, in its order. Nothing of it is decided again. */
export function recallStories(grouping: Grouping, told: readonly StoryMemory[]): void {
  for (const memory of told) recall(grouping, memory);
}

function recall(grouping: Grouping, memory: StoryMemory): void {
  if (memory.kind === 'placed') recallPlacement(grouping, memory);
  else if (memory.kind === 'merged') recallMerger(grouping, memory);
  else if (memory.kind === 'split') recallSplit(grouping, memory);
  else if (memory.kind === 'corrected') noteCorrection(grouping, memory.correction);
  else forgetCorrection(grouping, memory.correction);
}

type Placed = { readonly placement: Placement; readonly text: StoryText };

function recallPlacement(grouping: Grouping, { placement, text }: Placed): void {
  reserve(grouping, Math.max(placement.story, placement.event));
  if (text.time !== null && text.time > grouping.clock) grouping.clock = text.time;
  const known = grouping.articleOf.get(placement.article);
  if (known === undefined) placeAgain(grouping, { placement, text });
  else moveAgain(grouping, known, placement);
}

function moveAgain(grouping: Grouping, known: number, placement: Placement): void {
  const story =
    storyNumbered(grouping, placement.story) ??
    newStory(grouping, newRow(grouping.rows), placement.story);
  noteReport(grouping, known, placement.report);
  const { articles, events } = grouping.tables;
  const from = events.stories[articles.events[known] as number] as number;
  if (from === story) return;
  moveArticles(grouping, [known], story);
  sumUp(grouping, from);
  sumUp(grouping, story);
}

/** Numbers up to this one are taken. */
function reserve(grouping: Grouping, number: number): void {
  grouping.nextNumber = Math.max(grouping.nextNumber, number + 1);
}

function placeAgain(grouping: Grouping, { placement, text }: Placed): void {
  const { rows } = grouping;
  const sketch = sketchArticle(grouping.frequencies, scanText(text), text);
  const row = newRow(rows);
  writeSketch(rows, row, sketch, text.time);
  const known = storyNumbered(grouping, placement.story);
  const story = known ?? newStory(grouping, row, placement.story);
  const event = enterEvent(grouping, {
    story,
    row,
    number: placement.event,
    isNew: known === null,
  });
  newArticle(grouping, placement.article, { event, words: sampleOf(sketch) });
  const article = grouping.articleOf.get(placement.article);
  if (article !== undefined) noteReport(grouping, article, placement.report);
}

type Entered = {
  readonly story: number;
  readonly row: number;
  readonly number: number;
  readonly isNew: boolean;
};

function enterEvent(grouping: Grouping, { story, row, number, isNew }: Entered): number {
  const { rows, tables, postings } = grouping;
  const { stories, events } = tables;
  if (isNew || stories.eventCounts[story] === 0) {
    stories.rows[story] = row;
    return newEvent(grouping, { story, row }, number);
  }
  const known = [...eventsOf(tables, story)].find((event) => events.numbers[event] === number);
  const isShared = stories.eventCounts[story] === 1;
  if (isShared && known === undefined)
    stories.rows[story] = copyRow(rows, stories.rows[story] as number);
  const into = stories.rows[story] as number;
  absorbRow(rows, { into, from: row }, (term) => addPosting(postings, term, story));
  if (known === undefined) return newEvent(grouping, { story, row }, number);
  if (!isShared) absorbRow(rows, { into: events.rows[known] as number, from: row }, null);
  freeRow(rows, row);
  return known;
}

function recallMerger(grouping: Grouping, { from, into }: { from: number; into: number }): void {
  reserve(grouping, Math.max(from, into));
  const [one, other] = [storyNumbered(grouping, into), storyNumbered(grouping, from)];
  if (one !== null && other !== null && one !== other) mergeStories(grouping, one, other);
}

type Split = { readonly from: number; readonly into: number; readonly articles: readonly number[] };

function recallSplit(grouping: Grouping, { from, into, articles }: Split): void {
  reserve(grouping, Math.max(from, into));
  const story = storyNumbered(grouping, from);
  if (story === null || grouping.storyOf.has(into)) return;
  const places = new Set(articles.map((id) => grouping.articleOf.get(id) ?? -1));
  splitOff(grouping, story, places, into);
}
