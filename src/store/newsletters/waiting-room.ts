import type { TakenLetter } from '../../model/mail/newsletter.ts';
import type { Db } from '../database/sqlite-driver.ts';

/** Of one reader: mails that wait or could not be read. */
const MOST_BYTES = 200_000_000;
const MOST_MAILS = 2_000;
/** Senders whom a reader has not yet decided on. */
const MOST_SENDERS = 500;

/** Whether one more mail may wait, of a sender who is new or not. */
export async function hasRoomFor(
  db: Db,
  { readerId, size }: TakenLetter,
  isNewSender: boolean,
): Promise<boolean> {
  const { bytes, mails } = await db
    .selectFrom('newsletter_mail')
    .select(({ fn }) => [
      fn.sum<number | null>('size').as('bytes'),
      fn.countAll<number>().as('mails'),
    ])
    .where('reader_id', '=', readerId)
    .where('body', 'is not', null)
    .executeTakeFirstOrThrow();
  if ((bytes ?? 0) + size > MOST_BYTES || mails >= MOST_MAILS) return false;
  return !isNewSender || (await waitingSenders(db, readerId)) < MOST_SENDERS;
}

async function waitingSenders(db: Db, readerId: number): Promise<number> {
  const { count } = await db
    .selectFrom('newsletter_sender')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('reader_id', '=', readerId)
    .where('state', '=', 'waiting')
    .executeTakeFirstOrThrow();
  return count;
}
