import type { ExpressionBuilder } from 'kysely';
import type { Schema } from './database/schema.ts';
import type { Db } from './database/sqlite-driver.ts';
import { visibleTo } from './own/visible-to.ts';

const LINE_COLUMNS = [
  'article.id',
  'article.outlet_id',
  'article.feed_id',
  'article.reader_id',
  'article.text_source',
  'article.url',
  'article.headline',
  'article.standfirst',
  'article.opening',
  'article.byline',
  'article.section',
  'article.language',
  'article.published',
  'article.updated',
  'article.first_seen',
  'article.revised_at',
  'article.lead_image',
  'article.word_count',
  'article.page_wanted_at',
  'article.page_trouble',
  'outlet.name as outlet_name',
  'mark.read_at',
  'mark.saved_at',
] as const;

/** Lines of the articles that a reader may see, with their outlet and what the reader has marked. */
export function linesOf(db: Db, readerId: number) {
  return anyLines(db, readerId).where(visibleTo(readerId));
}

/** The same, whoever's they are: for work on articles, never to be shown. */
export function anyLines(db: Db, readerId: number) {
  return db
    .selectFrom('article')
    .innerJoin('outlet', 'outlet.id', 'article.outlet_id')
    .leftJoin('mark', (join) =>
      join.onRef('mark.article_id', '=', 'article.id').on('mark.reader_id', '=', readerId),
    )
    .select(LINE_COLUMNS);
}

/** What the reader may see, and imported or in a feed that the reader subscribes to. */
export function isInReadersLibrary(eb: ExpressionBuilder<Schema, 'article'>, readerId: number) {
  const isFollowed = eb.or([
    eb('article.feed_id', 'is', null),
    // Most articles are in no other feed; which others state one, an index far away knows.
    eb.exists(
      eb
        .selectFrom('subscription')
        .select('subscription.feed_id')
        .whereRef('subscription.feed_id', '=', 'article.feed_id')
        .where('subscription.reader_id', '=', readerId)
        .where('subscription.removed_at', 'is', null),
    ),
    eb.exists(
      eb
        .selectFrom('entry')
        .innerJoin('subscription', 'subscription.feed_id', 'entry.feed_id')
        .select('entry.id')
        .whereRef('entry.article_id', '=', 'article.id')
        .where('subscription.reader_id', '=', readerId)
        .where('subscription.removed_at', 'is', null),
    ),
  ]);
  return eb.and([visibleTo(readerId), isFollowed]);
}
