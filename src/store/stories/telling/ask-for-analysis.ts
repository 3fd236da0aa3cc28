import { sql } from 'kysely';
import { MINUTE, type Millis, SECOND } from '../../../model/time.ts';
import type { Db } from '../../database/sqlite-driver.ts';

/** Statements are mostly found before, and then the claims are told at once. */
const STATEMENTS_WAITED_FOR: Millis = 30 * SECOND;
const SMALL_STORY = 8;

/** How long to wait with telling a story's claims: all of a big story's are told again, and the next article may be coming. */
export function patience(articleCount: number, isAwaitingStatements: boolean): Millis {
  if (isAwaitingStatements) return STATEMENTS_WAITED_FOR;
  return Math.min(MINUTE, Math.max(0, articleCount - SMALL_STORY) * SECOND);
}

/** Has claims told anew in the stories of articles whose words or statements are others now. */
export async function askForStoriesOf(
  db: Db,
  articles: readonly number[],
  at: Millis,
): Promise<void> {
  const stories = await db
    .selectFrom('story')
    .select(['id', 'article_count', 'analysis_wanted_at'])
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('story_article').select('story_id').where('article_id', 'in', articles),
    )
    .execute();
  for (const { id, article_count, analysis_wanted_at } of stories) {
    const wanted = at + patience(article_count, false);
    await db
      .updateTable('story')
      .set({
        analysis_wanted_at: Math.min(analysis_wanted_at ?? wanted, wanted),
        analysis_asks: sql`analysis_asks + 1`,
      })
      .where('id', '=', id)
      .execute();
  }
}
