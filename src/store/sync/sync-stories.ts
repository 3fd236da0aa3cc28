import { sql } from 'kysely';
import type { SyncOther, SyncStory } from '../../model/feeds/sync.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { storiesOfArticles } from '../stories/shown/stories-of-articles.ts';
import { storyMembers } from './shown-rows.ts';

/** Where articles stand, by their ids, with where their text comes from; those that nobody has placed are left out. */
export async function syncStories(
  db: Db,
  ids: readonly number[],
): Promise<ReadonlyMap<number, SyncStory>> {
  const places = await storiesOfArticles(db, ids);
  const origins = await originsOf(db, ids);
  return new Map(
    places.map((place) => {
      const { originalOutlet = null, independentReports = null } =
        origins.get(place.articleId) ?? {};
      return [place.articleId, { ...place, originalOutlet, independentReports }];
    }),
  );
}

type Origin = Pick<SyncStory, 'articleId' | 'originalOutlet' | 'independentReports'>;

async function originsOf(db: Db, ids: readonly number[]): Promise<ReadonlyMap<number, Origin>> {
  const { rows } = await sql<Origin>`
    select story_article.article_id as "articleId", outlet.name as "originalOutlet",
      story.independent_reports as "independentReports"
    from json_each(${JSON.stringify(ids)}) as asked
    join story_article on story_article.article_id = asked.value
    join story on story.id = story_article.story_id
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
