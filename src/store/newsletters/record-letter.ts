/** A mail comes in whole or not at all: its row, its sender and its articles in one step. */
import type { LetterHead, LetterTaken, TakenLetter } from '../../model/mail/newsletter.ts';
import { newsletterUrl } from '../../model/mail/newsletter.ts';
import { HOUR, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { indexArticles } from '../news/insert-articles.ts';
import { recordEntries } from '../news/record-entries.ts';
import { outletForKey } from '../outlets.ts';
import { hasRoomFor } from './waiting-room.ts';

/** What is known of a sender before the mail is looked at. */
type SenderRow = {
  readonly id: number;
  readonly state: 'waiting' | 'allowed' | 'refused';
  readonly feed_id: number | null;
};

/** Takes a mail in. Nothing is written where it is known or there is no room. */
export async function recordLetter(db: Db, letter: TakenLetter, at: Millis): Promise<LetterTaken> {
  const known = await db
    .selectFrom('newsletter_mail')
    .select('id')
    .where('reader_id', '=', letter.readerId)
    .where('key', '=', letter.key)
    .executeTakeFirst();
  if (known !== undefined) return { kind: 'known' };
  const { head } = letter;
  return head === null ? keepUnreadable(db, letter, at) : recordRead(db, { letter, head, at });
}

type Headed = { readonly letter: TakenLetter; readonly head: LetterHead; readonly at: Millis };

async function recordRead(db: Db, { letter, head, at }: Headed): Promise<LetterTaken> {
  const sender = await senderOf(db, letter, head);
  if (sender !== null && (await isUnwanted(db, letter.readerId, sender)))
    return discard(db, { letter, senderId: sender.id, at });
  const { entries } = letter;
  if (sender?.state === 'allowed' && entries !== null)
    return read(db, { letter: { ...letter, entries }, head, sender, at });
  return wait(db, { letter, sender, at });
}

type Waiting = {
  readonly letter: TakenLetter;
  readonly sender: SenderRow | null;
  readonly at: Millis;
};

async function wait(db: Db, { letter, sender, at }: Waiting): Promise<LetterTaken> {
  // What is only waited for must not fill the disk: whoever knows the address can write to it.
  if (!(await hasRoomFor(db, letter, sender === null))) return { kind: 'full' };
  const senderId = sender?.id ?? (await addSender(db, letter, at));
  await touch(db, senderId, at);
  const state = letter.entries === null ? 'unreadable' : 'waiting';
  const mailId = await keep(db, { letter, senderId, state, at });
  if (state === 'waiting') return { kind: 'waiting', mailId, senderId };
  return { kind: 'unreadable', mailId, reason: letter.reason ?? '' };
}

/** It is kept as it came: what cannot be read now may be once we can. */
async function keepUnreadable(db: Db, letter: TakenLetter, at: Millis): Promise<LetterTaken> {
  if (!(await hasRoomFor(db, letter, false))) return { kind: 'full' };
  const mailId = await keep(db, { letter, senderId: null, state: 'unreadable', at });
  return { kind: 'unreadable', mailId, reason: letter.reason ?? '' };
}

async function senderOf(
  db: Db,
  { readerId }: TakenLetter,
  { sender }: LetterHead,
): Promise<SenderRow | null> {
  const row = await db
    .selectFrom('newsletter_sender')
    .select(['id', 'state', 'feed_id'])
    .where('reader_id', '=', readerId)
    .where('key', '=', sender.key)
    .executeTakeFirst();
  return row ?? null;
}

/** Refused, or unsubscribed from where readers unsubscribe from anything. */
async function isUnwanted(db: Db, readerId: number, sender: SenderRow): Promise<boolean> {
  if (sender.state !== 'allowed') return sender.state === 'refused';
  if (sender.feed_id === null) return false;
  const row = await db
    .selectFrom('subscription')
    .select('removed_at')
    .where('reader_id', '=', readerId)
    .where('feed_id', '=', sender.feed_id)
    .executeTakeFirst();
  return row !== undefined && row.removed_at !== null;
}

type Discarded = { readonly letter: TakenLetter; readonly senderId: number; readonly at: Millis };

/** Nothing of it is kept but that it came, so that it is counted once. */
async function discard(db: Db, { letter, senderId, at }: Discarded): Promise<LetterTaken> {
  await keep(db, {
    letter: { ...letter, head: null, body: null },
    senderId,
    state: 'discarded',
    at,
  });
  await db
    .updateTable('newsletter_sender')
    .set(({ eb }) => ({ last_at: at, discarded: eb('discarded', '+', 1) }))
    .where('id', '=', senderId)
    .execute();
  return { kind: 'discarded' };
}

type ReadLetter = {
  readonly letter: TakenLetter & { readonly entries: NonNullable<TakenLetter['entries']> };
  readonly head: LetterHead;
  readonly sender: SenderRow;
  readonly at: Millis;
};

async function read(db: Db, { letter, head, sender, at }: ReadLetter): Promise<LetterTaken> {
  const { readerId, token, entries } = letter;
  const feedId = await feedOfSender(db, { readerId, token, sender, at });
  const outlet = await db
    .selectFrom('outlet')
    .innerJoin('feed', 'feed.outlet_id', 'outlet.id')
    .select(['outlet.id', 'outlet.name', 'outlet.key'])
    .where('feed.id', '=', feedId)
    .executeTakeFirstOrThrow();
  const { tally, searchRows } = await recordEntries(db, { feedId, readerId, outlet, at, entries });
  await indexArticles(db, searchRows);
  await db
    .updateTable('feed')
    .set({ last_fetched_at: at, ...(tally.added > 0 && { last_new_at: at }) })
    .where('id', '=', feedId)
    .execute();
  await keep(db, {
    letter: { ...letter, head, body: null },
    senderId: sender.id,
    state: 'read',
    at,
  });
  await touch(db, sender.id, at);
  return { kind: 'read', added: tally.added, feedId };
}

export type FeedWish = {
  readonly readerId: number;
  readonly token: string;
  readonly sender: { readonly id: number; readonly feed_id: number | null };
  readonly at: Millis;
  /** The reader's words for it. */
  readonly title?: string | null;
  readonly folder?: string | null;
};

/** The feed that stands for a sender, made and subscribed to when it is first wanted. */
export async function feedOfSender(db: Db, wish: FeedWish): Promise<number> {
  const { sender, readerId, at, title = null, folder = null } = wish;
  const feedId = sender.feed_id ?? (await addFeed(db, wish));
  await db
    .insertInto('subscription')
    .values({ reader_id: readerId, feed_id: feedId, folder, title, added_at: at, removed_at: null })
    .onConflict((conflict) => conflict.columns(['reader_id', 'feed_id']).doNothing())
    .execute();
  return feedId;
}

async function addFeed(db: Db, { readerId, token, sender }: FeedWish): Promise<number> {
  const { name } = await db
    .selectFrom('newsletter_sender')
    .select('name')
    .where('id', '=', sender.id)
    .executeTakeFirstOrThrow();
  const url = newsletterUrl(token);
  // An outlet of its own: what came to a private address must not stand under a public one's name.
  const outlet = await outletForKey(db, { key: url, name, homeUrl: null });
  const { id } = await db
    .insertInto('feed')
    .values({
      // What comes to a reader's address is that reader's alone.
      ...{ outlet_id: outlet.id, reader_id: readerId, url, title: name },
      ...{ home_url: null, language: null },
      // Never asked for: it comes.
      ...{ interval: HOUR, next_fetch_at: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await db
    .updateTable('newsletter_sender')
    .set({ feed_id: id })
    .where('id', '=', sender.id)
    .where('reader_id', '=', readerId)
    .execute();
  return id;
}

async function addSender(db: Db, letter: TakenLetter, at: Millis): Promise<number> {
  const { readerId, head } = letter;
  const { id } = await db
    .insertInto('newsletter_sender')
    .values({
      ...{ reader_id: readerId, key: head?.sender.key ?? '', name: head?.sender.name ?? '' },
      ...{ address: head?.sender.address ?? null, state: 'waiting' as const, feed_id: null },
      ...{ first_at: at, last_at: at },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

async function touch(db: Db, senderId: number, at: Millis): Promise<void> {
  await db
    .updateTable('newsletter_sender')
    .set({ last_at: at })
    .where('id', '=', senderId)
    .execute();
}

type Kept = {
  readonly letter: TakenLetter;
  readonly senderId: number | null;
  readonly state: 'waiting' | 'read' | 'unreadable' | 'discarded';
  readonly at: Millis;
};

async function keep(db: Db, { letter, senderId, state, at }: Kept): Promise<number> {
  const { head } = letter;
  const { id } = await db
    .insertInto('newsletter_mail')
    .values({
      ...{ reader_id: letter.readerId, sender_id: senderId, address_id: letter.addressId },
      ...{ key: letter.key, came_at: at, state },
      ...{
        subject: head?.subject ?? null,
        preview: state === 'read' ? null : (head?.preview ?? null),
      },
      links: JSON.stringify(state === 'read' ? [] : (head?.confirmations ?? [])),
      authentication: head?.authentication ?? null,
      ...{ reason: state === 'unreadable' ? letter.reason : null },
      ...{ size: letter.size, body: letter.body },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}
