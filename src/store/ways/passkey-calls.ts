import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

export type Passkey = {
  readonly id: number;
  readonly readerId: number;
  readonly credentialId: string;
  /** COSE, base64url. */
  readonly publicKey: string;
  readonly counter: number;
  /** The name of ours that it was made for. */
  readonly host: string;
  readonly name: string;
  readonly createdAt: Millis;
  readonly lastUsedAt: Millis | null;
};

export type NewPasskey = Omit<Passkey, 'id' | 'createdAt' | 'lastUsedAt'>;

/** Nobody has more authenticators; each is a way in. */
const MOST = 20;

export function passkeyCalls(db: Db) {
  return {
    /** False: it is known already, or the reader has twenty. */
    addPasskey: (made: NewPasskey, at: Millis): Promise<boolean> =>
      db.transaction().execute((step) => addPasskey(step, made, at)),

    /** A reader's, the oldest first. */
    async passkeys(readerId: number): Promise<Passkey[]> {
      const rows = await passkeys(db).where('reader_id', '=', readerId).orderBy('id').execute();
      return rows.map(toPasskey);
    },

    async passkeyByCredential(credentialId: string): Promise<Passkey | null> {
      const row = await passkeys(db).where('credential_id', '=', credentialId).executeTakeFirst();
      return row === undefined ? null : toPasskey(row);
    },

    /** That one was used. False: its count did not rise since, as that of a copy would not (WebAuthn 2, 6.1.1); 0 counts nothing. */
    async recordPasskeyUse(id: number, counter: number, at: Millis): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('passkey')
        .set({ counter, last_used_at: at })
        .where('id', '=', id)
        .where(({ or, and, eb, val }) =>
          or([eb('counter', '<', counter), and([eb('counter', '=', 0), eb(val(counter), '=', 0)])]),
        )
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    /** False: it is none of the reader's. */
    async removePasskey(readerId: number, id: number): Promise<boolean> {
      const { numDeletedRows } = await db
        .deleteFrom('passkey')
        .where('id', '=', id)
        .where('reader_id', '=', readerId)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
  };
}

async function addPasskey(step: Db, made: NewPasskey, at: Millis): Promise<boolean> {
  const has = await passkeys(step).where('reader_id', '=', made.readerId).execute();
  if (has.length >= MOST) return false;
  const { numInsertedOrUpdatedRows } = await step
    .insertInto('passkey')
    .values({
      reader_id: made.readerId,
      credential_id: made.credentialId,
      public_key: made.publicKey,
      counter: made.counter,
      host: made.host,
      name: made.name,
      created_at: at,
      last_used_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

function passkeys(db: Db) {
  return db.selectFrom('passkey').selectAll();
}

type PasskeyRow = Awaited<ReturnType<ReturnType<typeof passkeys>['executeTakeFirstOrThrow']>>;

function toPasskey(row: PasskeyRow): Passkey {
  return {
    ...{ id: row.id, readerId: row.reader_id, credentialId: row.credential_id },
    ...{ publicKey: row.public_key, counter: row.counter, host: row.host, name: row.name },
    ...{ createdAt: row.created_at, lastUsedAt: row.last_used_at },
  };
}
