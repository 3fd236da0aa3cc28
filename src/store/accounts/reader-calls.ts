import { sql } from 'kysely';
import type { Reader } from '../../model/accounts/account.ts';
import { nameLook } from '../../model/accounts/name-look.ts';
import type { Role } from '../../model/accounts/role.ts';
import { nameKey } from '../../model/accounts/sign-in-name.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { isNameFree } from './free-name.ts';

export type NewReader = {
  readonly name: string;
  readonly displayName: string | null;
  readonly role: Role;
  /** Null: cannot sign in yet. */
  readonly passwordHash: string | null;
};

/** What a sign-in is checked against. */
export type Credentials = { readonly reader: Reader; readonly passwordHash: string | null };

export function readerCalls(db: Db) {
  return {
    /** All, the oldest first. */
    async readers(): Promise<Reader[]> {
      const rows = await readers(db).orderBy('id').execute();
      return rows.map(toReader);
    },

    async readerById(id: number): Promise<Reader | null> {
      const row = await readers(db).where('id', '=', id).executeTakeFirst();
      return row === undefined ? null : toReader(row);
    },

    /** Whatever its capitals and its spelling in Unicode; null: nobody is called so. */
    async credentials(name: string): Promise<Credentials | null> {
      const row = await readers(db).where('name_key', '=', nameKey(name)).executeTakeFirst();
      return row === undefined ? null : { reader: toReader(row), passwordHash: row.password_hash };
    },

    /** The password's hash of a reader; null: none, or no such reader. */
    async passwordOf(readerId: number): Promise<string | null> {
      const row = await readers(db).where('id', '=', readerId).executeTakeFirst();
      return row?.password_hash ?? null;
    },

    /** Whether anybody can sign in: from then on nobody reads who has not. */
    async hasPasswords(): Promise<boolean> {
      const row = await db
        .selectFrom('reader')
        .select('id')
        .where('password_hash', 'is not', null)
        .executeTakeFirst();
      return row !== undefined;
    },

    /** The number of the new reader; null: the name is taken, or looks like one that is. */
    addReader: (asked: NewReader, at: Millis): Promise<number | null> =>
      db.transaction().execute((step) => addReader(step, asked, { at })),

    async setPassword(readerId: number, passwordHash: string, at: Millis): Promise<void> {
      await db
        .updateTable('reader')
        .set({ password_hash: passwordHash, password_at: at })
        .where('id', '=', readerId)
        .execute();
    },

    /** False: the name is another's. */
    renameReader: (
      readerId: number,
      names: Pick<NewReader, 'name' | 'displayName'>,
    ): Promise<boolean> => db.transaction().execute((step) => renameReader(step, readerId, names)),

    /** Another role is another reader to whoever is signed in: all their sessions end. False: they are the last owner, and stay it. */
    setRole: (readerId: number, role: Role): Promise<boolean> =>
      db.transaction().execute(async (step) => {
        if (role !== 'owner' && (await isLastOwner(step, readerId))) return false;
        await step.updateTable('reader').set({ role }).where('id', '=', readerId).execute();
        await step.deleteFrom('session').where('reader_id', '=', readerId).execute();
        return true;
      }),

    /**
     * Keeps a reader out, or (null) lets them in again. Their sessions end, and links that would let them in. False: they are
     * the last owner, who is not kept out.
     */
    setDisabled: (readerId: number, at: Millis | null): Promise<boolean> =>
      db.transaction().execute(async (step) => {
        if (at !== null && (await isLastOwner(step, readerId))) return false;
        await step
          .updateTable('reader')
          .set({ disabled_at: at })
          .where('id', '=', readerId)
          .execute();
        await step.deleteFrom('session').where('reader_id', '=', readerId).execute();
        await step.deleteFrom('welcome_link').where('reader_id', '=', readerId).execute();
        return true;
      }),

    /** Whether nobody else who can sign in owns the house. */
    isLastOwner: (readerId: number): Promise<boolean> => isLastOwner(db, readerId),
  };
}

/** Another owner counts who has a password, or is signed in another way. */
async function isLastOwner(step: Db, readerId: number): Promise<boolean> {
  const owner = await step
    .selectFrom('reader')
    .select('id')
    .where('id', '=', readerId)
    .where('role', '=', 'owner')
    .executeTakeFirst();
  if (owner === undefined) return false;
  const other = await step
    .selectFrom('reader')
    .select('id')
    .where('id', '!=', readerId)
    .where('role', '=', 'owner')
    .where('disabled_at', 'is', null)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('password_hash', 'is not', null),
        exists(
          selectFrom('session')
            .select('session.id')
            .whereRef('session.reader_id', '=', 'reader.id')
            .where('session.kind', '=', 'browser'),
        ),
      ]),
    )
    .executeTakeFirst();
  return other === undefined;
}

export const READER_COLUMNS = [
  'id',
  'name',
  'display_name',
  'role',
  'password_hash',
  'created_at',
  'disabled_at',
  'email',
  'email_confirmed_at',
] as const;

export function readers(db: Db) {
  return db.selectFrom('reader').select(READER_COLUMNS);
}

export type ReaderRow = {
  readonly id: number;
  readonly name: string;
  readonly display_name: string | null;
  readonly role: Role;
  readonly password_hash: string | null;
  readonly created_at: number;
  readonly disabled_at: number | null;
  readonly email: string | null;
  readonly email_confirmed_at: number | null;
};

export function toReader(row: ReaderRow): Reader {
  return {
    id: row.id,
    name: row.name,
    displayName: row.display_name,
    role: row.role,
    hasPassword: row.password_hash !== null,
    createdAt: row.created_at,
    disabledAt: row.disabled_at,
    email: row.email,
    emailConfirmedAt: row.email_confirmed_at,
  };
}

/** A number that was an erased reader's is not given again: links that were signed for it would be another's. */
export async function addReader(
  step: Db,
  asked: NewReader,
  { at, signUpId = 0 }: { readonly at: Millis; readonly signUpId?: number },
): Promise<number | null> {
  const { name, displayName, role, passwordHash } = asked;
  if (!(await isNameFree(step, name, { signUpId }))) return null;
  const { insertId } = await step
    .insertInto('reader')
    .values({
      id: sql`(select coalesce(max(given), 0) + 1 from (select id as given from reader union all select reader_id from erased_reader))`,
      name,
      name_key: nameKey(name),
      name_look: nameLook(name),
      display_name: displayName,
      role,
      password_hash: passwordHash,
      password_at: passwordHash === null ? null : at,
      created_at: at,
      disabled_at: null,
    })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

export async function renameReader(
  step: Db,
  readerId: number,
  { name, displayName }: Pick<NewReader, 'name' | 'displayName'>,
): Promise<boolean> {
  if (!(await isNameFree(step, name, { readerId }))) return false;
  await step
    .updateTable('reader')
    .set({
      name,
      name_key: nameKey(name),
      name_look: nameLook(name),
      display_name: displayName,
    })
    .where('id', '=', readerId)
    .execute();
  return true;
}
