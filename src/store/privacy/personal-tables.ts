import { sql } from 'kysely';
import type { Db } from '../database/sqlite-driver.ts';

/** A table in which each row belongs to a reader, and the column that says to whom. */
export type PersonalTable = {
  readonly name: string;
  readonly reader: string;
  readonly columns: readonly string[];
};

/** What opens doors is no news to whoever it belongs to, and would open them to whoever finds the file. */
const SECRET = /(?:^|_)(?:hash|nonce|secret|sealed|token|key_hash)$/;

/**
 * The reader's own row, and every table whose rows go with it: those that refer to it. Told by the library itself, so that what a later version
 * keeps is in it without anybody's thinking of it.
 */
export async function personalTables(db: Db): Promise<PersonalTable[]> {
  const { rows } = await sql<{ name: string; reader: string; column: string }>`
    select 'reader' as name, 'id' as reader, name as "column" from pragma_table_info('reader')
    union all
    select * from (select tables.name as name, refers."from" as reader, has.name as "column"
    from sqlite_schema tables, pragma_foreign_key_list(tables.name) refers, pragma_table_info(tables.name) has
    where tables.type = 'table' and refers."table" = 'reader' and refers.on_delete = 'CASCADE'
    order by tables.name, refers.id, has.cid)`.execute(db);
  const tables = Map.groupBy(rows, ({ name, reader }) => `${name} ${reader}`);
  return [...tables.values()].flatMap(([first, ...rest]) =>
    first === undefined
      ? []
      : [
          {
            ...{ name: first.name, reader: first.reader },
            columns: [first, ...rest]
              .map(({ column }) => column)
              .filter((one) => !SECRET.test(one)),
          },
        ],
  );
}
