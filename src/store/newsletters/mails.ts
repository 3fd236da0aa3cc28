import { sql } from 'kysely';
import type { KeptMail, LetterTaken, TakenLetter } from '../../model/mail/newsletter.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { recordLetter } from './record-letter.ts';

/** A mail that is to be read again. */
export type AwaitedMail = {
  readonly id: number;
  readonly readerId: number;
  readonly addressId: number | null;
  readonly body: Uint8Array;
};

/** The row that was to be taken anew is kept as it was. */
class NoRoomError extends Error {
  override readonly name = 'NoRoomError';
}

export function mailCalls(db: Db) {
  return { ...mailQuestions(db), ...mailChanges(db) };
}

function mailQuestions(db: Db) {
  return {
    /** A reader's mails that wait for a word, or could not be read; the newest first. */
    async keptMails(readerId: number, limit: number): Promise<KeptMail[]> {
      const rows = await keptRows(db)
        .where('mail.reader_id', '=', readerId)
        .orderBy('mail.id', 'desc')
        .limit(limit)
        .execute();
      return rows.flatMap(toKept);
    },

    /** Mails whose sender has been allowed since they came, the oldest first; with their bytes. */
    async awaitedMails(limit: number): Promise<AwaitedMail[]> {
      const rows = await db
        .selectFrom('newsletter_mail as mail')
        .innerJoin('newsletter_sender as sender', 'sender.id', 'mail.sender_id')
        .select(['mail.id', 'mail.reader_id', 'mail.address_id', 'mail.body'])
        .where('sender.state', '=', 'allowed')
        .where('mail.state', '=', 'waiting')
        .orderBy('mail.id')
        .limit(limit)
        .execute();
      return rows.flatMap(toAwaited);
    },

    /** One of the reader's kept mails, with its bytes; null: there is none, or its bytes are elsewhere. */
    async mailBody(readerId: number, id: number): Promise<AwaitedMail | null> {
      const row = await db
        .selectFrom('newsletter_mail')
        .select(['id', 'reader_id', 'address_id', 'body'])
        .where('reader_id', '=', readerId)
        .where('id', '=', id)
        .executeTakeFirst();
      return (row && toAwaited(row)[0]) ?? null;
    },
  };
}

function mailChanges(db: Db) {
  return {
    /** Takes a mail in, whole or not at all. */
    recordMail: (letter: TakenLetter, at: Millis): Promise<LetterTaken> =>
      db.transaction().execute((step) => recordLetter(step, letter, at)),

    /** Takes a kept mail in anew, as it reads now. */
    async recordMailAgain(id: number, letter: TakenLetter, at: Millis): Promise<LetterTaken> {
      try {
        return await db.transaction().execute(async (step) => {
          await step.deleteFrom('newsletter_mail').where('id', '=', id).execute();
          const taken = await recordLetter(step, letter, at);
          if (taken.kind === 'full') throw new NoRoomError();
          return taken;
        });
      } catch (error) {
        if (error instanceof NoRoomError) return { kind: 'full' };
        throw error;
      }
    },

    /** Throws a kept mail away: its row stays, so that it is not taken again. */
    async removeMail(readerId: number, id: number): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('newsletter_mail')
        .set({
          ...{ state: 'discarded' as const, body: null, subject: null, preview: null },
          ...{ links: '[]', reason: null },
        })
        .where('reader_id', '=', readerId)
        .where('id', '=', id)
        .where('state', 'in', ['waiting', 'unreadable'])
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },

    /** Forgets mails that became articles or were discarded before: none is offered again so late. */
    async removeMailsBefore(at: Millis): Promise<number> {
      const { numDeletedRows } = await db
        .deleteFrom('newsletter_mail')
        .where('came_at', '<', at)
        .where('state', 'in', ['discarded'])
        .executeTakeFirstOrThrow();
      return Number(numDeletedRows);
    },
  };
}

function keptRows(db: Db) {
  return db
    .selectFrom('newsletter_mail as mail')
    .leftJoin('newsletter_address as address', 'address.id', 'mail.address_id')
    .select([
      ...(['mail.id', 'mail.sender_id', 'mail.came_at', 'mail.state', 'mail.subject'] as const),
      ...(['mail.preview', 'mail.links', 'mail.authentication', 'mail.reason'] as const),
      ...(['mail.size', 'address.name as address_name'] as const),
      sql<number>`mail.body is not null`.as('has_body'),
    ])
    .where('mail.state', 'in', ['waiting', 'unreadable']);
}

type KeptRow = Awaited<ReturnType<ReturnType<typeof keptRows>['executeTakeFirstOrThrow']>>;

function toKept(row: KeptRow): KeptMail[] {
  const { state } = row;
  if (state !== 'waiting' && state !== 'unreadable') return [];
  return [
    {
      ...{ id: row.id, senderId: row.sender_id, addressName: row.address_name, state },
      ...{ cameAt: row.came_at, subject: row.subject, preview: row.preview },
      links: JSON.parse(row.links),
      ...{ authentication: row.authentication, reason: row.reason, size: row.size },
      hasBody: row.has_body === 1,
    },
  ];
}

type BodyRow = {
  readonly id: number;
  readonly reader_id: number;
  readonly address_id: number | null;
  readonly body: Uint8Array | null;
};

function toAwaited({ id, reader_id, address_id, body }: BodyRow): AwaitedMail[] {
  return body === null ? [] : [{ id, readerId: reader_id, addressId: address_id, body }];
}
