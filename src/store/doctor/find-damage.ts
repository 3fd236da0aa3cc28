import { sql } from 'kysely';
import { inOneView } from '../database/in-one-view.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { staleIndexes } from './search-indexes.ts';

/** Looks the whole library through; an empty list means that it is sound. Articles' own words are held against their seals elsewhere. */
export async function findDamage(db: Db): Promise<string[]> {
  const looks = [brokenPages, orphans, missingParts, staleSearch];
  const damage: string[] = [];
  for (const look of looks) damage.push(...(await look(db).catch(unreadable)));
  return [...new Set(damage)];
}

/** What is too damaged to be looked at is damage, too. */
function unreadable(error: unknown): string[] {
  return [`It cannot be read: ${error instanceof Error ? error.message : error}`];
}

async function orphans(db: Db): Promise<string[]> {
  const { rows } = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
  return rows.length > 0 ? [`${rows.length} rows belong to nothing.`] : [];
}

/** The library's file; null: it is in memory. */
export async function fileOf(db: Db): Promise<string | null> {
  const { rows } = await sql<{ file: string }>`pragma database_list`.execute(db);
  const file = rows[0]?.file ?? '';
  return file === '' ? null : file;
}

async function staleSearch(db: Db): Promise<string[]> {
  const file = await fileOf(db);
  if (file === null) return [];
  const stale = staleIndexes(file);
  return stale.map((name) => `The index ${name} holds other words than the texts.`);
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
