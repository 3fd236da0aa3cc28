import { sql } from 'kysely';
import type { Subject } from '../model/edition/subject.ts';
import type { KeptEnclosure } from '../model/feeds/kept-enclosure.ts';
import type { FollowTarget } from '../model/following.ts';
import type { ArticleLine, ArticleRecord, ArticleVersion } from '../model/library.ts';
import { NO_READER } from '../model/own/no-reader.ts';
import type { Clock } from '../model/time.ts';
import { anyLines, isInReadersLibrary, linesOf } from './article-lines.ts';
import { toArticleLine, toArticleRecord, toStrings } from './article-rows.ts';
import type { Db } from './database/sqlite-driver.ts';
import { enclosuresOfArticles } from './enclosures/enclosures.ts';
import type { FilledPage } from './following/fill-page.ts';
import { NO_RULES } from './following/hits-among.ts';
import { heldMutes } from './following/muted.ts';
import { unmutedLines } from './following/unmuted-lines.ts';
import { visibleTo } from './own/visible-to.ts';
import {
  type AwaitingQuery,
  type AwaitingStatements,
  awaitingStatements,
} from './statements/record-statements.ts';

/** Which articles a list holds; all parts must hold. */
export type ListScope = {
  readonly outletId?: number;
  readonly feedId?: number;
  /** A folder by its whole name. */
  readonly folder?: string;
  readonly only?: 'unread' | 'saved';
  /** What the article itself is about; lists of stories go by their majority, see ranking/subjects. */
  readonly subject?: Subject;
};

export type ListPage = {
  readonly readerId: number;
  readonly scope: ListScope;
  /** Only articles with a smaller id: the last of the page before. Null: from the newest. */
  readonly before: number | null;
  /** Only articles with a larger id, and the nearest first. */
  readonly after?: number;
  readonly limit: number;
  /** Whether what the reader mutes is in it too; what is saved always is. */
  readonly withMuted?: boolean;
};

export function articleCalls(db: Db, now: Clock) {
  return {
    /** A page of a list, newest first, without what the reader mutes. */
    newest: async (page: ListPage): Promise<ArticleLine[]> => [
      ...(await unmuted(db, now, page)).rows,
    ],

    /** The same with where the next page begins: who mutes nearly everything has pages that are not full. */
    page: (page: ListPage): Promise<FilledPage<ArticleLine>> => unmuted(db, now, page),

    /** One article with its text, or null. */
    byId: (readerId: number, id: number): Promise<ArticleRecord | null> =>
      record(db, linesOf(db, readerId), id),

    /** An article as it stands now, whoever's it is, or null: for work on it, never to be shown. */
    textOf: (id: number): Promise<ArticleRecord | null> => record(db, anyLines(db, NO_READER), id),

    /** Lines by their ids, whoever subscribes to what, in no order; those that are gone are left out. */
    linesByIds: async (readerId: number, ids: readonly number[]): Promise<ArticleLine[]> => {
      const rows = await linesOf(db, readerId)
        .where('article.id', 'in', [...ids, -1])
        .execute();
      return rows.map(toArticleLine);
    },

    /** The texts of articles by their ids, in no order; what the reader may not see is left out. */
    textsByIds: (readerId: number, ids: readonly number[]): Promise<ArticleText[]> =>
      textsByIds(db, readerId, ids),

    /** What an article said before, the oldest first; the words it has now are not among them. */
    versions: (id: number, readerId = NO_READER): Promise<ArticleVersion[]> =>
      versions(db, id, readerId),

    /** The lines next to an article in time, for reading on. */
    neighbours: (readerId: number, id: number): Promise<Neighbours> =>
      neighbours(db, now, { readerId, id }),

    /** Articles to be looked through for statements, the newest first. */
    awaitingStatements: (query: AwaitingQuery): Promise<AwaitingStatements[]> =>
      awaitingStatements(db, query),
  };
}

/** The words of an article as they are shown. */
export type ArticleText = {
  readonly id: number;
  readonly paragraphs: readonly string[];
  /** Sanitised; empty where the paragraphs are all there is. */
  readonly html: string;
  /** What hangs on it. */
  readonly enclosures: readonly KeptEnclosure[];
};

async function textsByIds(
  db: Db,
  readerId: number,
  ids: readonly number[],
): Promise<ArticleText[]> {
  const rows = await db
    .selectFrom('article')
    .innerJoin('article_text', 'article_text.article_id', 'article.id')
    .select(['article.id', 'article_text.paragraphs', 'article_text.html'])
    .where('article.id', 'in', [...ids, -1])
    .where(visibleTo(readerId))
    .execute();
  const hanging = await enclosuresOfArticles(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, paragraphs, html }) => ({
    ...{ id, paragraphs: toStrings(paragraphs), html },
    enclosures: hanging.get(id) ?? [],
  }));
}

export type Neighbours = { readonly newer: ArticleLine | null; readonly older: ArticleLine | null };

async function unmuted(db: Db, now: Clock, page: ListPage): Promise<FilledPage<ArticleLine>> {
  const { readerId, scope, before, after, limit, withMuted = scope.only === 'saved' } = page;
  const about = await aboutOf(db, scope);
  const mutes = withMuted ? NO_RULES : await heldMutes(db, { readerId, now, about });
  const isRising = after !== undefined;
  return unmutedLines(db, mutes, {
    before: isRising ? after : before,
    limit,
    next: (from, count) =>
      newest(db, {
        ...{ ...page, limit: count },
        ...(isRising ? { after: from ?? after } : { before: from }),
      }),
  });
}

