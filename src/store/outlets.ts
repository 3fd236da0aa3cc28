import { sql } from 'kysely';
import { sortTimeOf } from '../model/article-id.ts';
import type { OutletLine } from '../model/library.ts';
import type { Outlet } from '../model/outlet.ts';
import { sharedOutletName } from '../model/outlet-name.ts';
import { NO_READER } from '../model/own/no-reader.ts';
import type { Db } from './database/sqlite-driver.ts';
import { visibleTo } from './own/visible-to.ts';

/** Finds the outlet with this key, or makes it; a known one takes the name its feeds share. */
export async function outletForKey(
  db: Db,
  { key, name, homeUrl }: Omit<Outlet, 'id'>,
): Promise<{ id: number; name: string; key: string }> {
  const known = await db
    .selectFrom('outlet')
    .select(['id', 'name', 'key'])
    .where('key', '=', key)
    .executeTakeFirst();
  if (known === undefined) {
    return db
      .insertInto('outlet')
      .values({ key, name, home_url: homeUrl })
      .returning(['id', 'name', 'key'])
      .executeTakeFirstOrThrow();
  }
  const shared = sharedOutletName(known.name, name);
  if (shared !== known.name) {
    await db.updateTable('outlet').set({ name: shared }).where('id', '=', known.id).execute();
  }
  return { ...known, name: shared };
}

/**
 * The outlet of a feed that is one reader's: as it is known, else by its key alone. What the feed calls itself may tell whose
 * it is, and the name would be everybody's.
 */
export async function ownOutlet(
  db: Db,
  { key, homeUrl }: Pick<Outlet, 'key' | 'homeUrl'>,
): Promise<{ id: number; name: string; key: string }> {
  const known = await db
    .selectFrom('outlet')
    .select(['id', 'name', 'key'])
    .where('key', '=', key)
    .executeTakeFirst();
  return known ?? outletForKey(db, { key, name: key, homeUrl });
}

/**
 * The outlets that a reader may know of: those of the library, and of their own titles. An outlet without a feed and
 * without an article is nobody's.
 */
export function isKnownTo(readerId: number) {
  return sql<boolean>`(
    exists (select 1 from feed where feed.outlet_id = outlet.id and (feed.reader_id is null or feed.reader_id = ${readerId}))
    or exists (select 1 from article where article.outlet_id = outlet.id and ${visibleTo(readerId)})
    or not (exists (select 1 from feed where feed.outlet_id = outlet.id)
      or exists (select 1 from article where article.outlet_id = outlet.id))
  )`;
}

export function outletCalls(db: Db) {
  return {
    /** Null also for one that only others' own titles are of. */
    async byId(id: number, readerId = NO_READER): Promise<Outlet | null> {
      const row = await db
        .selectFrom('outlet')
        .selectAll()
        .where('id', '=', id)
        .where(isKnownTo(readerId))
        .executeTakeFirst();
      if (row === undefined) return null;
      return { id: row.id, key: row.key, name: row.name, homeUrl: row.home_url };
    },

    /** The library's outlets and those of a reader's own titles, by name; what is others' own counts in none. */
    async all(readerId = NO_READER): Promise<OutletLine[]> {
      const rows = await db
        .selectFrom('outlet')
        .select(['id', 'name', 'home_url'])
        .select(({ selectFrom, fn }) => [
          selectFrom('article')
            .select(fn.countAll<number>().as('count'))
            .whereRef('article.outlet_id', '=', 'outlet.id')
            .where(visibleTo(readerId))
            .as('article_count'),
          selectFrom('article')
            .select((inner) => inner.fn.max('article.id').as('newest'))
            .whereRef('article.outlet_id', '=', 'outlet.id')
            .where(visibleTo(readerId))
            .as('newest_id'),
        ])
        .where(isKnownTo(readerId))
        .orderBy('name')
        .execute();
      return rows.map(toOutletLine);
    },

    /** Gives an outlet the name a reader wants to see. */
    async renameOutlet(id: number, name: string): Promise<void> {
      await db.updateTable('outlet').set({ name }).where('id', '=', id).execute();
    },
  };
}

type OutletRow = {
  id: number;
  name: string;
  home_url: string | null;
  article_count: number | null;
  newest_id: number | null;
};

function toOutletLine(row: OutletRow): OutletLine {
  return {
    id: row.id,
    name: row.name,
    homeUrl: row.home_url,
    articleCount: row.article_count ?? 0,
    newestAt: row.newest_id === null ? null : sortTimeOf(row.newest_id),
  };
}
