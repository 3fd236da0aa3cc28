import { sql } from 'kysely';
import type { SyncOther, SyncStory } from '../../model/feeds/sync.ts';
import type { Report } from '../../model/story.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { toReport } from '../stories/report-rows.ts';
import { toAddition } from '../stories/telling/analysis-json.ts';
import { storyMembers } from './shown-rows.ts';

type PlaceRow = Pick<
  SyncStory,
  'articleId' | 'story' | 'articleCount' | 'outletCount' | 'independentReports'
> & {
  readonly report: Report['kind'];
  readonly original_id: number | null;
  readonly share: number | null;
  readonly report_reason: string | null;
};

/** Where articles stand, by their ids (a list in JSON), with where their text comes from; those that nobody has placed are left out. */
export async function syncStories(db: Db, ids: string): Promise<ReadonlyMap<number, SyncStory>> {
  const { rows } = await sql<PlaceRow>`
    select story_article.article_id as "articleId", story_article.story_id as story,
      story.article_count as "articleCount", story.outlet_count as "outletCount",
      story.independent_reports as "independentReports",
      story_article.report, story_article.original_id, story_article.share, story_article.report_reason
    from json_each(${ids}) as asked
    join story_article on story_article.article_id = asked.value
    join story on story.id = story_article.story_id
  `.execute(db);
  const told = rows.filter(({ articleCount }) => articleCount > 1);
  const more = told.length === 0 ? NOTHING_MORE : await toldOf(db, told);
  return new Map(
    rows.map(({ report, original_id, share, report_reason, ...place }) => [
      place.articleId,
      {
        ...place,
        report: toReport({ report, original_id, share, report_reason }),
        addition: toAddition(more.get(place.articleId)?.addition ?? null),
        originalOutlet: more.get(place.articleId)?.originalOutlet ?? null,
      },
    ]),
  );
}

type ToldRow = {
  readonly articleId: number;
  readonly addition: string | null;
  readonly originalOutlet: string | null;
};

const NOTHING_MORE: ReadonlyMap<number, ToldRow> = new Map();

/** Of articles that do not stand alone. */
async function toldOf(db: Db, places: readonly PlaceRow[]): Promise<ReadonlyMap<number, ToldRow>> {
  const ids = JSON.stringify(places.map(({ articleId }) => articleId));
  const { rows } = await sql<ToldRow>`
    select story_article.article_id as "articleId", article_analysis.addition,
      outlet.name as "originalOutlet"
    from json_each(${ids}) as asked
    join story_article on story_article.article_id = asked.value
    left join article_analysis on article_analysis.article_id = story_article.article_id
    left join article on article.id = story_article.original_id
    left join outlet on outlet.id = article.outlet_id
  `.execute(db);
  return new Map(rows.map((row) => [row.articleId, row]));
}

/** Of stories all articles in the reader's feeds, those that came first before: for programs that show each story once. */
export async function othersIn(
  db: Db,
  readerId: number,
  articleIds: readonly number[],
): Promise<ReadonlyMap<number, readonly SyncOther[]>> {
  const members = await storyMembers(db, readerId, articleIds);
  const { rows } = await sql<SyncOther>`
    select article.id as "articleId", article.headline, outlet.name as "outletName"
    from json_each(${JSON.stringify(members.map(({ articleId }) => articleId))}) as asked
    join article on article.id = asked.value
    join outlet on outlet.id = article.outlet_id
  `.execute(db);
  const byId = new Map(rows.map((row) => [row.articleId, row]));
  return new Map(
    [...Map.groupBy(members, ({ story }) => story)].map(([story, some]) => [
      story,
      some.flatMap(({ articleId }) => byId.get(articleId) ?? []),
    ]),
  );
}
