import type { NewsletterSender } from '../../model/mail/newsletter.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { feedOfSender } from './record-letter.ts';

export type SenderDecision = {
  readonly readerId: number;
  readonly id: number;
  readonly state: 'allowed' | 'refused';
  /** The reader's words for it, and where it goes; null: as the sender calls it, in no folder. */
  readonly title: string | null;
  readonly folder: string | null;
  /** Names the feed, if one has to be made. */
  readonly token: string;
};

export function senderCalls(db: Db) {
  return {
    /** Those who wrote last first. */
    async senders(readerId: number): Promise<NewsletterSender[]> {
      const rows = await db
        .selectFrom('newsletter_sender as sender')
        .leftJoin('subscription', (join) =>
          join
            .onRef('subscription.feed_id', '=', 'sender.feed_id')
            .onRef('subscription.reader_id', '=', 'sender.reader_id'),
        )
        .select([
          ...(['sender.id', 'sender.key', 'sender.name', 'sender.address'] as const),
          ...(['sender.state', 'sender.feed_id', 'sender.first_at', 'sender.last_at'] as const),
          ...(['sender.discarded', 'subscription.added_at', 'subscription.removed_at'] as const),
        ])
        .where('sender.reader_id', '=', readerId)
        .orderBy('sender.last_at', 'desc')
        .execute();
      return rows.map(({ feed_id, first_at, last_at, added_at, removed_at, ...row }) => ({
        ...row,
        ...{ feedId: feed_id, firstAt: first_at, lastAt: last_at },
        isSubscribed: added_at !== null && removed_at === null,
      }));
    },

    /**
     * Allows a sender, who becomes a feed of the reader's, or refuses one, whose mails that wait are discarded.
     * Returns the feed's number; null: there is no such sender, or it was refused.
     */
    setSender: (decision: SenderDecision, at: Millis): Promise<number | null> =>
      db.transaction().execute((step) => decide(step, decision, at)),
  };
}

async function decide(db: Db, decision: SenderDecision, at: Millis): Promise<number | null> {
  const { readerId, id, state } = decision;
  const sender = await db
    .selectFrom('newsletter_sender')
    .select(['id', 'feed_id'])
    .where('reader_id', '=', readerId)
    .where('id', '=', id)
    .executeTakeFirst();
  if (sender === undefined) return null;
  await db.updateTable('newsletter_sender').set({ state }).where('id', '=', id).execute();
  return state === 'allowed'
    ? allow(db, { decision, sender, at })
    : refuse(db, { decision, sender, at });
}

type Deciding = {
  readonly decision: SenderDecision;
  readonly sender: { readonly id: number; readonly feed_id: number | null };
  readonly at: Millis;
};

/** Mails that wait are read afterwards: that a sender is allowed and its mail waits is work left to do. */
async function allow(db: Db, { decision, sender, at }: Deciding): Promise<number> {
  const { readerId, title, folder, token } = decision;
  const feedId = await feedOfSender(db, { readerId, token, sender, at, title, folder });
  await db
    .updateTable('subscription')
    .set({ removed_at: null, ...(title !== null && { title }), ...(folder !== null && { folder }) })
    .where('reader_id', '=', readerId)
    .where('feed_id', '=', feedId)
    .execute();
  return feedId;
}

async function refuse(db: Db, { decision, sender, at }: Deciding): Promise<null> {
  const waiting = await db
    .updateTable('newsletter_mail')
    .set({ state: 'discarded', body: null, subject: null, preview: null, links: '[]' })
    .where('sender_id', '=', sender.id)
    .where('state', 'in', ['waiting', 'unreadable'])
    .executeTakeFirstOrThrow();
  await db
    .updateTable('newsletter_sender')
    .set(({ eb }) => ({ discarded: eb('discarded', '+', Number(waiting.numUpdatedRows)) }))
    .where('id', '=', sender.id)
    .execute();
  if (sender.feed_id !== null)
    await db
      .updateTable('subscription')
      .set({ removed_at: at })
      .where('reader_id', '=', decision.readerId)
      .where('feed_id', '=', sender.feed_id)
      .where('removed_at', 'is', null)
      .execute();
  return null;
}
