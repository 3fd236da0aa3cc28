import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { inOneView } from './database/in-one-view.ts';
import type { Db } from './database/sqlite-driver.ts';
import { IS_AWAITING_PLACE } from './stories/changes/awaiting-place.ts';

export type LibraryCounts = {
  readonly articles: number;
  readonly outlets: number;
  readonly feeds: number;
  readonly entries: number;
  readonly pagesAwaited: number;
  readonly statements: number;
  readonly stories: number;
  /** Articles that nobody has looked through for statements. */
  readonly textsAwaited: number;
  /** Articles that are in no story yet. */
  readonly placesAwaited: number;
};

export function upkeepCalls(db: Db) {
  return {
    async counts(): Promise<LibraryCounts> {
      const count = (table: 'article' | 'outlet' | 'feed' | 'entry' | 'statement') =>
        sql<number>`(select count(*) from ${sql.table(table)})`;
      const { rows } = await sql<LibraryCounts>`select
        ${count('article')} as articles, ${count('outlet')} as outlets, ${count('feed')} as feeds,
        ${count('entry')} as entries,
        (select count(*) from article where page_wanted_at is not null) as "pagesAwaited",
        ${count('statement')} as statements,
        (select count(*) from story where merged_into is null) as stories,
        (select count(*) from article where statements_by = 0) as "textsAwaited",
        (select count(*) from article where ${IS_AWAITING_PLACE}) as "placesAwaited"`.execute(db);
      const counts = rows[0];
      if (counts === undefined) throw new Error('a select without from gave no row');
      return { ...counts };
    },

    /** Looks the whole library through; an empty list means that it is sound. */
    async findDamage(): Promise<string[]> {
      const damage = await brokenPages(db);
      const { rows: orphans } = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
      if (orphans.length > 0) damage.push(`${orphans.length} rows belong to nothing.`);
      damage.push(...(await missingParts(db)));
      return damage;
    },

    /** Bytes that are free where the library lies; null: nobody knows. */
    async room(): Promise<number | null> {
      const { rows } = await sql<{ file: string }>`pragma database_list`.execute(db);
      const file = rows[0]?.file ?? '';
      if (file === '') return null;
      const { bavail, bsize } = await statfs(dirname(file));
      return bavail * bsize;
    },

    /** Writes a whole, consistent copy to a new file while everything else goes on. */
    async writeBackup(path: string): Promise<void> {
      await sql`vacuum into ${path}`.execute(db);
    },
  };
}

/**
 * SQLite's own check, within one view of the library. FTS5 keeps the list of its parts from the last
 * search; checked against that while somebody writes, a sound index looks torn. So a search goes before.
 */
function brokenPages(db: Db): Promise<string[]> {
  return inOneView(db, async (view) => {
    await sql`select rowid from article_search where article_search match 'a' limit 1`.execute(
      view,
    );
    await sql`select rowid from said_search where said_search match 'a' limit 1`.execute(view);
    const { rows } = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(view);
    const told = rows.map((row) => row.integrity_check);
    return told.filter((words) => words !== 'ok').map((words) => `The file: ${words}`);
  });
}

async function missingParts(db: Db): Promise<string[]> {
  const { rows } = await sql<{ texts: number; searchable: number }>`select
    (select count(*) from article where id not in (select article_id from article_text)) as texts,
    (select count(*) from article where id not in (select rowid from article_search)) as searchable
  `.execute(db);
  const { texts = 0, searchable = 0 } = rows[0] ?? {};
  const damage: string[] = [];
  if (texts > 0) damage.push(`${texts} articles have lost their text.`);
  if (searchable > 0) damage.push(`${searchable} articles cannot be found by search.`);
  return damage;
}
