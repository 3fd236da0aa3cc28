import { sql } from 'kysely';
import { sortTimeOf } from '../../../model/article-id.ts';
import type { ArticleLine } from '../../../model/library.ts';
import type { StoryLine } from '../../../model/library-stories.ts';
import { isInReadersLibrary, linesOf } from '../../article-lines.ts';
import { toArticleLine } from '../../article-rows.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import type { StoryTable } from '../story-schema.ts';
import { copyWishes, type FoldedRow, familiesOf, standing } from './copies.ts';

export type StoryPage = {
  readonly readerId: number;
  /** Only stories whose newest article has a smaller id: of the last of the page before. Null: from the newest. */
  readonly before: number | null;
  readonly limit: number;
  /** Only what several outlets carry. */
  readonly isShared?: boolean;
};

/** The newest first. */
export async function newestStories(db: Db, page: StoryPage): Promise<StoryLine[]> {
  const rows = await standingStories(
    db,
    page.readerId,
    page.isShared === true ? IS_SHARED : IS_STANDING,
  )
    .where('newest_id', '<', page.before ?? Number.MAX_SAFE_INTEGER)
    .orderBy('newest_id', 'desc')
    .limit(page.limit)
    .execute();
  return linesOfStories(db, page.readerId, rows);
}

/** To the letter the conditions of the indexes `story_by_time` and `story_of_several`; neither is looked at for the other's. */
export const IS_STANDING = sql<boolean>`outlet_count > 0`;
export const IS_SHARED = sql<boolean>`outlet_count > 1`;

/** Stories by their numbers, in that order; those that the reader has no article of are left out. */
export async function storiesByIds(
  db: Db,
  readerId: number,
  ids: readonly number[],
): Promise<StoryLine[]> {
  const places = new Map(ids.map((id, place) => [id, place]));
  const rows = await standingStories(db, readerId)
    .where('story.id', 'in', [...places.keys(), -1])
    .execute();
  rows.sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  return linesOfStories(db, readerId, rows);
}

/** Stories that are no redirects and of which the reader has an article. */
export function standingStories(db: Db, readerId: number, condition = IS_STANDING) {
  return db
    .selectFrom('story')
    .selectAll('story')
    .where(condition)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('story_article')
          .innerJoin('article', 'article.id', 'story_article.article_id')
          .select('article.id')
          .whereRef('story_article.story_id', '=', 'story.id')
          .where((eb) => isInReadersLibrary(eb, readerId)),
      ),
    );
}

/** Articles of a story that a line is told from, the newest. */
const MOST_TOLD = 24;
const MOST_OUTLETS = 12;

/** Stories as lists show them, in the order of their rows. */
export async function linesOfStories(
  db: Db,
  readerId: number,
  stories: readonly StoryTable[],
): Promise<StoryLine[]> {
  const ids = stories.map(({ id }) => id);
  const told = Map.groupBy(await newestOf(db, readerId, ids), ({ story_id }) => story_id);
  const all = [...told.values()].flat();
  const wishes = await copyWishes(
    db,
    readerId,
    all.map(({ article_id }) => article_id),
  );
  const shown = new Map(
    stories.map((story) => {
      const rows = told.get(story.id) ?? [];
      const families = familiesOf(rows);
      const stand = standing(rows, families, wishes);
      return [story.id, shownOf(story, { rows, families, stand })];
    }),
  );
  const lines = await articleLines(db, readerId, [...shown.values()]);
  return stories.flatMap((story) => {
    const line = lines.get(shown.get(story.id) ?? 0);
    return line === undefined ? [] : [toStoryLine(story, line, told.get(story.id) ?? [])];
  });
}

type ToldRow = FoldedRow & {
  readonly story_id: number;
  readonly outlet_name: string;
  readonly read_at: number | null;
};

/** The newest articles of each story that the reader has, the newest first. */
function newestOf(db: Db, readerId: number, ids: readonly number[]): Promise<ToldRow[]> {
  const oldestTold = sql<number>`coalesce((select article_id from story_article as nth
    where nth.story_id = story.id order by article_id desc limit 1 offset ${MOST_TOLD - 1}), 0)`;
  return db
    .selectFrom('story')
    .innerJoin('story_article', 'story_article.story_id', 'story.id')
    .innerJoin('article', 'article.id', 'story_article.article_id')
    .innerJoin('outlet', 'outlet.id', 'story_article.outlet_id')
    .leftJoin('mark', (join) =>
      join.onRef('mark.article_id', '=', 'article.id').on('mark.reader_id', '=', readerId),
    )
    .select(['story_id', 'story_article.article_id', 'story_article.outlet_id'])
    .select(['report', 'original_id', 'outlet.name as outlet_name', 'mark.read_at'])
    .where('story.id', 'in', [...ids, -1])
    .where('story_article.article_id', '>=', oldestTold)
    .where((eb) => isInReadersLibrary(eb, readerId))
    .orderBy('story_article.article_id', 'desc')
    .execute();
}

type Told = {
  readonly rows: readonly ToldRow[];
  readonly families: ReadonlyMap<number, number>;
  readonly stand: ReadonlySet<number>;
};

/** The story's article, or the copy of it that the reader would rather see. */
function shownOf({ shown_id }: StoryTable, { rows, families, stand }: Told): number {
  const isTold = rows.some(({ article_id }) => article_id === shown_id);
  if (!isTold && rows.length >= MOST_TOLD) return shown_id;
  const base = isTold ? shown_id : (reportAmong(rows) ?? shown_id);
  const family = families.get(base);
  const wished = rows.find(
    ({ article_id }) => families.get(article_id) === family && stand.has(article_id),
  );
  return wished?.article_id ?? base;
}

function reportAmong(rows: readonly ToldRow[]): number | undefined {
  return (rows.find(({ report }) => report !== 'copy') ?? rows[0])?.article_id;
}

async function articleLines(
  db: Db,
  readerId: number,
  ids: readonly number[],
): Promise<Map<number, ArticleLine>> {
  const rows = await linesOf(db, readerId)
    .where('article.id', 'in', [...ids, -1])
    .execute();
  return new Map(rows.map((row) => [row.id, toArticleLine(row)]));
}

function toStoryLine(story: StoryTable, shown: ArticleLine, rows: readonly ToldRow[]): StoryLine {
  const names = rows.toReversed().map(({ outlet_name }) => outlet_name);
  return {
    id: story.id,
    version: story.version,
    shown,
    firstAt: sortTimeOf(story.oldest_id),
    lastAt: sortTimeOf(story.newest_id),
    newestArticleId: story.newest_id,
    articleCount: story.article_count,
    outletCount: story.outlet_count,
    reportCount: story.report_count,
    independentReports: story.independent_reports,
    unreadCount: rows.filter(({ read_at }) => read_at === null).length,
    outlets: [...new Set(names)].slice(0, MOST_OUTLETS),
  };
}
