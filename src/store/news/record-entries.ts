import type { ReadEntry, Tally } from '../../model/library.ts';
import type { Millis } from '../../model/time.ts';
import { inBatches } from '../database/in-batches.ts';
import type { EntryTable } from '../database/schema.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { addEnclosures, setEnclosures } from '../enclosures/enclosures.ts';
import { recordFront } from './feed-front.ts';
import { type Inserted, insertArticles, type NewArticle } from './insert-articles.ts';
import { type KnownEntry, recogniseEntries } from './recognise-entry.ts';
import { reviseArticle, reviseHead } from './revise-article.ts';

export type FeedBatch = {
  readonly feedId: number;
  /** Whose alone the feed is, and with it what comes in it; null: the library's. */
  readonly readerId: number | null;
  readonly outlet: { readonly id: number; readonly name: string; readonly key: string };
  readonly at: Millis;
  readonly entries: readonly ReadEntry[];
};

export type RecordedEntries = {
  readonly tally: Tally;
  /** For `indexArticles`, at the end of the transaction. */
  readonly searchRows: Inserted['searchRows'];
};

/**
 * Records a feed's entries: news becomes articles, edited ones get a version, and an article
 * that another feed already brought (the same address) is joined, not made again.
 */
export async function recordEntries(db: Db, batch: FeedBatch): Promise<RecordedEntries> {
  const rows = recogniseEntries(batch.entries, await rowsWithKeysOf(db, batch));
  const recognised = batch.entries.map((entry, index) => ({ entry, row: rows[index] ?? null }));
  const again = recognised.flatMap(({ entry, row }) => (row === null ? [] : [{ entry, row }]));
  const news = recognised.flatMap(({ entry, row }) => (row === null ? [entry] : []));

  const revised = await recordAgain(db, batch, again);
  const { added, searchRows, ids } = await recordNews(db, batch, news);
  const front = recognised.flatMap(({ entry, row }) => {
    const articleId = row?.articleId ?? ids.get(entry);
    return articleId === undefined ? [] : [{ articleId, published: entry.article.published }];
  });
  await recordFront(db, { feedId: batch.feedId, at: batch.at, entries: front });
  const known = batch.entries.length - added - revised;
  return { tally: { added, revised, known }, searchRows };
}

async function rowsWithKeysOf(db: Db, { feedId, entries }: FeedBatch): Promise<KnownEntry[]> {
  const rows: KnownEntry[] = [];
  const columns = [
    ['entry.guid', entries.map(({ keys }) => keys.guid)],
    ['entry.url_key', entries.map(({ keys }) => keys.url)],
    ['entry.title_key', entries.map(({ keys }) => keys.title)],
    ['entry.content_key', entries.map(({ keys }) => keys.content)],
  ] as const;
  for (const [column, values] of columns) {
    const asked = values.filter((value) => value !== null);
    if (asked.length > 0) rows.push(...(await rowsWhere(db, { feedId, column, asked })));
  }
  return [...new Map(rows.map((row) => [row.id, row])).values()].sort((a, b) => a.id - b.id);
}

type Lookup = {
  feedId: number;
  column: 'entry.guid' | 'entry.url_key' | 'entry.title_key' | 'entry.content_key';
  asked: string[];
};

async function rowsWhere(db: Db, { feedId, column, asked }: Lookup): Promise<KnownEntry[]> {
  return await db
    .selectFrom('entry')
    .innerJoin('article', 'article.id', 'entry.article_id')
    .select([
      'entry.id',
      'entry.article_id as articleId',
      'entry.guid',
      'entry.url_key as urlKey',
      'entry.title_key as titleKey',
      'entry.content_key as contentKey',
      'entry.stated_hash as statedHash',
      'entry.first_seen as firstSeen',
      'article.published',
    ])
    .where('entry.feed_id', '=', feedId)
    .where(column, 'in', asked)
    .execute();
}

/** Returns how many articles changed their words. */
async function recordAgain(
  db: Db,
  batch: FeedBatch,
  again: readonly { entry: ReadEntry; row: KnownEntry }[],
): Promise<number> {
  let revised = 0;
  for (const { entry, row } of again) {
    if (entry.statedHash === row.statedHash) continue;
    await db.updateTable('entry').set(newKeyColumns(entry)).where('id', '=', row.id).execute();
    if (batch.readerId === null) await addAddress(db, entry, row.articleId);
    const { articleId } = row;
    await setEnclosures(db, batch, { articleId, enclosures: entry.enclosures ?? [] });
    revised += (await reviseFromFeed(db, batch, { entry, articleId: row.articleId })) ? 1 : 0;
  }
  return revised;
}

/** A key that this document cannot give (another entry has it, too) was still this entry's. */
function newKeyColumns(entry: ReadEntry) {
  const { guid, url_key, title_key, content_key, stated_hash } = keyColumns(entry);
  return {
    stated_hash,
    ...(guid !== null && { guid }),
    ...(url_key !== null && { url_key }),
    ...(title_key !== null && { title_key }),
    ...(content_key !== null && { content_key }),
  };
}

