import { sql } from 'kysely';
import { sortTimeOf } from '../../../model/article-id.ts';
import type { ArticleLine } from '../../../model/library.ts';
import type { StoryLine } from '../../../model/library-stories.ts';
import { isInReadersLibrary, linesOf } from '../../article-lines.ts';
import { toArticleLine } from '../../article-rows.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { fillPage } from '../../following/fill-page.ts';
import { mutedAmong, mutedStories, openArticles, type StoryLens } from '../../following/muted.ts';
import type { StoryTable } from '../story-schema.ts';
import { copyWishes, type FoldedRow, familiesOf, standing } from './copies.ts';

export type StoryPage = {
  readonly readerId: number;
  /** Only stories whose newest article has a smaller id: of the last of the page before. Null: from the newest. */
  readonly before: number | null;
  readonly limit: number;
  /** Only what several outlets carry. */
  readonly isShared?: boolean;
  /** Whether what the reader mutes is in it too. */
  readonly withMuted?: boolean;
};

/** The newest first, without those that the reader mutes. */
export async function newestStories(
  db: Db,
  lens: StoryLens,
  page: StoryPage,
): Promise<StoryLine[]> {
  const { readerId, isShared, before, limit } = page;
  const { rows } = await fillPage<StoryTable>({
    before,
    limit,
    next: (from, count) =>
      standingStories(db, readerId, isShared === true ? IS_SHARED : IS_STANDING)
        .where('newest_id', '<', from ?? Number.MAX_SAFE_INTEGER)
        .orderBy('newest_id', 'desc')
        .limit(count)
        .execute(),
    atOnce: lens.mutes.all.length === 0 ? limit + 1 : Math.ceil(limit * 1.3) + 1,
    cursorOf: ({ newest_id }) => newest_id,
    shownOf: (some) => withoutMuted(db, lens, some),
  });
  return linesOfStories(db, lens, rows);
}

async function withoutMuted(
  db: Db,
  lens: StoryLens,
  rows: readonly StoryTable[],
): Promise<readonly StoryTable[]> {
  const ids = rows.map(({ id }) => id);
  const muted = await mutedStories(db, lens, ids);
  return rows.filter(({ id }) => !muted.has(id));
}

/** To the letter the conditions of the indexes `story_by_time` and `story_of_several`; neither is looked at for the other's. */
export const IS_STANDING = sql<boolean>`outlet_count > 0`;
export const IS_SHARED = sql<boolean>`outlet_count > 1`;

/** Stories by their numbers, in that order; those that the reader has no article of, or mutes, are left out. */
export async function storiesByIds(
  db: Db,
  lens: StoryLens,
  ids: readonly number[],
): Promise<StoryLine[]> {
  const places = new Map(ids.map((id, place) => [id, place]));
  const found = await standingStories(db, lens.readerId)
    .where('story.id', 'in', [...places.keys(), -1])
    .execute();
  const rows = [...(await withoutMuted(db, lens, found))];
  rows.sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  return linesOfStories(db, lens, rows);
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

/** Stories as lists show them, in the order of their rows; told by what of them is not muted. */
export async function linesOfStories(
  db: Db,
  lens: StoryLens,
  stories: readonly StoryTable[],
): Promise<StoryLine[]> {
  const told = await toldOf(db, lens, stories);
  const wishes = await copyWishes(
    db,
    lens.readerId,
    [...told.values()].flatMap(({ rows }) => rows).map(({ article_id }) => article_id),
  );
  const shown = new Map(
    stories.map((story) => {
      const { rows, isCut, instead } = told.get(story.id) ?? NOTHING_TOLD;
      if (rows.length === 0 && instead !== null) return [story.id, instead];
      const families = familiesOf(rows);
      const stand = standing(rows, families, wishes);
      return [story.id, shownOf(story, { rows, families, stand, isCut })];
    }),
  );
  const lines = await articleLines(db, lens.readerId, [...shown.values()]);
  return stories.flatMap((story) => {
    const line = lines.get(shown.get(story.id) ?? 0);
    const { rows } = told.get(story.id) ?? NOTHING_TOLD;
    return line === undefined ? [] : [toStoryLine(story, line, rows)];
  });
}

/** What a story's line is told from. */
type ToldStory = {
  /** Of its newest articles those that are not muted. */
  readonly rows: readonly ToldRow[];
  /** Whether what stands for the story may be among its older articles. */
  readonly isCut: boolean;
  /** What is to stand for it where its newest articles are all muted. */
  readonly instead: number | null;
};

const NOTHING_TOLD: ToldStory = { rows: [], isCut: false, instead: null };

async function toldOf(
  db: Db,
  lens: StoryLens,
  stories: readonly StoryTable[],
): Promise<ReadonlyMap<number, ToldStory>> {
  const ids = stories.map(({ id }) => id);
  const newest = await newestOf(db, lens.readerId, ids);
  const shown = stories.map(({ shown_id }) => shown_id);
  const muted = await mutedAmong(db, lens.mutes, [
    ...newest.map(({ article_id }) => article_id),
    ...shown,
  ]);
  const byStory = Map.groupBy(newest, ({ story_id }) => story_id);
  const told = stories.map((story): [number, ToldStory] => {
    const all = byStory.get(story.id) ?? [];
    const rows = all.filter(({ article_id }) => !muted.has(article_id));
    const isCut = all.length >= MOST_TOLD && !muted.has(story.shown_id);
    return [story.id, { rows, isCut, instead: null }];
  });
  const silent = told.flatMap(([id, { rows }]) => (rows.length === 0 ? [id] : []));
  const open = await openArticles(db, lens, silent);
  return new Map(told.map(([id, one]) => [id, { ...one, instead: open.get(id) ?? null }]));
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
  readonly isCut: boolean;
};

/** The story's article, or the copy of it that the reader would rather see. */
function shownOf({ shown_id }: StoryTable, { rows, families, stand, isCut }: Told): number {
  const isTold = rows.some(({ article_id }) => article_id === shown_id);
  if (!isTold && isCut) return shown_id;
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
  const names =
    rows.length === 0
      ? [shown.outletName]
      : rows.toReversed().map(({ outlet_name }) => outlet_name);
  return {
    id: story.id,
    version: story.version,
    shown,
    firstAt: sortTimeOf(story.oldest_id),
    lastAt: sortTimeOf(story.newest_id),
    listedBy: story.newest_id,
    newestArticleId: rows[0]?.article_id ?? shown.id,
    articleCount: story.article_count,
    outletCount: story.outlet_count,
    reportCount: story.report_count,
    independentReports: story.independent_reports,
    unreadCount: rows.filter(({ read_at }) => read_at === null).length,
    outlets: [...new Set(names)].slice(0, MOST_OUTLETS),
  };
}
