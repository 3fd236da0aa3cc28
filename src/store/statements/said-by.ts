import { type RawBuilder, sql } from 'kysely';
import { inBatches } from '../database/in-batches.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { acrossWord, nameWords } from './name-words.ts';

/** The people whose names have all of these words, or are the same name in another script, by the keys of their pages. */
function keysNamed(name: string): RawBuilder<unknown> {
  const words = nameWords(name);
  return sql`(select key from speaker_word where word in (select value from json_each(${JSON.stringify(words)}))
    group by key having count(*) = ${words.length}
    union select key from speaker_word where word in (select value from json_each(${JSON.stringify(acrossWord(name))})))`;
}

/** That somebody of that name says something in an article, as on the people's pages. */
export function isSaidBy(name: string): RawBuilder<boolean> {
  return sql<boolean>`article.id in (select article_id from statement where speaker_key in ${keysNamed(name)})`;
}

/** Of some articles those in which all of the named say something. */
export async function saidByAll(
  db: Db,
  names: readonly string[],
  ids: readonly number[],
): Promise<ReadonlySet<number>> {
  let left: readonly number[] = ids;
  for (const name of names) {
    const said: number[] = [];
    for (const some of inBatches(left)) {
      const { rows } = await sql<{ id: number }>`
        select distinct article_id as id from statement
        where article_id in (${sql.join(some)}) and speaker_key in ${keysNamed(name)}`.execute(db);
      said.push(...rows.map(({ id }) => id));
    }
    left = said;
  }
  return new Set(left);
}
