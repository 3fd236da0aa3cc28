import { sql } from 'kysely';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** What a reader sees of the library, and does not want to see. */
export type Eyes = {
  readonly readerId: number;
  /** Feeds they subscribe to, in the order of their numbers. */
  readonly feeds: readonly number[];
  readonly hidden: { readonly stories: readonly number[]; readonly articles: readonly number[] };
  /** Whether rules of theirs mute or follow something. */
  readonly mutes: boolean;
  readonly follows: boolean;
  /** Whether they would rather see certain outlets' copies. */
  readonly wishesCopies: boolean;
  /** Whether something is known of what they like. */
  readonly hasTaste: boolean;
};

export async function eyesOf(db: Db, readerIds: readonly number[], now: Millis): Promise<Eyes[]> {
  const ids = JSON.stringify(readerIds);
  const feeds = await feedsOf(db, ids);
  const rules = await rulesOf(db, ids, now);
  const hidden = await hiddenOf(db, ids);
  const wishes = await wishersAmong(db, ids);
  const tastes = await tasteOf(db, ids);
  return readerIds.map((readerId) => {
    const things = hidden.get(readerId) ?? [];
    const ofKind = (wanted: string) =>
      things.flatMap(({ kind, target }) => (kind === wanted ? [target] : []));
    return {
      readerId,
      feeds: feeds.get(readerId) ?? [],
      hidden: { stories: ofKind('story'), articles: ofKind('article') },
      mutes: rules.has(`${readerId} mute`),
      follows: rules.has(`${readerId} follow`),
      wishesCopies: wishes.has(readerId),
      hasTaste: tastes.has(readerId),
    };
  });
}

/** One row a reader: a row a subscription would be half a million for ten thousand of them. */
async function feedsOf(db: Db, ids: string): Promise<Map<number, number[]>> {
  const { rows } = await sql<{ reader: number; feeds: string }>`
    select reader_id as reader, group_concat(feed_id) as feeds from subscription
    where reader_id in (select value from json_each(${ids})) and removed_at is null
    group by reader_id`.execute(db);
  return new Map(
    rows.map(({ reader, feeds }) => [
      reader,
      feeds
        .split(',')
        .map(Number)
        .sort((a, b) => a - b),
    ]),
  );
}

async function rulesOf(db: Db, ids: string, now: Millis): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ reader: number; does: string }>`
    select distinct reader_id as reader, does from following
    where reader_id in (select value from json_each(${ids})) and removed_at is null
      and (ends_at is null or ends_at > ${now})`.execute(db);
  return new Set(rows.map(({ reader, does }) => `${reader} ${does}`));
}

type Hidden = { readonly reader: number; readonly kind: string; readonly target: number };

async function hiddenOf(db: Db, ids: string): Promise<Map<number, Hidden[]>> {
  const { rows } = await sql<Hidden>`
    select reader_id as reader, hidden.kind as kind, coalesce(story.merged_into, hidden.target) as target
    from hidden left join story on hidden.kind = 'story' and story.id = hidden.target
    where reader_id in (select value from json_each(${ids}))`.execute(db);
  return Map.groupBy(rows, ({ reader }) => reader);
}

async function wishersAmong(db: Db, ids: string): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ reader: number }>`
    select distinct reader_id as reader from outlet_preference
    where reader_id in (select value from json_each(${ids}))
    union select distinct reader_id from copy_choice
    where reader_id in (select value from json_each(${ids}))`.execute(db);
  return new Set(rows.map(({ reader }) => reader));
}

async function tasteOf(db: Db, ids: string): Promise<ReadonlySet<number>> {
  const { rows } = await sql<{ reader: number }>`
    select distinct reader_id as reader from taste_feature
    where reader_id in (select value from json_each(${ids}))`.execute(db);
  return new Set(rows.map(({ reader }) => reader));
}

export type MetStories = {
  /** In how many visits a story stood before the reader, by its number. */
  readonly visits: ReadonlyMap<number, number>;
  readonly opened: ReadonlySet<number>;
  /** Articles that they read. */
  readonly read: ReadonlySet<number>;
};

export async function metStories(
  db: Db,
  readerId: number,
  stories: readonly number[],
): Promise<MetStories> {
  const ids = JSON.stringify(stories);
  const shown = await sql<{ story: number; visits: number }>`
    select story_id as story, visits from shown_story
    where reader_id = ${readerId} and story_id in (select value from json_each(${ids}))`.execute(
    db,
  );
  const opened = await sql<{ story: number }>`
    select story_id as story from opened_story
    where reader_id = ${readerId} and story_id in (select value from json_each(${ids}))
    union select story_id from reading join story_article on story_article.article_id = reading.article_id
    where reading.reader_id = ${readerId} and story_id in (select value from json_each(${ids}))`.execute(
    db,
  );
  const read = await sql<{ article: number }>`
    select mark.article_id as article from story_article
    join mark on mark.article_id = story_article.article_id and mark.reader_id = ${readerId}
    where story_id in (select value from json_each(${ids})) and mark.read_at is not null`.execute(
    db,
  );
  return {
    visits: new Map(shown.rows.map(({ story, visits }) => [story, visits])),
    opened: new Set(opened.rows.map(({ story }) => story)),
    read: new Set(read.rows.map(({ article }) => article)),
  };
}
