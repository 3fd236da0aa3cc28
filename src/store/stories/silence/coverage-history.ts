import { sql } from 'kysely';
import { firstArticleIdAt, sortTimeOf } from '../../../model/article-id.ts';
import type { Millis } from '../../../model/time.ts';
import { inOneView } from '../../database/in-one-view.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { visibleTo } from '../../own/visible-to.ts';
import { IS_SHARED } from '../shown/story-lines.ts';

/** What it takes to tell what a story is about and who carries it. Outlets have their number for a key. */
export type StoryCoverage = {
  readonly firstAt: Millis;
  readonly articles: readonly {
    readonly headline: string;
    readonly text: string;
    readonly section: string | null;
    readonly language: string | null;
  }[];
  readonly carriers: readonly string[];
  /** Those the reader subscribes to, by name. */
  readonly outlets: readonly {
    readonly key: string;
    readonly name: string;
    readonly newestAt: Millis | null;
  }[];
};

/** An earlier story, the terms it was found by and who carried it. */
export type EarlierCoverage = {
  readonly story: number;
  readonly firstAt: Millis;
  readonly terms: readonly string[];
  readonly outlets: readonly string[];
};

export type EarlierQuery = {
  /** Left out. */
  readonly story: number;
  /** Words as they stand in headlines. */
  readonly terms: readonly { readonly term: string; readonly label: string }[];
  readonly since: Millis;
};

const MOST_ARTICLES = 40;

/** Null where there is no such story. */
export function coverageOfStory(
  db: Db,
  readerId: number,
  story: number,
): Promise<StoryCoverage | null> {
  return inOneView(db, async (view) => {
    const articles = await view
      .selectFrom('story_article')
      .innerJoin('article', 'article.id', 'story_article.article_id')
      .select(['headline', 'opening as text', 'section', 'language', 'article.id'])
      .where('story_article.story_id', '=', story)
      .orderBy('article.id')
      .limit(MOST_ARTICLES)
      .execute();
    const [first] = articles;
    if (first === undefined) return null;
    return {
      firstAt: sortTimeOf(first.id),
      articles,
      carriers: [...((await carriersOf(view, [story])).get(story) ?? [])],
      outlets: await outletsOf(view, readerId),
    };
  });
}

async function outletsOf(db: Db, readerId: number): Promise<StoryCoverage['outlets']> {
  const rows = await db
    .selectFrom('outlet')
    .select(['outlet.id', 'outlet.name'])
    .select(({ selectFrom }) =>
      selectFrom('article')
        .select(({ fn }) => fn.max('article.id').as('newest'))
        .whereRef('article.outlet_id', '=', 'outlet.id')
        .where(visibleTo(readerId))
        .as('newest_id'),
    )
    .where('outlet.id', 'in', ({ selectFrom }) =>
      selectFrom('subscription')
        .innerJoin('feed', 'feed.id', 'subscription.feed_id')
        .select('feed.outlet_id')
        .where('subscription.reader_id', '=', readerId)
        .where('removed_at', 'is', null),
    )
    .orderBy('outlet.name')
    .execute();
  return rows.map(({ id, name, newest_id }) => ({
    key: String(id),
    name,
    newestAt: newest_id === null ? null : sortTimeOf(newest_id),
  }));
}

/** Articles looked at for each term, and stories in all: what is further back says nothing more. */
const MOST_FOUND = 400;
const MOST_STORIES = 200;

export type EarlierFound = {
  readonly stories: readonly EarlierCoverage[];
  /** Stories of several outlets in that time, whatever they were about. */
  readonly count: number;
};

/** Stories of several outlets with a headline that has one of the terms, each with all of its terms; the newest first. */
export function earlierOnTerms(db: Db, query: EarlierQuery): Promise<EarlierFound> {
  return inOneView(db, async (view) => {
    const terms = new Map<number, Set<string>>();
    for (const { term, label } of query.terms) {
      for (const story of await storiesWith(view, label, query)) {
        terms.set(story, (terms.get(story) ?? new Set()).add(term));
      }
    }
    const stories = await view
      .selectFrom('story')
      .select(['id', 'oldest_id'])
      .where('id', 'in', [...terms.keys(), -1])
      .where('id', '!=', query.story)
      .where('outlet_count', '>', 1)
      .orderBy('newest_id', 'desc')
      .limit(MOST_STORIES)
      .execute();
    const carriers = await carriersOf(
      view,
      stories.map(({ id }) => id),
    );
    return {
      count: await countSince(view, query.since),
      stories: stories.map(({ id, oldest_id }) => ({
        story: id,
        firstAt: sortTimeOf(oldest_id),
        terms: [...(terms.get(id) ?? [])],
        outlets: [...(carriers.get(id) ?? [])],
      })),
    };
  });
}

async function countSince(db: Db, since: Millis): Promise<number> {
  const row = await db
    .selectFrom('story')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where(IS_SHARED)
    .where('newest_id', '>=', firstArticleIdAt(since))
    .executeTakeFirstOrThrow();
  return row.count;
}

async function storiesWith(db: Db, label: string, { since }: EarlierQuery): Promise<Set<number>> {
  const words = label.match(/[\p{L}\p{M}\p{N}]{1,40}/gu) ?? [];
  if (words.length === 0) return new Set();
  const match = `headline : "${words.join(' ')}"`;
  const rows = await db
    .selectFrom('article_search')
    .innerJoin('story_article', 'story_article.article_id', 'article_search.rowid')
    .select('story_article.story_id')
    .where(sql<boolean>`article_search match ${match}`)
    .where(sql<boolean>`article_search.rowid >= ${firstArticleIdAt(since)}`)
    .orderBy('article_search.rowid', 'desc')
    .limit(MOST_FOUND)
    .execute();
  return new Set(rows.map(({ story_id }) => story_id));
}

async function carriersOf(db: Db, stories: readonly number[]): Promise<Map<number, Set<string>>> {
  const rows = await db
    .selectFrom('story_article')
    .select(['story_id', 'outlet_id'])
    .distinct()
    .where('story_id', 'in', [...stories, -1])
    .execute();
  const carriers = new Map<number, Set<string>>();
  for (const { story_id, outlet_id } of rows) {
    carriers.set(story_id, (carriers.get(story_id) ?? new Set()).add(String(outlet_id)));
  }
  return carriers;
}
