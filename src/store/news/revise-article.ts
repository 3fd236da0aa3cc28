import type { Article } from '../../model/article.ts';
import { articleAsRead, type TextSource } from '../../model/library.ts';
import type { Millis } from '../../model/time.ts';
import { detailsColumn, toAsRead, toDetails } from '../article-details.ts';
import { articleColumns, searchRow, textRow } from '../article-rows.ts';
import { articleCalls } from '../articles.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { countLines } from '../repeated/count-lines.ts';
import { wantRules } from '../rules/want-rules.ts';
import { isArticleDamaged } from '../seals/damaged.ts';
import { markArticleHealed } from '../seals/mark-healed.ts';
import { sealArticles } from '../seals/write-seals.ts';
import { forgetArticleAnalysis } from '../stories/telling/carry-claims.ts';

export type Revision = {
  readonly articleId: number;
  readonly article: Article;
  readonly textSource: TextSource;
  readonly at: Millis;
  /** Whether all of the text comes from the outlet, so that a damaged one is whole again. */
  readonly isHeadOnly?: boolean;
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
  // What the disk made of a text was never said.
  const isDamaged = await isArticleDamaged(db, articleId);
  const edited = changed && before.text_source === textSource && !isDamaged;
  const isReplaced =
    changed || isDamaged || detailsColumn(article.details) !== detailsAsRead(before);
  const isOtherText = isReplaced || columns.language !== before.language;
  if (edited) await keepVersion(db, { articleId, before, at });
  await db
    .updateTable('article')
    .set({
      ...columns,
      ...stillSaid(columns, article, before),
      text_source: textSource,
      ...(edited && { revised_at: at }),
      ...(isOtherText && { statements_by: 0 }),
      // The text that stands may be as a reader's rules made it.
      ...(!isReplaced && { opening: before.opening, word_count: before.word_count }),
    })
    .where('id', '=', articleId)
    .execute();
  const isNew = before.text_source !== textSource;
  if (isReplaced) await replaceText(db, { articleId, article, at, isNew });
  if (isDamaged && !revision.isHeadOnly) await markArticleHealed(db, { articleId, changed, at });
  await sealArticles(db, [articleId]);
  return edited;
}

/** A date that vanishes from the feed was still said; the same for who wrote it. */
function stillSaid(
  columns: ReturnType<typeof articleColumns>,
  { byline }: Pick<Article, 'byline'>,
  before: NonNullable<Words>,
) {
  return {
    published: columns.published ?? before.published,
    byline: byline.length > 0 ? columns.byline : before.byline,
    lead_image: columns.lead_image ?? before.lead_image,
  };
}

function detailsAsRead({ details, as_read }: NonNullable<Words>): string | null {
  const asRead = toAsRead(as_read);
  return asRead === null ? details : detailsColumn(asRead.details);
}

/**
 * Gives an article that was read from its page what the feed now says above the text: the text
 * waits for the page. Returns whether the words changed.
 */
export async function reviseHead(
  db: Db,
  head: Omit<Revision, 'textSource' | 'isHeadOnly'>,
): Promise<boolean> {
  const { articleId, article, at } = head;
  const shown = await articleCalls(db, () => at).textOf(articleId);
  if (shown === null || article.headline === '') return false;
  const before = articleAsRead(shown);
  const { headline, byline, published } = article;
  const section = article.section ?? before.section;
  const updated = article.updated ?? before.updated;
  const { publishedZone } = article.details;
  const details = { ...before.details, publishedZone };
  const joined = { ...before, headline, byline, published, section, updated, details };
  const { textSource } = before;
  return reviseArticle(db, { articleId, article: joined, textSource, at, isHeadOnly: true });
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
      'details',
      'as_read',
      'opening',
      'word_count',
      'published',
      'byline',
      'lead_image',
      'language',
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
  const asRead = toAsRead(before.as_read);
  await db
    .insertInto('article_version')
    .values({
      article_id: articleId,
      seen_at: Math.min(before.revised_at ?? before.first_seen, at),
      headline: before.headline,
      standfirst: before.standfirst,
      paragraphs: asRead === null ? before.paragraphs : JSON.stringify(asRead.paragraphs),
      html: asRead?.html ?? before.html,
      notes: JSON.stringify((asRead?.details ?? toDetails(before.details)).notes),
      edited_at: at,
      edit_kind: null,
      edit_reason: null,
    })
    // Two edits within one tick of the clock: the first words seen are the ones to keep.
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The text as it was read; a reader's rules for it are gone by in a later step. */
async function replaceText(
  db: Db,
  { articleId, article, at, isNew }: Omit<Revision, 'textSource'> & { readonly isNew: boolean },
): Promise<void> {
  const outlet = await db
    .selectFrom('article')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .select(['outlet.id', 'outlet.name', 'outlet.key', 'article.reader_id'])
    .where('article.id', '=', articleId)
    .executeTakeFirstOrThrow();
  const { article_id: _, ...text } = textRow(articleId, article);
  await db.updateTable('article_text').set(text).where('article_id', '=', articleId).execute();
  await db.deleteFrom('article_search').where('rowid', '=', articleId).execute();
  await db
    .insertInto('article_search')
    .values(searchRow(articleId, article, outlet))
    .execute();
  await wantRules(db, [articleId], at);
  // What is told of its headline and its sentences was told of other words.
  await forgetArticleAnalysis(db, articleId);
  const { paragraphs } = article;
  if (outlet.reader_id !== null) return;
  await countLines(db, [{ articleId, outletId: outlet.id, paragraphs, isNew }], at);
}
