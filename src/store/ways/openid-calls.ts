import type { Role } from '../../model/accounts/role.ts';
import { mailKey } from '../../model/mail/mail-address.ts';
import type { Millis } from '../../model/time.ts';
import { addReader } from '../accounts/reader-calls.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { isEmailTaken, isFull } from '../members/add-member.ts';

/** By what a provider is known, and somebody there (OpenID Connect Core 1.0, 2: both together and nothing else). */
export type OpenidKey = { readonly issuer: string; readonly subject: string };

export type NewOpenidAccount = OpenidKey & {
  readonly readerId: number;
  /** What they are called there, for them to know it by. */
  readonly name: string;
};

export type OpenidAccount = NewOpenidAccount & {
  readonly createdAt: Millis;
  readonly lastUsedAt: Millis | null;
};

/** Somebody who comes by an account elsewhere and reads here from now on. */
export type OpenidNewcomer = {
  readonly account: Omit<NewOpenidAccount, 'readerId'>;
  /** The first that is free is taken. */
  readonly names: readonly string[];
  /** Confirmed; null: none is known. One that is somebody's is left out. */
  readonly email: string | null;
  readonly role: Role;
  /** Readers, all together. */
  readonly most: number;
};

export type OpenidAdded =
  | { readonly kind: 'added'; readonly readerId: number }
  | { readonly kind: 'taken' | 'full' };

/** Nobody has more accounts elsewhere; each is a way in. */
const MOST = 20;

export function openidCalls(db: Db) {
  return {
    /** Null: nobody here signs in by it. */
    async openidAccount(key: OpenidKey): Promise<OpenidAccount | null> {
      const row = await accounts(db)
        .where('issuer', '=', key.issuer)
        .where('subject', '=', key.subject)
        .executeTakeFirst();
      return row === undefined ? null : toAccount(row);
    },

    /** A reader's, the oldest first. */
    async openidAccounts(readerId: number): Promise<OpenidAccount[]> {
      const rows = await accounts(db)
        .where('reader_id', '=', readerId)
        .orderBy('created_at')
        .orderBy('subject')
        .execute();
      return rows.map(toAccount);
    },

    /** False: it is somebody's already, or the reader has twenty. */
    addOpenidAccount: (made: NewOpenidAccount, at: Millis): Promise<boolean> =>
      db.transaction().execute((step) => addAccount(step, made, at)),

    async recordOpenidUse({ issuer, subject }: OpenidKey, at: Millis): Promise<void> {
      await db
        .updateTable('openid_account')
        .set({ last_used_at: at })
        .where('issuer', '=', issuer)
        .where('subject', '=', subject)
        .execute();
    },

    /** False: it is none of the reader's. */
    async removeOpenidAccount(readerId: number, key: OpenidKey): Promise<boolean> {
      const { numDeletedRows } = await db
        .deleteFrom('openid_account')
        .where('issuer', '=', key.issuer)
        .where('subject', '=', key.subject)
        .where('reader_id', '=', readerId)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    /** A reader without a password and the account they come by, or neither. Taken: the account is, or all names are. */
    addOpenidReader: (newcomer: OpenidNewcomer, at: Millis): Promise<OpenidAdded> =>
      db.transaction().execute((step) => addNewcomer(step, newcomer, at)),
  };
}

async function addNewcomer(
  step: Db,
  { account, names, email, role, most }: OpenidNewcomer,
  at: Millis,
): Promise<OpenidAdded> {
  if (await isFull(step, most)) return { kind: 'full' };
  const known = await accounts(step)
    .where('issuer', '=', account.issuer)
    .where('subject', '=', account.subject)
    .executeTakeFirst();
  const readerId = known === undefined ? await addUnder(step, { names, role }, at) : null;
  if (readerId === null) return { kind: 'taken' };
  if (email !== null && !(await isEmailTaken(step, email)))
    await step
      .updateTable('reader')
      .set({ email, email_key: mailKey(email), email_confirmed_at: at })
      .where('id', '=', readerId)
      .execute();
  await addAccount(step, { ...account, readerId }, at);
  return { kind: 'added', readerId };
}

async function addUnder(
  step: Db,
  { names, role }: Pick<OpenidNewcomer, 'names' | 'role'>,
  at: Millis,
): Promise<number | null> {
  for (const name of names) {
    const reader = { name, displayName: null, role, passwordHash: null };
    const readerId = await addReader(step, reader, { at });
    if (readerId !== null) return readerId;
  }
  return null;
}

async function addAccount(step: Db, made: NewOpenidAccount, at: Millis): Promise<boolean> {
  const has = await accounts(step).where('reader_id', '=', made.readerId).execute();
  if (has.length >= MOST) return false;
  const { numInsertedOrUpdatedRows } = await step
    .insertInto('openid_account')
    .values({
      ...{ issuer: made.issuer, subject: made.subject, reader_id: made.readerId },
      ...{ name: made.name, created_at: at, last_used_at: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

function accounts(db: Db) {
  return db.selectFrom('openid_account').selectAll();
}

type AccountRow = Awaited<ReturnType<ReturnType<typeof accounts>['executeTakeFirstOrThrow']>>;

function toAccount(row: AccountRow): OpenidAccount {
  return {
    ...{ issuer: row.issuer, subject: row.subject, readerId: row.reader_id, name: row.name },
    ...{ createdAt: row.created_at, lastUsedAt: row.last_used_at },
  };
}
