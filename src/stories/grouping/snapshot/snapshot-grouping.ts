import type { Correction } from '../corrections/correction.ts';
import { type Grouping, openGrouping } from '../grouping.ts';
import { SAMPLE } from '../tables.ts';
import { growTo as growArena } from '../vectors/arena.ts';
import { growTo as growPostings } from '../vectors/postings.ts';
import { BLOCKS } from '../vectors/rows.ts';
import { type List, packLists, unpackLists } from './pack-lists.ts';

/** Raised whenever what is kept changes: an older snapshot then can't be read, and stories are recalled instead. */
const VERSION = 2;

/** What stands beside the lists. */
type Head = {
  readonly version: number;
  readonly nextNumber: number;
  readonly clock: number;
  readonly unsettled: number;
  readonly dirty: readonly number[];
  readonly corrections: readonly Correction[];
  readonly languages: readonly (readonly [string, number])[];
  readonly counted: number;
  readonly used: Readonly<
    Record<'rows' | 'arena' | 'lists' | 'words' | 'stories' | 'events' | 'articles', number>
  >;
  readonly free: readonly number[];
  /** Runs and lists given back, by their size. */
  readonly freeRuns: readonly (readonly number[])[];
  readonly freeLists: readonly (readonly number[])[];
  /** Numbers of stories long merged, whose own places are forgotten. */
  readonly aliases: readonly (readonly [number, number])[];
};

/** The grouping as bytes, some 800 an event, with what else is to be kept with it. */
export function snapshotGrouping(grouping: Grouping, beside: Uint8Array): Uint8Array {
  const { rows, postings, frequencies, tables } = grouping;
  const { stories, events, articles } = tables;
  const head: Head = {
    version: VERSION,
    nextNumber: grouping.nextNumber,
    clock: grouping.clock,
    unsettled: grouping.unsettled,
    dirty: [...grouping.dirty],
    corrections: grouping.corrections,
    languages: [...frequencies.articles],
    counted: frequencies.total,
    used: {
      rows: rows.used,
      arena: rows.arena.used,
      lists: postings.used,
      words: postings.words,
      stories: stories.used,
      events: events.used,
      articles: articles.used,
    },
    free: rows.free,
    freeRuns: rows.arena.free,
    freeLists: postings.free,
    aliases: [...grouping.storyOf].filter(([number, at]) => stories.numbers[at] !== number),
  };
  const lists = listsOf(grouping).map(({ list, size }) => list.subarray(0, size));
  return packLists(head, [...lists, beside]);
}

type Part = {
  readonly owner: object;
  readonly name: string;
  readonly list: List;
  readonly size: number;
};

/** All lists in a fixed order, with as much of each as is used. */
function listsOf({ rows, postings, frequencies, tables }: Grouping): Part[] {
  const widths: Readonly<Record<string, number>> = {
    sizes: BLOCKS,
    norms: BLOCKS,
    grains: BLOCKS,
    words: SAMPLE,
  };
  const part = (owner: object, used: number): Part[] =>
    Object.entries(owner).flatMap(([name, list]) =>
      isList(list) ? [{ owner, name, list, size: used * (widths[name] ?? 1) }] : [],
    );
  return [
    ...part(rows, rows.used),
    ...part(tables.stories, tables.stories.used),
    ...part(tables.events, tables.events.used),
    ...part(tables.articles, tables.articles.used),
    ...[rows.arena.terms, rows.arena.weights, postings.pages, postings, frequencies].flatMap(whole),
  ];
}

/** The lists of an object, all of each. */
function whole(owner: object): Part[] {
  return Object.entries(owner).flatMap(([name, list]) =>
    isList(list) ? [{ owner, name, list, size: list.length }] : [],
  );
}

function isList(value: unknown): value is List {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

/** Goes on from a snapshot. Throws an Error where it is of another version, or none. */
export function restoreGrouping(bytes: Uint8Array): { grouping: Grouping; beside: Uint8Array } {
  const { head, lists } = unpackLists(bytes);
  if (!isHead(head)) throw new Error('The snapshot of stories is of another version.');
  const grouping = openGrouping(head.nextNumber);
  growArena(grouping.rows.arena, head.used.arena);
  growPostings(grouping.postings, head.used.lists);
  const parts = listsOf(grouping);
  const beside = lists.at(-1);
  if (parts.length + 1 !== lists.length || !(beside instanceof Uint8Array)) {
    throw new Error('The snapshot of stories is of another version.');
  }
  for (const [at, { owner, name }] of parts.entries()) Object.assign(owner, { [name]: lists[at] });
  restoreHead(grouping, head);
  fillMaps(grouping);
  for (const [number, at] of head.aliases) grouping.storyOf.set(number, at);
  return { grouping, beside };
}

function isHead(head: unknown): head is Head {
  return typeof head === 'object' && head !== null && 'version' in head && head.version === VERSION;
}

function restoreHead(grouping: Grouping, head: Head): void {
  const { rows, postings, frequencies, tables } = grouping;
  grouping.clock = head.clock;
  grouping.unsettled = head.unsettled;
  grouping.corrections.push(...head.corrections);
  for (const story of head.dirty) grouping.dirty.add(story);
  for (const [key, count] of head.languages) frequencies.articles.set(key, count);
  frequencies.total = head.counted;
  rows.used = head.used.rows;
  rows.free.push(...head.free);
  for (const [at, runs] of head.freeRuns.entries()) rows.arena.free[at] = [...runs];
  for (const [at, lists] of head.freeLists.entries()) postings.free[at] = [...lists];
  postings.words = head.used.words;
  tables.stories.used = head.used.stories;
  tables.events.used = head.used.events;
  tables.articles.used = head.used.articles;
}

function fillMaps({ tables, articleOf, storyOf }: Grouping): void {
  const { stories, articles } = tables;
  for (let at = 0; at < stories.used; at += 1) storyOf.set(stories.numbers[at] as number, at);
  for (let at = 0; at < articles.used; at += 1) articleOf.set(articles.ids[at] as number, at);
}
