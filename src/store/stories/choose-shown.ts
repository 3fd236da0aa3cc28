import type { Db } from '../database/sqlite-driver.ts';

/** Articles looked at, the newest. */
const MOST_LOOKED_AT = 60;
/** Words from which a text tells the news and does not only announce it. */
const WHOLE_TEXT = 120;

/**
 * The article that stands for a story: of those that are no copies and whose headline its own text bears out, the first
 * whole text of the newest event: who had it first is credited.
 */
export async function chooseShown(
  db: Db,
  { id, article_count, newest_id }: { id: number; article_count: number; newest_id: number },
): Promise<number> {
  if (article_count === 1) return newest_id;
  const newest = db
    .selectFrom('story_article')
    .select('event_id')
    .where('article_id', '=', newest_id);
  const rows = await db
    .selectFrom('story_article')
    .innerJoin('article', 'article.id', 'story_article.article_id')
    .leftJoin('article_analysis', 'article_analysis.article_id', 'story_article.article_id')
    .select(['story_article.article_id as id', 'report', 'word_count', 'headline_verdict'])
    .select((eb) => eb('event_id', '=', newest).as('is_of_newest_event'))
    .where('story_id', '=', id)
    .orderBy('story_article.article_id', 'desc')
    .limit(MOST_LOOKED_AT)
    .execute();
  const rank = (row: (typeof rows)[number]) =>
    8 * Number(row.report !== 'copy') +
    4 * Number(row.headline_verdict === null || row.headline_verdict === 'supported') +
    2 * Number(row.word_count >= WHOLE_TEXT) +
    Number(row.is_of_newest_event);
  const [first, ...rest] = rows;
  if (first === undefined) return newest_id;
  return rest.reduce((best, row) => (rank(row) >= rank(best) ? row : best), first).id;
}