/** What the list is about: who looks at a muted outlet's articles sees them. */
async function aboutOf(db: Db, { outletId, subject }: ListScope): Promise<FollowTarget | null> {
  if (subject !== undefined) return { kind: 'subject', key: subject };
  if (outletId === undefined) return null;
  const outlet = await db
    .selectFrom('outlet')
    .select('key')
    .where('id', '=', outletId)
    .executeTakeFirst();
  return outlet === undefined ? null : { kind: 'outlet', key: outlet.key };
}

async function newest(db: Db, page: ListPage): Promise<ArticleLine[]> {
  const { readerId, scope, before, after, limit } = page;
  const order = after === undefined ? 'desc' : 'asc';
  let query = linesOf(db, readerId).orderBy('article.id', order).limit(limit);
  if (after !== undefined) query = query.where('article.id', '>', after);
  if (before !== null) query = query.where('article.id', '<', before);
  if (scope.only === 'saved') query = query.where('mark.saved_at', 'is not', null);
  else query = query.where((eb) => isInReadersLibrary(eb, readerId));
  if (scope.only === 'unread') query = query.where('mark.read_at', 'is', null);
  if (scope.outletId !== undefined) query = query.where('article.outlet_id', '=', scope.outletId);
  // To the letter the condition of its index.
  if (scope.subject !== undefined) {
    query = query
      .where('article.subject', '=', scope.subject)
      .where(sql<boolean>`article.subject > ''`);
  }
  const feedIds = await feedsOfScope(db, readerId, scope);
  if (feedIds !== null) {
    // A filter may throw away what a per-feed limit kept, so then none is set.
    const perFeed = scope.only === undefined && after === undefined ? limit : null;
    query = query.where(inFeeds({ feedIds, before, perFeed }));
  }
  return (await query.execute()).map(toArticleLine);
}

/** The feeds a scope names, or null if it names none. */
async function feedsOfScope(db: Db, readerId: number, scope: ListScope): Promise<number[] | null> {
  if (scope.feedId !== undefined) return [scope.feedId];
  if (scope.folder === undefined) return null;
  const rows = await db
    .selectFrom('subscription')
    .select('feed_id')
    .where('reader_id', '=', readerId)
    .where('folder', '=', scope.folder)
    .where('removed_at', 'is', null)
    .execute();
  return rows.map((row) => row.feed_id);
}

/** SQLite joins at most 500 selects by union; a folder with more feeds takes the plain way. */
const FEEDS_A_UNION = 400;

/**
 * The articles of some feeds. Where no filter follows, only as many of each feed as the page
 * can show: without that, a folder of big feeds would be sorted whole for fifty lines.
 */
function inFeeds(asked: {
  feedIds: readonly number[];
  before: number | null;
  perFeed: number | null;
}) {
  const { feedIds, perFeed } = asked;
  const before = asked.before ?? Number.MAX_SAFE_INTEGER;
  if (feedIds.length === 0) return sql<boolean>`false`;
  if (perFeed === null || feedIds.length > FEEDS_A_UNION) {
    return sql<boolean>`article.id in (select article_id from entry where feed_id in (${sql.join(feedIds)}))`;
  }
  const newest = feedIds.map(
    (id) => sql`select article_id from (select article_id from entry
      where feed_id = ${id} and article_id < ${before} order by article_id desc limit ${perFeed})`,
  );
  return sql<boolean>`article.id in (${sql.join(newest, sql` union all `)})`;
}

async function record(
  db: Db,
  lines: ReturnType<typeof linesOf>,
  id: number,
): Promise<ArticleRecord | null> {
  const row = await lines
    .innerJoin('article_text', 'article_text.article_id', 'article.id')
    .select(['article_text.paragraphs', 'article_text.html', 'article_text.credits'])
    .select(['article_text.details', 'article_text.as_read'])
    .select(({ selectFrom, fn }) =>
      selectFrom('article_version')
        .select(fn.countAll<number>().as('count'))
        .whereRef('article_version.article_id', '=', 'article.id')
        .as('version_count'),
    )
    .where('article.id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  const enclosures = (await enclosuresOfArticles(db, [id])).get(id) ?? [];
  return toArticleRecord({ ...row, version_count: row.version_count ?? 0, enclosures });
}

async function versions(db: Db, id: number, readerId: number): Promise<ArticleVersion[]> {
  const rows = await db
    .selectFrom('article_version')
    .innerJoin('article', 'article.id', 'article_version.article_id')
    .selectAll('article_version')
    .where('article_id', '=', id)
    .where(visibleTo(readerId))
    .orderBy('seen_at')
    .execute();
  return rows.map((row) => ({
    seenAt: row.seen_at,
    headline: row.headline,
    standfirst: row.standfirst,
    paragraphs: toStrings(row.paragraphs),
  }));
}

async function neighbours(
  db: Db,
  now: Clock,
  { readerId, id }: { readonly readerId: number; readonly id: number },
): Promise<Neighbours> {
  const asked = { readerId, scope: {}, before: null, limit: 1 };
  const { rows: older } = await unmuted(db, now, { ...asked, before: id });
  const { rows: newer } = await unmuted(db, now, { ...asked, after: id });
  return { newer: newer[0] ?? null, older: older[0] ?? null };
}
