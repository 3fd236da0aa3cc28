import { sql } from 'kysely';
import type { ArticleStory, StoriesProgress } from '../../../model/library-stories.ts';
import { inBatches } from '../../database/in-batches.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { IS_AWAITING_PLACE } from '../changes/awaiting-place.ts';
import { toReport } from '../report-rows.ts';
import { toAddition, toHeadlineCheck } from '../telling/analysis-json.ts';

/** Where articles stand, in the order they are asked for; those that await it are left out. */
export async function storiesOfArticles(db: Db, ids: readonly number[]): Promise<ArticleStory[]> {
  const found = new Map<number, ArticleStory>();
  for (const some of inBatches(ids)) {
    for (const row of await rowsOf(db, some)) found.set(row.article_id, toArticleStory(row));
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

function rowsOf(db: Db, ids: readonly number[]) {
  return db
    .selectFrom('story_article')
    .innerJoin('story', 'story.id', 'story_article.story_id')
    .innerJoin('story_log', 'story_log.number', 'story_article.placed_by')
    .leftJoin('article_analysis', 'article_analysis.article_id', 'story_article.article_id')
    .selectAll('story_article')
    .select(['story.article_count', 'story.outlet_count', 'story_log.reason'])
    .select(['headline', 'addition'])
    .where('story_article.article_id', 'in', ids)
    .execute();
}

function toArticleStory(row: Awaited<ReturnType<typeof rowsOf>>[number]): ArticleStory {
  return {
    articleId: row.article_id,
    story: row.story_id,
    event: row.event_id,
    report: toReport(row),
    reason: row.reason,
    articleCount: row.article_count,
    outletCount: row.outlet_count,
    headline: toHeadlineCheck(row.headline),
    addition: toAddition(row.addition),
  };
}

/** How far the library's articles are placed. */
export async function storiesProgress(db: Db): Promise<StoriesProgress> {
  const { rows } = await sql<StoriesProgress>`select
    (select count(*) from article where ${IS_AWAITING_PLACE}) as awaiting,
    (select count(*) from story where analysis_wanted_at is not null) as "analysesAwaiting"
  `.execute(db);
  const progress = rows[0];
  if (progress === undefined) throw new Error('a select without from gave no row');
  return { ...progress };
}
