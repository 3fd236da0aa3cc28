import { sql } from 'kysely';
import type { SyncEntry, SyncFeed } from '../../model/feeds/sync.ts';
import { linesOf } from '../article-lines.ts';
import { toArticleLine, toStrings } from '../article-rows.ts';
import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { enclosuresOfArticles } from '../enclosures/enclosures.ts';
import { labelsOfArticles } from '../labels/label-calls.ts';
import { isOpenTo } from './feeds-of-stream.ts';
import { syncStories } from './sync-stories.ts';

/** Whole articles by their numbers, in that order; what the reader may not have, and what is gone, is left out. */
export async function entriesOf(
  db: Db,
  readerId: number,
  numbers: readonly number[],
): Promise<SyncEntry[]> {
  const found = new Map<number, SyncEntry>();
  for (const some of inBatches(numbers)) {
    for (const entry of await someEntries(db, readerId, some)) found.set(entry.number, entry);
  }
  return numbers.flatMap((number) => found.get(number) ?? []);
}

async function someEntries(
  db: Db,
  readerId: number,
  numbers: readonly number[],
): Promise<SyncEntry[]> {
  const rows = await linesOf(db, readerId)
    .innerJoin('arrival', 'arrival.article_id', 'article.id')
    .innerJoin('article_text', 'article_text.article_id', 'article.id')
    .select(['arrival.number', 'arrival.at as arrived_at'])
    .select(['article_text.html', 'article.updated', 'article.feed_id'])
    .select(
      sql<string>`iif(trim(article_text.html) = '', article_text.paragraphs, '[]')`.as(
        'paragraphs',
      ),
    )
    .where('arrival.number', 'in', numbers)
    .where(isOpenTo(readerId))
    .execute();
  const ids = rows.map(({ id }) => id);
  const feeds = await feedsOfArticles(db, readerId, ids);
  const stories = await syncStories(db, ids);
  const labels = await labelsOfArticles(db, readerId, ids);
  const hanging = await enclosuresOfArticles(db, ids);
  return rows.map((row) => ({
    number: row.number,
    arrivedAt: row.arrived_at,
    article: {
      ...toArticleLine(row),
      ...{ html: row.html, updated: row.updated, feedId: row.feed_id },
      paragraphs: toStrings(row.paragraphs),
    },
    feed: feeds.get(row.id) ?? null,
    story: stories.get(row.id) ?? null,
    labels: labels.get(row.id) ?? [],
    enclosures: hanging.get(row.id) ?? [],
  }));
}

/** Crossed, so that SQLite begins with the articles: with what the reader follows it would go through all that stands in it. */
type FeedRow = SyncFeed & { readonly articleId: number };

/** Of the feeds that the reader follows the one whose word counts for the article, else the one that was there first. */
async function feedsOfArticles(
  db: Db,
  readerId: number,
  ids: readonly number[],
): Promise<ReadonlyMap<number, SyncFeed>> {
  const { rows } = await sql<FeedRow>`
    select article.id as "articleId", feed.id as "feedId", feed.url, feed.home_url as "homeUrl",
      coalesce(subscription.title, feed.title, feed.url) as title, subscription.folder
    from json_each(${JSON.stringify(ids)}) as asked
    cross join article on article.id = asked.value
    cross join entry on entry.article_id = article.id
    cross join subscription on subscription.feed_id = entry.feed_id
      and subscription.reader_id = ${readerId} and subscription.removed_at is null
    join feed on feed.id = entry.feed_id
    order by feed.id = article.feed_id, feed.id desc
  `.execute(db);
  return new Map(rows.map(({ articleId, ...feed }) => [articleId, feed]));
}
