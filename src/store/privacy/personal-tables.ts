import { sql } from 'kysely';
import type { Db } from '../database/sqlite-driver.ts';

/** A table in which each row belongs to a reader, and the column that says to whom: by their number, or by their address of mail. */
export type PersonalTable = {
  readonly name: string;
  readonly owner: string;
  readonly by: 'number' | 'address';
  readonly columns: readonly string[];
};

/** What opens doors is no news to whoever it belongs to, and would open them to whoever finds the file. */
const SECRET = /(?:^|_)(?:hash|nonce|secret|sealed|token|password|jar)$/;

/** Consent is an address's, since visitors subscribe too. */
const BY_ADDRESS = ['consent', 'consent_step', 'consent_request'];

/**
 * The reader's own row; every table whose rows go with it, that is, those that refer to it; what is known of their address. Told
 * by the library itself, so that what a later version keeps is in it without anybody's thinking of it.
 */
export async function personalTables(db: Db): Promise<PersonalTable[]> {
  const { rows } = await sql<Told>`
    select 'reader' as name, 'id' as owner, name as "column" from pragma_table_info('reader')
    union all
    select * from (select tables.name as name, refers."from" as owner, has.name as "column"
      from sqlite_schema tables, pragma_foreign_key_list(tables.name) refers, pragma_table_info(tables.name) has
      where tables.type = 'table' and refers."table" = 'reader' and refers.on_delete = 'CASCADE'
      order by tables.name, refers.id, has.cid)
    union all
    select tables.name, 'address_key', has.name from sqlite_schema tables, pragma_table_info(tables.name) has
    where tables.type = 'table' and tables.name in (${sql.join(BY_ADDRESS)})`.execute(db);
  return [...Map.groupBy(rows, ({ name, owner }) => `${name} ${owner}`).values()].flatMap(toTable);
}

type Told = { readonly name: string; readonly owner: string; readonly column: string };

function toTable(told: readonly Told[]): PersonalTable[] {
  const [first] = told;
  if (first === undefined) return [];
  const { name, owner } = first;
  const columns = told.map(({ column }) => column).filter((column) => !SECRET.test(column));
  return [{ name, owner, columns, by: BY_ADDRESS.includes(name) ? 'address' : 'number' }];
}

/** Whose rows they are. */
export function belongsTo({ owner, by }: PersonalTable, readerId: number, table: string) {
  const column = sql.ref(`${table}.${owner}`);
  return by === 'number'
    ? sql<boolean>`${column} = ${readerId}`
    : sql<boolean>`${column} = (select email_key from reader where id = ${readerId})`;
}
