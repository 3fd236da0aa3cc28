import { sql } from 'kysely';
import { firstArticleIdAt } from '../../model/article-id.ts';
import type { ArticleLine } from '../../model/library.ts';
import { DAY, type Millis } from '../../model/time.ts';
import { linesOf } from '../article-lines.ts';
import { toArticleLine } from '../article-rows.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { IS_STANDING } from '../stories/shown/story-lines.ts';

export type PoolQuery = {
  /** Stories with an article that came since. */
  readonly since: Millis;
  readonly now: Millis;
  /** Stories, those with most and newest reports first. */
  readonly most: number;
  /** Stories that are in it whatever they are. */
  readonly also: readonly number[];
};

/** What letters are made from, whoever gets them. */
export type NewsPool = {
  readonly stories: readonly PoolStory[];
  /** The newest of each story, the newest first. */
  readonly articles: readonly PoolArticle[];
};

export type PoolStory = {
  readonly id: number;
  readonly version: number;
  readonly shownId: number;
  readonly oldestId: number;
  readonly newestId: number;
  readonly articleCount: number;
  readonly outletCount: number;
  readonly reportCount: number;
  readonly independentReports: number | null;
};

export type PoolArticle = {
  readonly story: number;
  readonly line: ArticleLine;
  readonly report: 'own' | 'rewrite' | 'copy';
  /** Feeds that state it; null: it was imported and is in everybody's library. */
  readonly feeds: readonly number[] | null;
  /** Whether no feed that states it is open to all: a reader's newsletter. */
  readonly isPrivate: boolean;
};

/** Articles that a story is told from. */
const MOST_TOLD = 40;
/** An article may be so much older than its feed's fetch and still be new here. */
const LATE: Millis = DAY;
/** Half of a window ago counts for half. */
const HALF = 0.5;

export async function newsPool(db: Db, query: PoolQuery): Promise<NewsPool> {
  const { since, now, most, also } = query;
  const half = Math.max(1, (now - since) / 2);
  const age = sql<number>`max(0, ${now} - newest_id / ${firstArticleIdAt(1)}) / cast(${half} as real)`;
  const reports = sql<number>`coalesce(independent_reports, min(report_count, outlet_count))`;
  const stories = await db
    .selectFrom('story')
    .selectAll()
    .where(IS_STANDING)
    .where('newest_id', '>=', firstArticleIdAt(since - LATE))
    .orderBy(sql`${reports} * pow(${HALF}, ${age})`, 'desc')
    .orderBy('newest_id', 'desc')
    .limit(most)
    .execute();
  const known = new Set(stories.map(({ id }) => id));
  const others = await db
    .selectFrom('story')
    .selectAll()
    .where(IS_STANDING)
    .where('id', 'in', [...also.filter((id) => !known.has(id)), -1])
    .execute();
  const all = [...stories, ...others];
  const ids = all.map(({ id }) => id);
  return {
    stories: all.map((row) => ({
      ...{ id: row.id, version: row.version, shownId: row.shown_id },
      ...{ oldestId: row.oldest_id, newestId: row.newest_id, articleCount: row.article_count },
      ...{ outletCount: row.outlet_count, reportCount: row.report_count },
      independentReports: row.independent_reports,
    })),
    articles: await articlesOf(db, ids),
  };
}

type Place = { readonly story: number; readonly article: number; readonly report: string };

async function articlesOf(db: Db, stories: readonly number[]): Promise<PoolArticle[]> {
  const places = await placesOf(db, stories);
  const ids = JSON.stringify(places.map(({ article }) => article));
  // A reader that there is not has marked nothing.
  const rows = await linesOf(db, 0)
    .where('article.id', 'in', sql<number>`(select value from json_each(${ids}))`)
    .execute();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const feeds = await feedsOf(db, ids);
  return places.flatMap(({ story, article, report }) => {
    const row = byId.get(article);
    if (row === undefined) return [];
    const stated = feeds.get(article) ?? [];
    return [
      {
        story,
        line: toArticleLine(row),
        report: report === 'copy' || report === 'rewrite' ? report : 'own',
        feeds: row.feed_id === null ? null : stated.map(({ feed }) => feed),
        isPrivate: row.feed_id !== null && stated.every(({ isPrivate }) => isPrivate),
      },
    ];
  });
}

async function placesOf(db: Db, stories: readonly number[]): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select story_article.story_id as story, story_article.article_id as article, story_article.report
    from json_each(${JSON.stringify(stories)}) as asked
    join story_article on story_article.story_id = asked.value
    where story_article.article_id >= coalesce((
      select nth.article_id from story_article as nth where nth.story_id = asked.value
      order by nth.article_id desc limit 1 offset ${MOST_TOLD - 1}), 0)
    order by story_article.article_id desc`.execute(db);
  return rows;
}

type StatedBy = { readonly feed: number; readonly isPrivate: boolean };

async function feedsOf(db: Db, ids: string): Promise<Map<number, StatedBy[]>> {
  const { rows } = await sql<{ article: number; feed: number; url: string }>`
    select article.id as article, feed.id as feed, feed.url from article
    join feed on feed.id = article.feed_id
    where article.id in (select value from json_each(${ids}))
    union select entry.article_id, feed.id, feed.url from entry
    join feed on feed.id = entry.feed_id
    where entry.article_id in (select value from json_each(${ids}))`.execute(db);
  const found = new Map<number, StatedBy[]>();
  for (const { article, feed, url } of rows) {
    const known = found.get(article) ?? [];
    known.push({ feed, isPrivate: isOneReaders(url) });
    found.set(article, known);
  }
  return found;
}

/** Only who gets it by mail may see it. */
function isOneReaders(url: string): boolean {
  return !/^https?:/i.test(url);
}

export async function hedgedAmong(
  db: Db,
  refs: readonly { readonly article: number; readonly ordinal: number }[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ article: number; ordinal: number }>`
    select statement.article_id as article, statement.ordinal
    from json_each(${JSON.stringify(refs)}) as asked
    join statement on statement.article_id = asked.value ->> 'article'
      and statement.ordinal = asked.value ->> 'ordinal'
    where statement.certainty = 'hedged'`.execute(db);
  return new Set(rows.map(({ article, ordinal }) => `${article} ${ordinal}`));
}
