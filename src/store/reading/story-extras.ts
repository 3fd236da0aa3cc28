import { sql } from 'kysely';
import type { TasteSignals } from '../../model/edition/taste.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** A story and the article that stands for it. */
export type AskedStory = { readonly story: number; readonly shown: number };

export type StoryExtras = Pick<
  TasteSignals,
  'outlets' | 'speakers' | 'report' | 'visits' | 'isOpened'
> & {
  readonly story: number;
};

/** Outlets with reports of their own, and speakers, that are named of a story. */
const MOST = 4;

/** Some hundred stories at once. */
export async function storyExtras(
  db: Db,
  readerId: number,
  stories: readonly AskedStory[],
): Promise<StoryExtras[]> {
  const ids = JSON.stringify(stories.map(({ story }) => story));
  const shownIds = JSON.stringify(stories.map(({ shown }) => shown));
  const outlets = Map.groupBy(await outletsOf(db, ids, shownIds), ({ story }) => story);
  const speakers = Map.groupBy(await speakersOf(db, shownIds), ({ article }) => article);
  const reports = new Map(
    (await reportsOf(db, shownIds)).map(({ article_id, report }) => [article_id, report]),
  );
  const met = await metBy(db, readerId, ids);
  return stories.map(({ story, shown }) => ({
    story,
    outlets: (outlets.get(story) ?? []).map(({ key, name }) => ({ key, name })),
    speakers: (speakers.get(shown) ?? []).map(({ key, name }) => ({ key, name })),
    report: reports.get(shown) ?? 'own',
    visits: met.visits.get(story) ?? 0,
    isOpened: met.opened.has(story),
  }));
}

/** The one of the article that is shown first, then those that had a report of their own first. */
async function outletsOf(db: Db, ids: string, shownIds: string) {
  const { rows } = await sql<{ story: number; key: string; name: string }>`
    select story, outlet.key, outlet.name from (
      select story_id as story, outlet_id, row_number() over (
        partition by story_id order by max(is_shown) desc, min(article_id)
      ) as place
      from (
        select story_id, outlet_id, article_id,
          article_id in (select value from json_each(${shownIds})) as is_shown, report
        from story_article where story_id in (select value from json_each(${ids}))
      ) as told
      where is_shown or report = 'own'
      group by story_id, outlet_id
    ) as placed
    join outlet on outlet.id = placed.outlet_id
    where place <= ${MOST} order by story, place`.execute(db);
  return rows;
}

/** Those who say most in an article. */
async function speakersOf(db: Db, shownIds: string) {
  const { rows } = await sql<{ article: number; key: string; name: string }>`
    select article, key, name from (
      select article_id as article, speaker_key as key, min(speaker_name) as name,
        row_number() over (partition by article_id order by count(*) desc, min(ordinal)) as place
      from statement
      where article_id in (select value from json_each(${shownIds}))
        and speaker_key is not null and speaker_name is not null
      group by article_id, speaker_key
    ) as told
    where place <= ${MOST} order by article, place`.execute(db);
  return rows;
}

async function reportsOf(db: Db, shownIds: string) {
  return db
    .selectFrom('story_article')
    .select(['article_id', 'report'])
    .where('article_id', 'in', sql<number>`(select value from json_each(${shownIds}))`)
    .execute();
}

/** How a reader met stories before. */
async function metBy(db: Db, readerId: number, ids: string) {
  const shown = await db
    .selectFrom('shown_story')
    .select(['story_id', 'visits'])
    .where('reader_id', '=', readerId)
    .where('story_id', 'in', sql<number>`(select value from json_each(${ids}))`)
    .execute();
  const { rows } = await sql<{ story: number }>`
    select distinct story_id as story from story_article
    join reading on reading.article_id = story_article.article_id and reading.reader_id = ${readerId}
    where story_id in (select value from json_each(${ids}))
    union select story_id from opened_story
    where reader_id = ${readerId} and story_id in (select value from json_each(${ids}))`.execute(
    db,
  );
  return {
    visits: new Map(shown.map(({ story_id, visits }) => [story_id, visits])),
    opened: new Set(rows.map(({ story }) => story)),
  };
}
