import { type Selectable, sql } from 'kysely';
import type { PageFeed, PageFeedState, PageRecipe } from '../../model/feeds/page-recipe.ts';
import type { Millis } from '../../model/time.ts';
import type { FeedTable } from '../database/schema.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { feedAt, subscribe } from '../own/one-feed.ts';
import { toRecipe, toState } from './page-feed-rows.ts';

/** A recipe that takes another's place; `url` is the feed's address with it. */
export type RecipeChange = {
  readonly readerId: number;
  readonly feedId: number;
  readonly recipe: PageRecipe;
  readonly url: string;
  readonly at: Millis;
};

/** Feeds made of pages. They are subscribed to as others, see subscriptions.ts. */
export function pageFeedCalls(db: Db) {
  return {
    /** How a feed is made, if it is one of a page; null: it is none. */
    async ofFeed(feedId: number): Promise<PageFeed | null> {
      const row = await db
        .selectFrom('page_feed')
        .select(['recipe', 'state'])
        .where('feed_id', '=', feedId)
        .executeTakeFirst();
      const recipe = toRecipe(row?.recipe ?? null);
      return recipe === null ? null : { recipe, state: toState(row?.state ?? null) };
    },

    /** The recipes of a reader's feeds, by feed. */
    async ofReader(readerId: number): Promise<readonly (readonly [number, PageRecipe])[]> {
      const rows = await db
        .selectFrom('page_feed')
        .innerJoin('subscription', 'subscription.feed_id', 'page_feed.feed_id')
        .select(['page_feed.feed_id', 'page_feed.recipe'])
        .where('subscription.reader_id', '=', readerId)
        .where('subscription.removed_at', 'is', null)
        .execute();
      return rows.flatMap(({ feed_id, recipe }) => {
        const read = toRecipe(recipe);
        return read === null ? [] : [[feed_id, read] as const];
      });
    },

    /**
     * Gives a reader's feed another recipe; what came before stays in it. Others who follow it keep theirs: then it is another
     * feed from now on. Returns the feed's id; null: the reader has no such feed of a page.
     */
    setRecipe: (change: RecipeChange): Promise<number | null> =>
      db.transaction().execute((step) => setRecipe(step, change)),
  };
}

type Followed = Selectable<FeedTable> & { folder: string | null; own_title: string | null };

async function setRecipe(db: Db, change: RecipeChange): Promise<number | null> {
  const feed = await db
    .selectFrom('feed')
    .innerJoin('subscription', 'subscription.feed_id', 'feed.id')
    .innerJoin('page_feed', 'page_feed.feed_id', 'feed.id')
    .selectAll('feed')
    .select(['subscription.folder', 'subscription.title as own_title'])
    .where('feed.id', '=', change.feedId)
    .where('subscription.reader_id', '=', change.readerId)
    .where('subscription.removed_at', 'is', null)
    .executeTakeFirst();
  if (feed === undefined) return null;
  if (feed.url === change.url) return feed.id;
  const there = await feedAt(db, change.url, feed.reader_id);
  if (there === undefined && !(await hasOthers(db, change))) return changeInPlace(db, change);
  return moveTo(db, { feed, change, there: there?.id ?? null });
}

/** Also who has taken it away and may bring it back. */
async function hasOthers(db: Db, { feedId, readerId }: RecipeChange): Promise<boolean> {
  const other = await db
    .selectFrom('subscription')
    .select('reader_id')
    .where('feed_id', '=', feedId)
    .where('reader_id', '<>', readerId)
    .executeTakeFirst();
  return other !== undefined;
}

async function changeInPlace(db: Db, { feedId, recipe, url, at }: RecipeChange): Promise<number> {
  await db
    .updateTable('feed')
    .set({
      ...{ url, next_fetch_at: at, etag: null, last_modified: null, body_hash: null },
      ...{ failure_count: 0, failing_since: null, trouble: null },
    })
    .where('id', '=', feedId)
    .execute();
  await db
    .updateTable('page_feed')
    .set({ recipe: JSON.stringify(recipe), state: null })
    .where('feed_id', '=', feedId)
    .execute();
  return feedId;
}

type Moving = {
  readonly feed: Followed;
  readonly change: RecipeChange;
  readonly there: number | null;
};

/** With the entries that it knows, so that what came before is neither lost to the reader nor told again. */
async function moveTo(db: Db, { feed, change, there }: Moving): Promise<number> {
  const { readerId, recipe, url, at } = change;
  const { outlet_id, reader_id, title, description, home_url, icon_url, language, interval } = feed;
  const values = {
    ...{ outlet_id, reader_id, url, title, description, home_url, icon_url, language, interval },
    next_fetch_at: at,
  };
  const id =
    there ??
    (await db.insertInto('feed').values(values).returning('id').executeTakeFirstOrThrow()).id;
  await recordRecipe(db, id, recipe);
  await sql`insert into entry
    (feed_id, article_id, guid, url_key, title_key, content_key, stated_hash, first_seen)
    select ${id}, article_id, guid, url_key, title_key, content_key, '', first_seen
    from entry where feed_id = ${feed.id}
      and article_id not in (select article_id from entry where feed_id = ${id})
    order by id`.execute(db);
  await subscribe(db, { readerId, feedId: id, folder: feed.folder, at });
  await db
    .updateTable('subscription')
    .set({ title: feed.own_title })
    .where('reader_id', '=', readerId)
    .where('feed_id', '=', id)
    .execute();
  await db
    .updateTable('subscription')
    .set({ removed_at: at })
    .where('reader_id', '=', readerId)
    .where('feed_id', '=', feed.id)
    .execute();
  return id;
}

/** What makes a feed one of a page; it keeps the recipe that it has. */
export async function recordRecipe(db: Db, feedId: number, recipe: PageRecipe): Promise<void> {
  await db
    .insertInto('page_feed')
    .values({ feed_id: feedId, recipe: JSON.stringify(recipe), state: null })
    .onConflict((conflict) => conflict.column('feed_id').doNothing())
    .execute();
}

export async function recordState(db: Db, feedId: number, state: PageFeedState): Promise<void> {
  await db
    .updateTable('page_feed')
    .set({ state: JSON.stringify(state) })
    .where('feed_id', '=', feedId)
    .execute();
}
