import type { NewsletterAddress } from '../../model/mail/newsletter.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** Addresses that a reader may have; more are a mistake or mischief. */
const MOST_ADDRESSES = 500;

export type AddressWish = {
  readonly readerId: number;
  readonly local: string;
  readonly name: string;
  readonly folder: string | null;
};

export type AddressChange = {
  readonly readerId: number;
  readonly id: number;
  readonly name?: string;
  readonly folder?: string | null;
  readonly local?: string;
  readonly offAt?: Millis | null;
};

export function addressCalls(db: Db) {
  return {
    /** By name. */
    async addresses(readerId: number): Promise<NewsletterAddress[]> {
      const rows = await addressRows(db).where('reader_id', '=', readerId).execute();
      return rows.map(toAddress).sort((one, other) => one.name.localeCompare(other.name));
    },

    async address(readerId: number, id: number): Promise<NewsletterAddress | null> {
      const row = await addressRows(db)
        .where('reader_id', '=', readerId)
        .where('id', '=', id)
        .executeTakeFirst();
      return row === undefined ? null : toAddress(row);
    },

    /** Whose address this is, before the "@"; null: nobody's. */
    async addressByLocal(local: string): Promise<NewsletterAddress | null> {
      const row = await addressRows(db).where('local', '=', local).executeTakeFirst();
      return row === undefined ? null : toAddress(row);
    },

    /** Null: the reader has as many as there may be. */
    addAddress: (wish: AddressWish, at: Millis): Promise<number | null> =>
      db.transaction().execute((step) => addAddress(step, wish, at)),

    /** False: the reader has none by this number. */
    async setAddress({ readerId, id, ...change }: AddressChange): Promise<boolean> {
      const { offAt, ...rest } = change;
      const values = { ...rest, ...(offAt !== undefined && { off_at: offAt }) };
      if (Object.keys(values).length === 0) return false;
      const { numUpdatedRows } = await db
        .updateTable('newsletter_address')
        .set(values)
        .where('reader_id', '=', readerId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },

    async removeAddress(readerId: number, id: number): Promise<boolean> {
      const { numDeletedRows } = await db
        .deleteFrom('newsletter_address')
        .where('reader_id', '=', readerId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
  };
}

async function addAddress(db: Db, wish: AddressWish, at: Millis): Promise<number | null> {
  const { readerId, local, name, folder } = wish;
  const { count } = await db
    .selectFrom('newsletter_address')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('reader_id', '=', readerId)
    .executeTakeFirstOrThrow();
  if (count >= MOST_ADDRESSES) return null;
  const { id } = await db
    .insertInto('newsletter_address')
    .values({ reader_id: readerId, local, name, folder, made_at: at, off_at: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

function addressRows(db: Db) {
  return db
    .selectFrom('newsletter_address')
    .selectAll()
    .select(({ selectFrom }) =>
      selectFrom('newsletter_mail')
        .select(({ fn }) => fn.max('came_at').as('at'))
        .whereRef('newsletter_mail.address_id', '=', 'newsletter_address.id')
        .as('last_mail_at'),
    );
}

type AddressRow = Awaited<ReturnType<ReturnType<typeof addressRows>['executeTakeFirstOrThrow']>>;

function toAddress({ reader_id, made_at, off_at, last_mail_at, ...row }: AddressRow) {
  return { ...row, readerId: reader_id, madeAt: made_at, offAt: off_at, lastMailAt: last_mail_at };
}
