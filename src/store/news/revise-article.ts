import type { Article } from '../../model/article.ts';
import type { TextSource } from '../../model/library.ts';
import type { Millis } from '../../model/time.ts';
import { articleColumns, searchRow, textRow } from '../article-rows.ts';
import { articleCalls } from '../articles.ts';
import type { Db } from '../database/sqlite-driver.ts';

export type Revision = {
  readonly articleId: number;
  readonly article: Article;
  readonly textSource: TextSource;
  readonly at: Millis;
};

/**
 * Gives an article what its outlet now says. Other words than before become a version: what
 * stood before is kept. Returns whether the words changed.
 *
 * A page's text that takes the place of the feed's opening is no edit by the outlet, so it
 * keeps no version.
 */
export async function reviseArticle(db: Db, revision: Revision): Promise<boolean> {
  const { articleId, article, textSource, at } = revision;
  const before = await currentWords(db, articleId);
  if (before === undefined) return false;
  const columns = articleColumns(article);
  const changed = columns.text_hash !== before.text_hash;
  const edited = changed && before.text_source === textSource;
  if (edited) await keepVersion(db, { articleId, before, at });
  await db
    .updateTable('article')
    .set({
      ...columns,
      // A date that vanishes from the feed was still said; the same for who wrote it.
      published: columns.published ?? before.published,
      byline: article.byline.length > 0 ? columns.byline : before.byline,
      lead_image: columns.lead_image ?? before.lead_image,
      text_source: textSource,
      ...(edited && { revised_at: at }),
    })
    .where('id', '=', articleId)
    .execute();
  if (changed) await replaceText(db, articleId, article);
  return edited;
}

/**
 * Gives an article that was read from its page what the feed now says above the text: the text
 * waits for the page. Returns whether the words changed.
 */
export async function reviseHead(db: Db, head: Omit<Revision, 'textSource'>): Promise<boolean> {
  const { articleId, article, at } = head;
  const before = await articleCalls(db).textOf(articleId);
  if (before === null || article.headline === '') return false;
  const { headline, byline, published } = article;
  const section = article.section ?? before.section;
  const updated = article.updated ?? before.updated;
  const joined = { ...before, headline, byline, published, section, updated };
  return reviseArticle(db, { articleId, article: joined, textSource: before.textSource, at });
}

type Words = Awaited<ReturnType<typeof currentWords>>;

function currentWords(db: Db, articleId: number) {
  return db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_id', 'article.id')
    .select([
      'text_hash',
      'text_source',
      'headline',
      'standfirst',
      'paragraphs',
      'html',
      'published',
      'byline',
      'lead_image',
      'first_seen',
      'revised_at',
    ])
    .where('article.id', '=', articleId)
    .executeTakeFirst();
}

async function keepVersion(
  db: Db,
  { articleId, before, at }: { articleId: number; before: NonNullable<Words>; at: Millis },
): Promise<void> {
  await db
    .insertInto('article_version')
    .values({
      article_id: articleId,
      seen_at: Math.min(before.revised_at ?? before.first_seen, at),
      headline: before.headline,
      standfirst: before.standfirst,
      paragraphs: before.paragraphs,
      html: before.html,
    })
    // Two edits within one tick of the clock: the first words seen are the ones to keep.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function replaceText(db: Db, articleId: number, article: Article): Promise<void> {
  const outlet = await db
    .selectFrom('article')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .select(['outlet.name', 'outlet.key'])
    .where('article.id', '=', articleId)
    .executeTakeFirstOrThrow();
  const { article_id: _, ...text } = textRow(articleId, article);
  await db.updateTable('article_text').set(text).where('article_id', '=', articleId).execute();
  await db.deleteFrom('article_search').where('rowid', '=', articleId).execute();
  await db
    .insertInto('article_search')
    .values(searchRow(articleId, article, outlet))
    .execute();
}
