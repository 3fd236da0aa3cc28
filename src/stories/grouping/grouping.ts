import { type Candidates, openCandidates } from './candidates.ts';
import type { Correction } from './corrections/correction.ts';
import { NumberTable } from './number-table.ts';
import { newPlace, openTables, SAMPLE, type Tables } from './tables.ts';
import { addPosting, openPostings, type Postings } from './vectors/postings.ts';
import { blockStart, openRows, type Rows, sizeOf, termsOf } from './vectors/rows.ts';
import { type Frequencies, openFrequencies } from './vocabulary/frequencies.ts';

/** All that is known of stories while they are followed. A story, event or article is called by its place in the tables. */
export type Grouping = {
  readonly rows: Rows;
  postings: Postings;
  readonly frequencies: Frequencies;
  tables: Tables;
  readonly candidates: Candidates;
  /** Ids and numbers to places. */
  readonly articleOf: NumberTable;
  readonly storyOf: NumberTable;
  /** What readers decided, in order. */
  readonly corrections: Correction[];
  /** Stories that changed since they were last held beside others. */
  readonly dirty: Set<number>;
  nextNumber: number;
  /** The latest time of an article, where any had one. */
  clock: number;
  /** Articles placed since stories were last held beside each other. */
  unsettled: number;
  /** Told of each comparison; training listens. */
  watch: Watch | null;
};

export type Watch = (
  kind: 'place' | 'merge' | 'part',
  features: Float64Array,
  pair: readonly [number, number],
) => void;

export function openGrouping(firstNumber: number): Grouping {
  const grouping: Omit<Grouping, 'candidates'> = {
    rows: openRows(),
    postings: openPostings(),
    frequencies: openFrequencies(),
    tables: openTables(),
    articleOf: new NumberTable(),
    storyOf: new NumberTable(),
    corrections: [],
    dirty: new Set(),
    nextNumber: firstNumber,
    clock: 0,
    unsettled: 0,
    watch: null,
  };
  return Object.assign(grouping, { candidates: openCandidates(grouping) });
}

/** The live story that a place leads to. */
export function liveStory({ stories }: Tables, story: number): number {
  let at = story;
  while ((stories.forwards[at] as number) >= 0) at = stories.forwards[at] as number;
  return at;
}

/** The live story that has or had the number; null where there is none. */
export function storyNumbered({ tables, storyOf }: Grouping, number: number): number | null {
  const story = storyOf.get(number);
  return story === undefined ? null : liveStory(tables, story);
}

/** The story of an article by its id; null where nothing is known of it. */
export function storyOfArticle({ tables, articleOf }: Grouping, id: number): number | null {
  const article = articleOf.get(id);
  if (article === undefined) return null;
  const event = tables.articles.events[article] as number;
  return liveStory(tables, tables.events.stories[event] as number);
}

/** `number`: the one it had before; else the next. */
export function newStory(grouping: Grouping, row: number, number = takeNumber(grouping)): number {
  const { stories } = grouping.tables;
  const story = newPlace(stories);
  stories.numbers[story] = number;
  stories.rows[story] = row;
  stories.events[story] = -1;
  stories.eventCounts[story] = 0;
  stories.articles[story] = 0;
  stories.checked[story] = 0;
  stories.forwards[story] = -1;
  stories.touched[story] = grouping.clock;
  grouping.storyOf.set(number, story);
  indexRow(grouping, story, row);
  return story;
}

function takeNumber(grouping: Grouping): number {
  const number = grouping.nextNumber;
  grouping.nextNumber += 1;
  return number;
}

/** Terms of a new story by which it is found: the heaviest of its body. */
const INDEXED = 40;

export function indexRow(
  { rows, postings }: Pick<Grouping, 'rows' | 'postings'>,
  story: number,
  row: number,
): void {
  const terms = termsOf(rows, row);
  const start = blockStart(rows, row, 0);
  const count = Math.min(INDEXED, sizeOf(rows, row, 0));
  for (let at = start; at < start + count; at += 1) {
    addPosting(postings, terms[at] as number, story);
  }
}

export function newEvent(
  grouping: Grouping,
  { story, row }: { story: number; row: number },
  number = takeNumber(grouping),
): number {
  const { events, stories } = grouping.tables;
  const event = newPlace(events);
  events.numbers[event] = number;
  events.rows[event] = row;
  events.stories[event] = story;
  events.next[event] = stories.events[story] as number;
  events.articles[event] = -1;
  events.counts[event] = 0;
  stories.events[story] = event;
  stories.eventCounts[story] = (stories.eventCounts[story] as number) + 1;
  return event;
}

/** Notes an article and its event. */
export function newArticle(
  grouping: Grouping,
  id: number,
  { event, words }: { event: number; words: Uint32Array },
): void {
  const { articles } = grouping.tables;
  const article = newPlace(articles);
  articles.ids[article] = id;
  articles.words.set(words, article * SAMPLE);
  grouping.articleOf.set(id, article);
  linkArticle(grouping, article, event);
}

/** Puts an article, which is in no event, into one. */
export function linkArticle(grouping: Grouping, article: number, event: number): void {
  const { articles, events, stories } = grouping.tables;
  articles.events[article] = event;
  articles.next[article] = events.articles[event] as number;
  events.articles[event] = article;
  events.counts[event] = (events.counts[event] as number) + 1;
  const story = liveStory(grouping.tables, events.stories[event] as number);
  stories.articles[story] = (stories.articles[story] as number) + 1;
  stories.touched[story] = grouping.clock;
}

export function unlinkArticle({ tables }: Grouping, article: number): void {
  const { articles, events, stories } = tables;
  const event = articles.events[article] as number;
  let at = events.articles[event] as number;
  if (at === article) events.articles[event] = articles.next[article] as number;
  else {
    while (articles.next[at] !== article) at = articles.next[at] as number;
    articles.next[at] = articles.next[article] as number;
  }
  events.counts[event] = (events.counts[event] as number) - 1;
  const story = liveStory(tables, events.stories[event] as number);
  stories.articles[story] = (stories.articles[story] as number) - 1;
}

/** The story's events, the newest first. */
export function* eventsOf({ stories, events }: Tables, story: number): Generator<number> {
  for (
    let event = stories.events[story] as number;
    event >= 0;
    event = events.next[event] as number
  ) {
    yield event;
  }
}

/** The event's articles, the newest first. */
export function* articlesOf({ articles, events }: Tables, event: number): Generator<number> {
  let article = events.articles[event] as number;
  while (article >= 0) {
    yield article;
    article = articles.next[article] as number;
  }
}
