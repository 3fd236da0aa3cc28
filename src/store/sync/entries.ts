import { sql } from 'kysely';
import type { SyncEntry, SyncFeed } from '../../model/feeds/sync.ts';
import { linesOf } from '../article-lines.ts';
import { toArticleLine, toStrings } from '../article-rows.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { enclosuresOfArticles } from '../enclosures/enclosures.ts';
import { labelsOfArticles } from '../labels/label-calls.ts';
import { isOpenTo } from './feeds-of-stream.ts';
import { syncStories } from './sync-stories.ts';

/** Programs name so many at once at most; who asks for more is read in pieces, so that nothing holds all their texts twice. */
const AT_ONCE = 1_000;

/** Whole articles by their numbers, in that order; what the reader may not have, and what is gone, is left out. */
export async function entriesOf(
  db: Db,
  readerId: number,
  numbers: readonly number[],
): Promise<SyncEntry[]> {
  const found = new Map<number, SyncEntry>();
  for (let start = 0; start < numbers.length; start += AT_ONCE) {
    const some = numbers.slice(start, start + AT_ONCE);
    for (const entry of await someEntries(db, readerId, some)) found.set(entry.number, entry);
  }
  return numbers.flatMap((number) => found.get(number) ?? []);
}

/** Numbers go in as one list: a statement with a place for each would be written and prepared anew for every size. */
async function someEntries(
  db: Db,
  readerId: number,
  numbers: readonly number[],
): Promise<SyncEntry[]> {
  const rows = await linesOf(db, readerId)
    .innerJoin('arrival', 'arrival.article_id', 'article.id')
    .innerJoin('article_text', 'article_text.article_id', 'article.id')
    .select(['arrival.number', 'arrival.at as arrived_at', 'article_text.html'])
    .select(
      sql<string>`iif(trim(article_text.html) = '', article_text.paragraphs, '[]')`.as(
        'paragraphs',
      ),
    )
    .where(
      sql<boolean>`arrival.number in (select value from json_each(${JSON.stringify(numbers)}))`,
    )
    .where(isOpenTo(readerId))
    .execute();
  const articleIds = rows.map(({ id }) => id);
  const ids = JSON.stringify(articleIds);
  const feeds = await feedsOfArticles(db, readerId, ids);
  const stories = await syncStories(db, ids);
  const labels = await labelsOfArticles(db, readerId, articleIds);
  const hanging = await enclosuresOfArticles(db, articleIds);
  return rows.map((row) => ({
    number: row.number,
    arrivedAt: row.arrived_at,
    article: {
      ...toArticleLine(row),
      html: row.html,
      updated: row.updated,
      feedId: row.feed_id,
      paragraphs: row.paragraphs === '[]' ? [] : toStrings(row.paragraphs),
    },
    feed: feeds.get(row.id) ?? null,
    story: stories.get(row.id) ?? null,
    labels: labels.get(row.id) ?? [],
    enclosures: hanging.get(row.id) ?? [],
  }));
}

type PlaceRow = {
  readonly articleId: number;
  readonly feedId: number;
  readonly isItsOwn: 0 | 1;
};

/**
 * Of the feeds that the reader follows the one whose word counts for the article, else the one that was there first. Entries of a feed
 * share what is said of it, which so goes from thread to thread once. Crossed, so that SQLite begins with the articles: with what the
 * reader follows it would go through all that stands in it.
 */
async function feedsOfArticles(
  db: Db,
  readerId: number,
  ids: string,
): Promise<ReadonlyMap<number, SyncFeed>> {
  const { rows } = await sql<PlaceRow>`
    select article.id as "articleId", entry.feed_id as "feedId",
      coalesce(entry.feed_id = article.feed_id, 0) as "isItsOwn"
    from json_each(${ids}) as asked
    cross join article on article.id = asked.value
    cross join entry on entry.article_id = article.id
    cross join subscription on subscription.feed_id = entry.feed_id
      and subscription.reader_id = ${readerId} and subscription.removed_at is null
  `.execute(db);
  const chosen = new Map<number, PlaceRow>();
  for (const row of rows) {
    const known = chosen.get(row.articleId);
    if (known === undefined || comesBefore(row, known)) chosen.set(row.articleId, row);
  }
  const feeds = await feedsNamed(db, readerId, [
    ...new Set([...chosen.values()].map(({ feedId }) => feedId)),
  ]);
  const named = new Map<number, SyncFeed>();
  for (const { articleId, feedId } of chosen.values()) {
    const feed = feeds.get(feedId);
    if (feed !== undefined) named.set(articleId, feed);
  }
  return named;
}

function comesBefore(one: PlaceRow, other: PlaceRow): boolean {
  if (one.isItsOwn !== other.isItsOwn) return one.isItsOwn === 1;
  return one.feedId < other.feedId;
}

async function feedsNamed(
  db: Db,
  readerId: number,
  feedIds: readonly number[],
): Promise<ReadonlyMap<number, SyncFeed>> {
  const { rows } = await sql<SyncFeed>`
    select feed.id as "feedId", feed.url, feed.home_url as "homeUrl",
      coalesce(subscription.title, feed.title, feed.url) as title, subscription.folder
    from json_each(${JSON.stringify(feedIds)}) as asked
    cross join feed on feed.id = asked.value
    join subscription on subscription.feed_id = feed.id and subscription.reader_id = ${readerId}
  `.execute(db);
  return new Map(rows.map((feed) => [feed.feedId, { ...feed }]));
}
