import { sql } from 'kysely';
import { firstArticleIdAt } from '../../model/article-id.ts';
import { DAY, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** What of a story came to the library since a time. */
export type CameSince = {
  readonly story: number;
  readonly articleCount: number;
  /** The newest of them that are no copies, the newest first; a few. */
  readonly reports: readonly { readonly article: number; readonly wordCount: number }[];
};

/** An outlet's article may be so much older than its feed's fetch and still be new here. */
const LATE: Millis = 3 * DAY;
const MOST_REPORTS = 3;

export async function cameSince(
  db: Db,
  since: Millis,
  stories: readonly number[],
): Promise<CameSince[]> {
  const { rows } = await sql<Row>`
    select story_id as story, article.id as article, article.word_count as words, report
    from story_article join article on article.id = story_article.article_id
    where story_id in (select value from json_each(${JSON.stringify(stories)}))
      and story_article.article_id >= ${firstArticleIdAt(since - LATE)}
      and article.first_seen > ${since}
    order by article.id desc`.execute(db);
  return [...Map.groupBy(rows, ({ story }) => story)].map(([story, articles]) => ({
    story,
    articleCount: articles.length,
    reports: articles
      .filter(({ report }) => report !== 'copy')
      .slice(0, MOST_REPORTS)
      .map(({ article, words }) => ({ article, wordCount: words })),
  }));
}

type Row = {
  readonly story: number;
  readonly article: number;
  readonly words: number;
  readonly report: string;
};
