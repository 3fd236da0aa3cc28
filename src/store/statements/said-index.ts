import { sql } from 'kysely';
import { separateCharacters } from '../../text/separate-characters.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** Makes what is said in articles findable as it stands now: see migrations/0006-stories.sql. */
export async function indexSaid(db: Db, articles: readonly number[]): Promise<void> {
  await db.deleteFrom('said_search').where('rowid', 'in', articles).execute();
  const rows = await db
    .selectFrom('statement')
    .select(['article_id'])
    .select([
      sql<string>`group_concat(content, char(10))`.as('said'),
      sql<string>`group_concat(distinct speaker_name)`.as('speaker'),
    ])
    .where('article_id', 'in', articles)
    .groupBy('article_id')
    // See news/insert-articles.ts: an index is written faster by rising ids.
    .orderBy('article_id')
    .execute();
  if (rows.length === 0) return;
  await db
    .insertInto('said_search')
    .values(
      rows.map(({ article_id, said, speaker }) => ({
        rowid: article_id,
        said: separateCharacters(said),
        speaker: separateCharacters(speaker ?? ''),
      })),
    )
    .execute();
}
