import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { sql } from 'kysely';
import { NO_READER } from '../model/own/no-reader.ts';
import type { Millis } from '../model/time.ts';
import type { Db } from './database/sqlite-driver.ts';
import { fileOf, findDamage } from './doctor/find-damage.ts';
import { remakeSearch } from './doctor/search-indexes.ts';
import { type Workload, workload } from './load/workload.ts';
import { isKnownTo } from './outlets.ts';
import { IS_LIBRARYS } from './own/visible-to.ts';
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
    /** Of the library: what is one reader's alone counts for nobody. */
    counts: (): Promise<LibraryCounts> => libraryCounts(db),

    /** What waits to be done. */
    workload: (now: Millis): Promise<Workload> => workload(db, now),

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

async function libraryCounts(db: Db): Promise<LibraryCounts> {
  const count = (table: 'article' | 'feed' | 'entry' | 'statement') =>
    sql<number>`(select count(*) from ${sql.table(table)})`;
  // What is left out has an index; the rest of the library would be walked through.
  const own = (table: 'article' | 'feed') =>
    sql<number>`(select count(*) from ${sql.table(table)} where reader_id is not null)`;
  const { rows } = await sql<LibraryCounts>`select
    ${count('article')} - ${own('article')} as articles,
    (select count(*) from outlet where ${isKnownTo(NO_READER)}) as outlets,
    ${count('feed')} - ${own('feed')} as feeds,
    ${count('entry')} - (select count(*) from entry where feed_id in
      (select id from feed where reader_id is not null)) as entries,
    (select count(*) from article where page_wanted_at is not null and ${IS_LIBRARYS}) as "pagesAwaited",
    ${count('statement')} as statements,
    (select count(*) from story where merged_into is null) as stories,
    (select count(*) from article where statements_by = 0 and ${IS_LIBRARYS}) as "textsAwaited",
    (select count(*) from article where ${IS_AWAITING_PLACE}) as "placesAwaited"`.execute(db);
  const counts = rows[0];
  if (counts === undefined) throw new Error('a select without from gave no row');
  return { ...counts };
}

async function remakeIndexes(db: Db): Promise<void> {
  await sql`reindex`.execute(db);
  await remakeSearch(db);
}
