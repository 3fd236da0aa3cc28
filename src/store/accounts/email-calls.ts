import type { Reader } from '../../model/accounts/account.ts';
import { mailKey } from '../../model/mail/mail-address.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { readers, toReader } from './reader-calls.ts';

export function emailCalls(db: Db) {
  return {
    /** Whose address of mail it is, however it is spelled; null: nobody's. */
    async readerByEmail(address: string): Promise<Reader | null> {
      const row = await readers(db).where('email_key', '=', mailKey(address)).executeTakeFirst();
      return row === undefined ? null : toReader(row);
    },

    /** Where mail reaches a reader (null: nowhere), and when they showed it. False: the address is another's. */
    setEmail: (
      readerId: number,
      address: string | null,
      confirmedAt: Millis | null,
    ): Promise<boolean> =>
      db.transaction().execute((step) => setEmail(step, readerId, { address, confirmedAt })),
  };
}

type NewEmail = { readonly address: string | null; readonly confirmedAt: Millis | null };

async function setEmail(
  step: Db,
  readerId: number,
  { address, confirmedAt }: NewEmail,
): Promise<boolean> {
  const key = address === null ? null : mailKey(address);
  const other =
    key === null
      ? undefined
      : await step
          .selectFrom('reader')
          .select('id')
          .where('email_key', '=', key)
          .where('id', '!=', readerId)
          .executeTakeFirst();
  if (other !== undefined) return false;
  await step
    .updateTable('reader')
    .set({ email: address, email_key: key, email_confirmed_at: confirmedAt })
    .where('id', '=', readerId)
    .execute();
  return true;
}
