import { sortTimeOf } from '../model/article-id.ts';
import type { OutletLine } from '../model/library.ts';
import type { Outlet } from '../model/outlet.ts';
import { sharedOutletName } from '../model/outlet-name.ts';
import type { Db } from './database/sqlite-driver.ts';

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

export function outletCalls(db: Db) {
  return {
    async byId(id: number): Promise<Outlet | null> {
      const row = await db.selectFrom('outlet').selectAll().where('id', '=', id).executeTakeFirst();
      if (row === undefined) return null;
      return { id: row.id, key: row.key, name: row.name, homeUrl: row.home_url };
    },

    /** The outlets a reader subscribes to or has imported from, by name. */
    async all(): Promise<OutletLine[]> {
      const rows = await db
        .selectFrom('outlet')
        .select(['id', 'name', 'home_url'])
        .select(({ selectFrom, fn }) => [
          selectFrom('article')
            .select(fn.countAll<number>().as('count'))
            .whereRef('article.outlet_id', '=', 'outlet.id')
            .as('article_count'),
          selectFrom('article')
            .select((inner) => inner.fn.max('article.id').as('newest'))
            .whereRef('article.outlet_id', '=', 'outlet.id')
            .as('newest_id'),
        ])
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
