import { sql } from 'kysely';
import type { Article } from '../model/article.ts';
import type { Tally } from '../model/library.ts';
import { NO_READER } from '../model/own/no-reader.ts';
import { DAY, type Millis } from '../model/time.ts';
import type { Db } from './database/sqlite-driver.ts';
import { indexArticles, insertArticles } from './news/insert-articles.ts';
import { articlesAt } from './news/record-entries.ts';
import { reviseArticle } from './news/revise-article.ts';
import { outletForKey } from './outlets.ts';
import { visibleTo } from './own/visible-to.ts';

/** An article from a file, with what recognises it when it is imported again. */
export type ImportedArticle = {
  readonly article: Article;
  /** Normalised address, if it has one. */
  readonly address: string | null;
  /** "text:" and a hash of headline and text: the same file under another name is the same. */
  readonly textKey: string;
  readonly outlet: { readonly key: string; readonly name: string; readonly homeUrl: string | null };
};

/** What became of a page that was fetched for an article. */
export type PageRead =
  | { readonly kind: 'read'; readonly article: Article }
  | { readonly kind: 'failed'; readonly reason: string; readonly retryAt: Millis | null };

export type AwaitedPage = {
  readonly id: number;
  /** Whose alone the article is; null: the library's. */
  readonly readerId: number | null;
  readonly url: string;
  readonly attempts: number;
  readonly firstSeen: Millis;
};

/** No page is put off for longer than this (pipeline/read-awaited-pages.ts). */
const FURTHEST_AHEAD: Millis = DAY;

export function importCalls(db: Db) {
  return {
    /** Adds articles from files, all or none; what the library has already is only counted. */
    recordImported: (articles: readonly ImportedArticle[], at: Millis): Promise<Tally> =>
      db.transaction().execute((step) => recordImported(step, articles, at)),

    /** Articles whose page is to be fetched, the newest first; also those that a wrong clock put off. */
    async awaitingPage(now: Millis, limit: number): Promise<AwaitedPage[]> {
      const rows = await db
        .selectFrom('article')
        .select(['id', 'reader_id', 'url', 'page_attempts', 'first_seen'])
        .where(({ eb, or }) =>
          or([eb('page_wanted_at', '<=', now), eb('page_wanted_at', '>', now + FURTHEST_AHEAD)]),
        )
        // The plus keeps SQLite from walking all articles by id: few are awaited, and indexed.
        .orderBy(sql`+id`, 'desc')
        .limit(limit)
        .execute();
      return rows.flatMap(({ id, reader_id: readerId, url, page_attempts, first_seen }) =>
        url === null ? [] : [{ id, readerId, url, attempts: page_attempts, firstSeen: first_seen }],
      );
    },

    /** Asks for an article's page at the next chance, because a reader wants it. */
    async setPageWanted(articleId: number, at: Millis, readerId = NO_READER): Promise<void> {
      await db
        .updateTable('article')
        .set({ page_wanted_at: at, page_attempts: 0, page_trouble: null })
        .where('id', '=', articleId)
        .where('url', 'is not', null)
        .where(visibleTo(readerId))
        .execute();
    },

    /** Records what the page gave; a failed one keeps the feed's text and says why. */
    recordPage: (articleId: number, read: PageRead, at: Millis): Promise<void> =>
      db.transaction().execute((step) => recordPage(step, { articleId, read, at })),
  };
}

async function recordImported(
  db: Db,
  articles: readonly ImportedArticle[],
  at: Millis,
): Promise<Tally> {
  const known = await articlesAt(
    db,
    articles.flatMap(({ address, textKey }) => [address, textKey]),
  );
  const given = new Set<string>();
  const fresh = articles.filter(({ address, textKey }) => {
    const keys = address === null ? [textKey] : [address, textKey];
    const isKnown = keys.some((key) => known.has(key) || given.has(key));
    for (const key of keys) given.add(key);
    return !isKnown;
  });
  const outlets = new Map<string, Awaited<ReturnType<typeof outletForKey>>>();
  for (const { outlet } of fresh) {
    if (!outlets.has(outlet.key)) outlets.set(outlet.key, await outletForKey(db, outlet));
  }
  const { ids, searchRows } = await insertArticles(
    db,
    fresh.flatMap(({ article, outlet }) => {
      const owner = outlets.get(outlet.key);
      if (owner === undefined) return [];
      return [
        {
          article,
          outlet: owner,
          feedId: null,
          readerId: null,
          textSource: 'file' as const,
          firstSeen: at,
          pageWantedAt: null,
        },
      ];
    }),
  );
  for (const [index, { address, textKey }] of fresh.entries()) {
    const articleId = ids[index] ?? 0;
    const keys = address === null ? [textKey] : [address, textKey];
    await db
      .insertInto('address')
      .values(keys.map((key) => ({ address: key, article_id: articleId })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
  await indexArticles(db, searchRows);
  return { added: fresh.length, revised: 0, known: articles.length - fresh.length };
}

async function recordPage(
  db: Db,
  { articleId, read, at }: { articleId: number; read: PageRead; at: Millis },
): Promise<void> {
  if (read.kind === 'read') {
    await reviseArticle(db, { articleId, article: read.article, textSource: 'page', at });
  }
  await db
    .updateTable('article')
    .set(({ eb }) => ({
      page_wanted_at: read.kind === 'failed' ? read.retryAt : null,
      page_trouble: read.kind === 'failed' ? read.reason : null,
      page_attempts: eb('page_attempts', '+', 1),
    }))
    .where('id', '=', articleId)
    .execute();
}
