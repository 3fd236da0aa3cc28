import { sql } from 'kysely';
import type { Reader } from '../../model/accounts/account.ts';
import type { Role } from '../../model/accounts/role.ts';
import { nameKey } from '../../model/accounts/sign-in-name.ts';
import type { Millis } from '../../model/time.ts';
import { READER_COLUMNS, toReader } from '../accounts/reader-calls.ts';
import type { Db } from '../database/sqlite-driver.ts';

export type Member = Reader & {
  /** By whatever is signed in now, to some minutes; null: nothing is. */
  readonly lastSeenAt: Millis | null;
  readonly feeds: number;
  /** Bytes of the files they have brought in. */
  readonly broughtIn: number;
};

export type MemberChoice = {
  /** In their name or address of mail; "": all. */
  readonly search: string;
  readonly role: Role | null;
  /** null: both. */
  readonly isKeptOut: boolean | null;
  /** The last that was seen; 0: from the first. */
  readonly after: number;
  readonly most: number;
};

export function memberListCalls(db: Db) {
  return {
    /** Who reads here, those who came first before the others. */
    async members(choice: MemberChoice): Promise<Member[]> {
      const rows = await chosen(db, choice)
        .where('id', '>', choice.after)
        .select([...READER_COLUMNS, lastSeen, feeds, broughtIn])
        .orderBy('id')
        .limit(choice.most)
        .execute();
      return rows.map(toMember);
    },

    /** How many there are of whom a choice speaks. */
    async memberCount(choice: Omit<MemberChoice, 'after' | 'most'>): Promise<number> {
      const { count } = await chosen(db, choice)
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      return count;
    },

    async memberById(id: number): Promise<Member | null> {
      const row = await db
        .selectFrom('reader')
        .where('id', '=', id)
        .select([...READER_COLUMNS, lastSeen, feeds, broughtIn])
        .executeTakeFirst();
      return row === undefined ? null : toMember(row);
    },
  };
}

const lastSeen = sql<
  number | null
>`(select max(last_seen_at) from session where session.reader_id = reader.id)`.as('last_seen_at');
const feeds =
  sql<number>`(select count(*) from subscription where subscription.reader_id = reader.id and removed_at is null)`.as(
    'feeds',
  );
const broughtIn =
  sql<number>`coalesce((select bytes from brought_in where brought_in.reader_id = reader.id), 0)`.as(
    'brought_in',
  );

function chosen(db: Db, { search, role, isKeptOut }: Omit<MemberChoice, 'after' | 'most'>) {
  let asked = db.selectFrom('reader');
  const typed = nameKey(search);
  if (typed !== '')
    asked = asked.where(({ eb, or }) =>
      or([eb(sql`instr(name_key, ${typed})`, '>', 0), eb(sql`instr(email_key, ${typed})`, '>', 0)]),
    );
  if (role !== null) asked = asked.where('role', '=', role);
  if (isKeptOut !== null) asked = asked.where('disabled_at', isKeptOut ? 'is not' : 'is', null);
  return asked;
}

type MemberRow = Parameters<typeof toReader>[0] & {
  readonly last_seen_at: number | null;
  readonly feeds: number;
  readonly brought_in: number;
};

function toMember(row: MemberRow): Member {
  return {
    ...toReader(row),
    lastSeenAt: row.last_seen_at,
    feeds: row.feeds,
    broughtIn: row.brought_in,
  };
}
