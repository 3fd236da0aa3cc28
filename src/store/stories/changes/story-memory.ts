import { firstArticleIdAt, sortTimeOf } from '../../../model/article-id.ts';
import type { StoryCorrection, StoryMemory } from '../../../model/story.ts';
import type { Millis } from '../../../model/time.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { toCorrection } from '../corrections/kept-corrections.ts';
import { toReport } from '../report-rows.ts';
import { IS_STANDING } from '../shown/story-lines.ts';
import { lastLogNumber, toNumbers } from '../story-log.ts';
import type { StoryArticleTable, StoryLogTable } from '../story-schema.ts';
import { storyTexts } from './awaiting-place.ts';

/** Where stories stand in the library, for whoever goes on with them. */
export type StoriesMark = {
  /** The last entry of the log. */
  readonly last: number;
  /** The largest number that a story or an event has. */
  readonly largest: number;
  /** The time of the newest article in a story; 0: there is none. */
  readonly newestAt: Millis;
};

/** A part of what was decided, in its order. */
export type Remembered = {
  readonly memories: readonly StoryMemory[];
  /** Where the next part begins: hand it in as `after`. */
  readonly upTo: number;
};

export async function storiesMark(db: Db): Promise<StoriesMark> {
  const row = await db
    .selectNoFrom(({ selectFrom }) => [
      selectFrom('story')
        .select(({ fn }) => fn.max('id').as('id'))
        .as('story'),
      selectFrom('story_event')
        .select(({ fn }) => fn.max('id').as('id'))
        .as('event'),
      selectFrom('story_article')
        .select(({ fn }) => fn.max('article_id').as('id'))
        .as('newest'),
    ])
    .executeTakeFirst();
  const largest = Math.max(row?.story ?? 0, row?.event ?? 0);
  return { last: await lastLogNumber(db), largest, newestAt: sortTimeOf(row?.newest ?? 0) };
}

/** What tells one log from another that has as many entries: another library's, or of one that was put back from a backup. */
export async function logStamp(db: Db, number: number): Promise<string | null> {
  const row = await db
    .selectFrom('story_log')
    .select(['at', 'kind', 'story_id', 'article_id'])
    .where('number', '=', number)
    .executeTakeFirst();
  return row === undefined ? null : Object.values(row).join(' ');
}

export type MemoryQuery = {
  /** An entry of the log; 0: from the first. */
  readonly after: number;
  /** Entries. */
  readonly limit: number;
  /** Nothing of articles whose story is done with; null: all. */
  readonly since: Millis | null;
};

/** What the log says after one of its entries. Texts are told as they stand now. */
export async function remembered(
  db: Db,
  { after, limit, since }: MemoryQuery,
): Promise<Remembered> {
  const all = await db
    .selectFrom('story_log')
    .selectAll()
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
  const done = since === null ? new Set() : await doneWith(db, all, since);
  const rows = all.filter(({ article_id }) => !done.has(article_id));
  const articles = rows.flatMap(({ article_id }) => article_id ?? []);
  const facts = {
    texts: await storyTexts(db, articles),
    reports: new Map((await reportsOf(db, articles)).map((row) => [row.article_id, row])),
    corrections: await correctionsNamed(
      db,
      rows.flatMap(({ correction_id }) => correction_id ?? []),
    ),
  };
  return {
    memories: rows.flatMap((row) => toMemory(row, facts) ?? []),
    upTo: all.at(-1)?.number ?? after,
  };
}

async function doneWith(
  db: Db,
  rows: readonly StoryLogTable[],
  since: Millis,
): Promise<Set<number | null>> {
  const done = await db
    .selectFrom('story_article')
    .innerJoin('story', 'story.id', 'story_article.story_id')
    .select('article_id')
    .where('article_id', 'in', [...rows.flatMap(({ article_id }) => article_id ?? []), -1])
    .where('newest_id', '<', firstArticleIdAt(since))
    .execute();
  return new Set(done.map(({ article_id }) => article_id));
}

function reportsOf(db: Db, articles: readonly number[]): Promise<StoryArticleTable[]> {
  return db
    .selectFrom('story_article')
    .selectAll()
    .where('article_id', 'in', [...articles, -1])
    .execute();
}

async function correctionsNamed(
  db: Db,
  ids: readonly number[],
): Promise<Map<number, StoryCorrection>> {
  const rows = await db
    .selectFrom('story_correction')
    .select(['id', 'correction'])
    .where('id', 'in', [...ids, -1])
    .execute();
  return new Map(
    rows.flatMap(({ id, correction }) => {
      const read = toCorrection(correction);
      return read === null ? [] : [[id, read] as const];
    }),
  );
}

type Facts = {
  readonly texts: Awaited<ReturnType<typeof storyTexts>>;
  readonly reports: ReadonlyMap<number, StoryArticleTable>;
  readonly corrections: ReadonlyMap<number, StoryCorrection>;
};

/** Null for what is about an article that is gone. */
function toMemory(row: StoryLogTable, facts: Facts): StoryMemory | null {
  const { kind, story_id, from_story, from_event, event_id, reason } = row;
  switch (kind) {
    case 'placed':
    case 'moved':
      return toPlaced(row, facts);
    case 'merged':
      return from_story === null ? null : { kind, from: from_story, into: story_id, reason };
    case 'event merged':
      return from_event === null || event_id === null
        ? null
        : { kind: 'merged', from: from_event, into: event_id, reason };
    case 'split':
    case 'event split':
      return toSplit(row);
    case 'corrected':
    case 'undone': {
      const correction = facts.corrections.get(row.correction_id ?? -1);
      return correction === undefined ? null : { kind, correction };
    }
  }
}

function toPlaced(row: StoryLogTable, { texts, reports }: Facts): StoryMemory | null {
  const { article_id: article, event_id: event, story_id: story, reason } = row;
  const text = article === null ? undefined : texts.get(article);
  if (article === null || event === null || text === undefined) return null;
  const told = reports.get(article);
  const report = told === undefined ? ({ kind: 'own' } as const) : toReport(told);
  return { kind: 'placed', placement: { article, story, event, report, reason }, text };
}

function toSplit({
  kind,
  from_story,
  story_id,
  from_event,
  event_id,
  articles,
  reason,
}: StoryLogTable): StoryMemory | null {
  const isOfStory = kind === 'split';
  const [from, into] = isOfStory ? [from_story, story_id] : [from_event, event_id];
  if (from === null || into === null) return null;
  return { kind: 'split', from, into, articles: toNumbers(articles), reason };
}

/** The entry of the log before all that stories hold which are not done with. */
export async function beforeStanding(db: Db, since: Millis): Promise<number> {
  const row = await db
    .selectFrom('story')
    .innerJoin('story_article', 'story_article.story_id', 'story.id')
    .select(({ fn }) => fn.min('placed_by').as('first'))
    .where(IS_STANDING)
    .where('newest_id', '>=', firstArticleIdAt(since))
    .executeTakeFirst();
  return (row?.first ?? (await lastLogNumber(db)) + 1) - 1;
}
