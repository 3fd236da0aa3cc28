/** Feeds of ours that others are told about, and who they are. */
import { sql } from 'kysely';
import {
  DROPPED_AFTER,
  type HubDelivery,
  type HubTopic,
  LOOK_EVERY,
  LOOK_EVERY_AT_MOST,
  retryAfter,
  type ShownSubscriber,
} from '../../model/hubs/our-hub.ts';
import { DAY, HOUR, MINUTE, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { removeUnfollowed } from './request-calls.ts';

export function deliveryCalls(db: Db) {
  return {
    /**
     * Takes the feeds that are to be looked at now, those looked at longest ago first; while news comes in, all. What has ended is
     * forgotten before.
     */
    recordLookTurn: (at: Millis, turn: LookTurn): Promise<HubTopic[]> =>
      db.transaction().execute((step) => takeLooks(step, at, turn)),

    /** How a feed stands. One that has changed is looked at again soon, one that has not, later. */
    recordLooked: (topicId: number, contentHash: string, at: Millis): Promise<void> =>
      db.transaction().execute((step) => recordLooked(step, { topicId, contentHash, at })),

    /** Takes the feeds whose subscribers have not been told how they stand. */
    recordDeliveryTurn: (at: Millis, most: number): Promise<HubDelivery[]> =>
      db.transaction().execute((step) => takeDeliveries(step, at, most)),

    /** That a subscriber took what was sent. */
    async recordDelivered(id: number, contentHash: string, at: Millis): Promise<void> {
      await db
        .updateTable('hub_subscriber')
        .set({
          ...{ sent_hash: contentHash, sent_at: at, attempts: 0 },
          ...{ failing_since: null, next_at: at },
        })
        .where('id', '=', id)
        .execute();
    },

    /** That it did not; who has not for days is dropped. */
    recordUndelivered: (id: number, at: Millis): Promise<void> =>
      db.transaction().execute((step) => recordUndelivered(step, id, at)),

    async removeSubscriber(id: number): Promise<void> {
      await db.deleteFrom('hub_subscriber').where('id', '=', id).execute();
    },

    /** A feed that can be read no more by its address, with all who were told about it. */
    async removeHubTopic(id: number): Promise<void> {
      await db.deleteFrom('hub_topic').where('id', '=', id).execute();
    },

    /** Who is told, by host. */
    async hubSubscribers(): Promise<ShownSubscriber[]> {
      const rows = await db
        .selectFrom('hub_subscriber')
        .innerJoin('hub_topic', 'hub_topic.id', 'hub_subscriber.topic_id')
        .innerJoin('reader', 'reader.id', 'hub_topic.reader_id')
        .select(['callback_host', 'reader.name', 'lease_until', 'hub_subscriber.added_at'])
        .select(['sent_at', 'hub_subscriber.failing_since'])
        .orderBy('callback_host')
        .orderBy('hub_subscriber.id')
        .execute();
      return rows.map((row) => ({
        ...{ callbackHost: row.callback_host, reader: row.name, leaseUntil: row.lease_until },
        ...{ addedAt: row.added_at, sentAt: row.sent_at, failingSince: row.failing_since },
      }));
    },
  };
}

/** The longest lease; what lies further ahead was written by a clock that stood wrong. */
const FURTHEST_LEASE: Millis = 31 * DAY;

type LookTurn = { readonly most: number; readonly hasNews: boolean };

async function takeLooks(step: Db, at: Millis, { most, hasNews }: LookTurn): Promise<HubTopic[]> {
  await step
    .deleteFrom('hub_subscriber')
    .where((eb) =>
      eb.or([eb('lease_until', '<=', at), eb('lease_until', '>', at + FURTHEST_LEASE)]),
    )
    .execute();
  await removeUnfollowed(step);
  const due = await step
    .selectFrom('hub_topic')
    .select(['id', 'sealed', 'look_every'])
    .where((eb) => eb.or([eb.lit(hasNews), eb('look_at', '<=', at), eb('look_at', '>', at + HOUR)]))
    .orderBy(sql`look_at - look_every`)
    .limit(most)
    .execute();
  for (const { id, look_every: every } of due)
    await step
      .updateTable('hub_topic')
      .set({ look_at: at + every })
      .where('id', '=', id)
      .execute();
  return due.map(({ id, sealed }) => ({ id, sealed }));
}

type Looked = { readonly topicId: number; readonly contentHash: string; readonly at: Millis };

async function recordLooked(step: Db, { topicId, contentHash, at }: Looked): Promise<void> {
  const row = await step
    .selectFrom('hub_topic')
    .select(['content_hash', 'look_every'])
    .where('id', '=', topicId)
    .executeTakeFirst();
  if (row === undefined) return;
  const hasChanged = row.content_hash !== contentHash;
  const every = hasChanged
    ? LOOK_EVERY
    : Math.min(LOOK_EVERY_AT_MOST, Math.round(row.look_every * 1.25));
  await step
    .updateTable('hub_topic')
    .set({
      ...{ look_every: every, look_at: at + every },
      ...(hasChanged && { content_hash: contentHash, changed_at: at }),
    })
    .where('id', '=', topicId)
    .execute();
}

/** A delivery that a crash broke off is made again then: what comes twice does no harm. */
const CLAIMED_FOR: Millis = 10 * MINUTE;

async function takeDeliveries(step: Db, at: Millis, most: number): Promise<HubDelivery[]> {
  const due = await step
    .selectFrom('hub_subscriber')
    .innerJoin('hub_topic', 'hub_topic.id', 'hub_subscriber.topic_id')
    .select(['hub_subscriber.id', 'hub_subscriber.callback', 'hub_subscriber.secret'])
    .select(['hub_topic.id as topicId', 'hub_topic.sealed'])
    .whereRef('hub_subscriber.sent_hash', '<>', 'hub_topic.content_hash')
    .where((eb) =>
      eb.or([eb('hub_subscriber.next_at', '<=', at), eb('hub_subscriber.next_at', '>', at + DAY)]),
    )
    .orderBy('hub_topic.id')
    .orderBy('hub_subscriber.next_at')
    .limit(most)
    .execute();
  for (const { id } of due)
    await step
      .updateTable('hub_subscriber')
      .set({ next_at: at + CLAIMED_FOR })
      .where('id', '=', id)
      .execute();
  return [...Map.groupBy(due, ({ topicId }) => topicId)].map(([id, rows]) => ({
    ...{ id, sealed: rows[0]?.sealed ?? '' },
    subscribers: rows.map((row) => ({ id: row.id, callback: row.callback, secret: row.secret })),
  }));
}

async function recordUndelivered(step: Db, id: number, at: Millis): Promise<void> {
  const row = await step
    .selectFrom('hub_subscriber')
    .select(['attempts', 'failing_since as since'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return;
  const attempts = row.attempts + 1;
  // A failure that lies ahead was noted by a clock that stood wrong.
  const since = row.since === null || row.since > at ? at : row.since;
  if (at - since >= DROPPED_AFTER) {
    await step.deleteFrom('hub_subscriber').where('id', '=', id).execute();
    return removeUnfollowed(step);
  }
  await step
    .updateTable('hub_subscriber')
    .set({ attempts, failing_since: since, next_at: at + retryAfter(attempts) })
    .where('id', '=', id)
    .execute();
}