/** Where the article is now found, so that another feed with that address joins it. */
async function addAddress(db: Db, { keys }: ReadEntry, articleId: number): Promise<void> {
  if (keys.url === null) return;
  await db
    .insertInto('address')
    .values({ address: keys.url, article_id: articleId })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Only the feed whose word counts may change an article; a page's text is asked for again. */
async function reviseFromFeed(
  db: Db,
  { feedId, readerId, at }: FeedBatch,
  { entry, articleId }: { entry: ReadEntry; articleId: number },
): Promise<boolean> {
  const article = await db
    .selectFrom('article')
    .select(['feed_id', 'reader_id', 'text_source'])
    .where('id', '=', articleId)
    .executeTakeFirst();
  // What stood in it before it was one reader's stays as the library has it.
  if (article?.feed_id !== feedId || article.reader_id !== readerId) return false;
  if (article.text_source === 'page') {
    await db
      .updateTable('article')
      .set({ page_wanted_at: at, page_attempts: 0 })
      .where('id', '=', articleId)
      .execute();
    return reviseHead(db, { articleId, article: entry.article, at });
  }
  return reviseArticle(db, { articleId, article: entry.article, textSource: 'feed', at });
}

type RecordedNews = {
  readonly added: number;
  readonly searchRows: Inserted['searchRows'];
  /** The article of each entry. */
  readonly ids: ReadonlyMap<ReadEntry, number>;
};

/** Makes articles of what is new to the library. */
async function recordNews(
  db: Db,
  batch: FeedBatch,
  news: readonly ReadEntry[],
): Promise<RecordedNews> {
  if (news.length === 0) return { added: 0, searchRows: [], ids: new Map() };
  const elsewhere = await articlesElsewhere(db, batch, news);
  const joined = news.map((entry) => ({ entry, articleId: elsewhere.get(entry.keys.url ?? '') }));
  const fresh = joined.flatMap(({ entry, articleId }) => (articleId === undefined ? [entry] : []));

  const { ids, searchRows } = await insertArticles(
    db,
    fresh.map((entry) => toNewArticle(entry, batch)),
  );
  const addresses = fresh.flatMap((entry, index) => {
    const address = entry.keys.url;
    const isKnownByIt = address !== null && batch.readerId === null;
    return isKnownByIt ? [{ address, article_id: ids[index] ?? 0 }] : [];
  });
  const idOfFresh = new Map(fresh.map((entry, index) => [entry, ids[index] ?? 0]));
  const articleIds = new Map(
    joined.map(({ entry, articleId }) => [entry, articleId ?? idOfFresh.get(entry) ?? 0]),
  );
  const entries = joined.map(({ entry }) => ({
    ...keyColumns(entry),
    feed_id: batch.feedId,
    article_id: articleIds.get(entry) ?? 0,
    first_seen: batch.at,
  }));
  for (const some of inBatches(addresses)) {
    await db
      .insertInto('address')
      .values(some)
      // An address that stood for other news before stays that news's.
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  for (const some of inBatches(entries)) await db.insertInto('entry').values(some).execute();
  const hanging = joined.map(({ entry }) => ({
    articleId: articleIds.get(entry) ?? 0,
    enclosures: entry.enclosures ?? [],
  }));
  await addEnclosures(db, hanging);
  return { added: fresh.length, searchRows, ids: articleIds };
}

/**
 * The articles that other feeds or files brought already, by address. An article of this feed is not
 * among them: it was not recognised, so the address was used again for other news. What is one reader's
 * and what is the library's are never one, since their texts may not be.
 */
async function articlesElsewhere(
  db: Db,
  { feedId, readerId }: FeedBatch,
  news: readonly ReadEntry[],
): Promise<Map<string, number>> {
  const addresses = news.map(({ keys }) => keys.url);
  const known =
    readerId === null
      ? await articlesAt(db, addresses)
      : await ownArticlesAt(db, readerId, addresses);
  if (known.size === 0) return known;
  const own = await db
    .selectFrom('entry')
    .select('article_id')
    .where('feed_id', '=', feedId)
    .where('article_id', 'in', [...known.values()])
    .execute();
  const ownIds = new Set(own.map((row) => row.article_id));
  return new Map([...known].filter(([, articleId]) => !ownIds.has(articleId)));
}

/** The articles of one reader that their feeds brought already, by address. */
export async function ownArticlesAt(
  db: Db,
  readerId: number,
  addresses: readonly (string | null)[],
): Promise<Map<string, number>> {
  const asked = addresses.filter((address) => address !== null);
  const known = new Map<string, number>();
  for (const feed of await db
    .selectFrom('feed')
    .select('id')
    .where('reader_id', '=', readerId)
    .execute()) {
    const rows = await db
      .selectFrom('entry')
      .innerJoin('article', 'article.id', 'entry.article_id')
      .select(['entry.url_key', 'entry.article_id'])
      .where('entry.feed_id', '=', feed.id)
      .where('entry.url_key', 'in', [...asked, ''])
      .where('article.reader_id', '=', readerId)
      .execute();
    for (const row of rows) if (row.url_key !== null) known.set(row.url_key, row.article_id);
  }
  return known;
}

/** The library's articles already known at these addresses, by address. */
export async function articlesAt(
  db: Db,
  addresses: readonly (string | null)[],
): Promise<Map<string, number>> {
  const asked = addresses.filter((address) => address !== null);
  if (asked.length === 0) return new Map();
  const rows = await db.selectFrom('address').selectAll().where('address', 'in', asked).execute();
  return new Map(rows.map((row) => [row.address, row.article_id]));
}

function toNewArticle(entry: ReadEntry, { feedId, readerId, outlet, at }: FeedBatch): NewArticle {
  return {
    article: entry.article,
    outlet,
    feedId,
    readerId,
    textSource: 'feed',
    firstSeen: at,
    pageWantedAt: entry.wantsPage && entry.article.url !== null ? at : null,
  };
}

function keyColumns({
  keys,
  statedHash,
}: ReadEntry): Omit<EntryTable, 'id' | 'feed_id' | 'article_id' | 'first_seen' | 'number'> {
  return {
    guid: keys.guid,
    url_key: keys.url,
    title_key: keys.title,
    content_key: keys.content,
    stated_hash: statedHash,
  };
}
