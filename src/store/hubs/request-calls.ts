/** What others want of our hub until their callbacks have said so themselves. */
import type { Selectable } from 'kysely';
import {
  type HubRequest,
  LOOK_EVERY,
  MOST_OF_CALLBACK_HOST,
  MOST_OF_READER,
  MOST_SUBSCRIBERS,
  retryAfter,
  VERIFY_TRIES,
  type WaitingRequest,
} from '../../model/hubs/our-hub.ts';
import { HOUR, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import type { HubSchema } from './hub-schema.ts';

export function requestCalls(db: Db) {
  return {
    /** Keeps a request until it is verified; one that waits for the same callback and feed gives way. False: there are too many. */
    addHubRequest: (request: HubRequest, at: Millis): Promise<boolean> =>
      db.transaction().execute((step) => addRequest(step, request, at)),

    /** Takes the requests that are to be verified now, and notes that they are; what was tried often enough is forgotten. */
    recordRequestTurn: (at: Millis, most: number): Promise<WaitingRequest[]> =>
      db.transaction().execute((step) => takeRequests(step, at, most)),

    /** That a callback has said that it is true: it is told from now on, or no more. */
    recordVerified: (id: number, at: Millis): Promise<void> =>
      db.transaction().execute((step) => recordVerified(step, id, at)),

    async removeHubRequest(id: number): Promise<void> {
      await db.deleteFrom('hub_request').where('id', '=', id).execute();
    },
  };
}

async function addRequest(step: Db, request: HubRequest, at: Millis): Promise<boolean> {
  if (!(await hasRoom(step, request))) return false;
  await step
    .deleteFrom('hub_request')
    .where('topic_hash', '=', request.topicHash)
    .where('callback', '=', request.callback)
    .execute();
  await step
    .insertInto('hub_request')
    .values({
      ...{ mode: request.mode, topic_hash: request.topicHash, sealed: request.sealed },
      ...{ reader_id: request.readerId, content_hash: request.contentHash },
      ...{ callback: request.callback, callback_host: request.callbackHost },
      ...{ secret: request.secret, lease: request.lease, asked_at: at, next_at: at },
    })
    .execute();
  return true;
}

/** Those that wait count like those that are: nobody fills the house with what nobody agreed to. */
async function hasRoom(step: Db, { callbackHost, readerId }: HubRequest): Promise<boolean> {
  const waiting = await step
    .selectFrom('hub_request')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const standing = await step
    .selectFrom('hub_subscriber')
    .innerJoin('hub_topic', 'hub_topic.id', 'hub_subscriber.topic_id')
    .select(({ fn, eb }) => [
      fn.countAll<number>().as('count'),
      fn.sum<number | null>(eb('callback_host', '=', callbackHost)).as('ofHost'),
      fn.sum<number | null>(eb('hub_topic.reader_id', '=', readerId)).as('ofReader'),
    ])
    .executeTakeFirstOrThrow();
  return (
    waiting.count < MOST_OF_CALLBACK_HOST &&
    standing.count < MOST_SUBSCRIBERS &&
    (standing.ofHost ?? 0) < MOST_OF_CALLBACK_HOST &&
    (standing.ofReader ?? 0) < MOST_OF_READER
  );
}

/** What lies further ahead was written by a clock that stood wrong. */
const FURTHEST: Millis = HOUR;

async function takeRequests(step: Db, at: Millis, most: number): Promise<WaitingRequest[]> {
  await step.deleteFrom('hub_request').where('attempts', '>=', VERIFY_TRIES).execute();
  const due = await step
    .selectFrom('hub_request')
    .selectAll()
    .where((eb) => eb.or([eb('next_at', '<=', at), eb('next_at', '>', at + FURTHEST)]))
    .orderBy('next_at')
    .limit(most)
    .execute();
  for (const { id, attempts } of due)
    await step
      .updateTable('hub_request')
      .set({ attempts: attempts + 1, next_at: at + retryAfter(attempts + 1) })
      .where('id', '=', id)
      .execute();
  return due.map(toRequest);
}

function toRequest(row: Selectable<HubSchema['hub_request']>): WaitingRequest {
  return {
    ...{ id: row.id, attempts: row.attempts, mode: row.mode, topicHash: row.topic_hash },
    ...{ sealed: row.sealed, readerId: row.reader_id, contentHash: row.content_hash },
    ...{ callback: row.callback, callbackHost: row.callback_host },
    ...{ secret: row.secret, lease: row.lease },
  };
}

async function recordVerified(step: Db, id: number, at: Millis): Promise<void> {
  const row = await step
    .deleteFrom('hub_request')
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirst();
  if (row === undefined) return;
  const request = toRequest(row);
  const topicId = await topicOf(step, request, at);
  await step
    .deleteFrom('hub_subscriber')
    .where('topic_id', '=', topicId)
    .where('callback', '=', request.callback)
    .execute();
  if (request.mode === 'subscribe') await addSubscriber(step, { request, topicId, at });
  await removeUnfollowed(step);
}

async function topicOf(step: Db, request: HubRequest, at: Millis): Promise<number> {
  const { topicHash, sealed, readerId, contentHash } = request;
  const known = await step
    .selectFrom('hub_topic')
    .select('id')
    .where('topic_hash', '=', topicHash)
    .executeTakeFirst();
  if (known !== undefined) return known.id;
  const made = await step
    .insertInto('hub_topic')
    .values({
      ...{ topic_hash: topicHash, sealed, reader_id: readerId, content_hash: contentHash },
      ...{ changed_at: at, look_at: at + LOOK_EVERY, look_every: LOOK_EVERY },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return made.id;
}

type Added = { readonly request: HubRequest; readonly topicId: number; readonly at: Millis };

async function addSubscriber(step: Db, { request, topicId, at }: Added): Promise<void> {
  await step
    .insertInto('hub_subscriber')
    .values({
      ...{ topic_id: topicId, callback: request.callback, callback_host: request.callbackHost },
      ...{ secret: request.secret, lease_until: at + request.lease, added_at: at, next_at: at },
      // What stood there when it asked it has seen.
      sent_hash: request.contentHash,
    })
    .execute();
}

/** Feeds that nobody is told about need no looking at. */
export async function removeUnfollowed(step: Db): Promise<void> {
  await step
    .deleteFrom('hub_topic')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('hub_subscriber')
            .select('hub_subscriber.id')
            .whereRef('hub_subscriber.topic_id', '=', 'hub_topic.id'),
        ),
      ),
    )
    .execute();
}
