import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import type { Db } from './database/sqlite-driver.ts';
import { fileOf, findDamage } from './doctor/find-damage.ts';
import { remakeSearch } from './doctor/search-indexes.ts';
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
    findDamage: (): Promise<string[]> => findDamage(db),

    /** Makes indexes anew from what they are made of: those of words, and SQLite's own. */
    recordIndexesAgain: (): Promise<void> => db.transaction().execute(remakeIndexes),

    /** Bytes that are free where the library lies; null: nobody knows. */
    async room(): Promise<number | null> {
      const file = await fileOf(db);
      if (file === null) return null;
      const { bavail, bsize } = await statfs(dirname(file));
      return bavail * bsize;
    },
  };
}

async function remakeIndexes(db: Db): Promise<void> {
  await sql`reindex`.execute(db);
  await remakeSearch(db);
}
