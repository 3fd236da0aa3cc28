import type { Addition } from '../../../model/claim.ts';
import type { ArticleLine } from '../../../model/library.ts';
import { isInReadersLibrary, linesOf } from '../../article-lines.ts';
import { toArticleLine } from '../../article-rows.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { mutedAmong, type StoryLens } from '../../following/muted.ts';
import { toAddition } from '../telling/analysis-json.ts';

/** Another article of a story, and what it adds to those before it. */
export type AddingArticle = { readonly article: ArticleLine; readonly addition: Addition };

/** Of a story with hundreds of articles those nearest in time are looked at. */
const MOST_LOOKED_AT = 24;

/** The next article of the same story that adds something and that the reader has not read: a later one before an earlier; else null. */
export async function nextInStory(
  db: Db,
  { readerId, mutes }: StoryLens,
  articleId: number,
): Promise<AddingArticle | null> {
  const rows = await linesOf(db, readerId)
    .innerJoin('story_article', 'story_article.article_id', 'article.id')
    .innerJoin('article_analysis', 'article_analysis.article_id', 'article.id')
    .select('article_analysis.addition')
    .where('story_article.story_id', '=', ({ selectFrom }) =>
      selectFrom('story_article as this')
        .select('this.story_id')
        .where('this.article_id', '=', articleId),
    )
    .where('story_article.report', '!=', 'copy')
    .where('mark.read_at', 'is', null)
    .where('article.id', '!=', articleId)
    .where((eb) => isInReadersLibrary(eb, readerId))
    .orderBy((eb) => eb('article.id', '<', articleId))
    .orderBy('article.id')
    .limit(MOST_LOOKED_AT)
    .execute();
  const muted = await mutedAmong(
    db,
    mutes,
    rows.map(({ id }) => id),
  );
  for (const row of rows) {
    if (muted.has(row.id)) continue;
    const addition = toAddition(row.addition);
    if (addition !== null && addition.sentences.length > 0)
      return { article: toArticleLine(row), addition };
  }
  return null;
}
