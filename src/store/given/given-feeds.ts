import { sql } from 'kysely';
import type { Reader } from '../../model/accounts/account.ts';
import { type GivenFeed, MOST_GIVEN } from '../../model/given/given-feed.ts';
import type { Clock, Millis } from '../../model/time.ts';
import { READER_COLUMNS, toReader } from '../accounts/reader-calls.ts';
import type { Db } from '../database/sqlite-driver.ts';
import type { FilledPage } from '../following/fill-page.ts';
import { type ArrivedLine, type ArrivedQuery, arrivedPage } from './arrived-page.ts';

/** A secret as the library knows it. */
export type KnownSecret = { readonly nonce: string; readonly tokenHash: string };

export type NewGivenFeed = KnownSecret & Pick<GivenFeed, 'readerId' | 'path' | 'name' | 'hasTexts'>;

export function givenCalls(db: Db, now: Clock) {
  return {
    /** All that is in a reader's library as it arrived, the newest first, for the feed of it. */
    arrived: (query: ArrivedQuery): Promise<FilledPage<ArrivedLine>> => arrivedPage(db, now, query),

    /** What a reader gave out and did not end, the latest first. */
    async ofReader(readerId: number): Promise<GivenFeed[]> {
      const rows = await given(db)
        .where('reader_id', '=', readerId)
        .where('ended_at', 'is', null)
        .orderBy('id', 'desc')
        .execute();
      return rows.map(toGiven);
    },

    /** What a secret leads to now, and whose it is; null: nothing, or it has ended, or its reader is kept out. */
    bySecret: (tokenHash: string): Promise<{ feed: GivenFeed; reader: Reader } | null> =>
      bySecret(db, tokenHash),

    /** Gives one out; its number. Null: the reader has as many as there may be. */
    addGiven: (asked: NewGivenFeed, at: Millis): Promise<number | null> =>
      db.transaction().execute((step) => addGiven(step, asked, at)),

    /** Another secret: the address before leads nowhere. False: it is none of the reader's, or has ended. */
    async setSecret(readerId: number, id: number, secret: KnownSecret): Promise<boolean> {
      const { numUpdatedRows } = await standing(db, readerId, id)
        .set(({ ref }) => ({ nonce_before: ref('nonce'), hash_before: ref('token_hash') }))
        .set({ nonce: secret.nonce, token_hash: secret.tokenHash })
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    /** Ends an address. False: it is none of the reader's, or has ended. */
    async removeGiven(readerId: number, id: number, at: Millis): Promise<boolean> {
      const { numUpdatedRows } = await standing(db, readerId, id)
        .set({ ended_at: at })
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    /** Takes back what was done to an address last: that it ended, or was changed. False: there is nothing to take back. */
    restoreGiven: (readerId: number, id: number): Promise<boolean> =>
      db.transaction().execute((step) => restoreGiven(step, readerId, id)),

    /** That somebody asked for it. */
    async markAsked(id: number, at: Millis): Promise<void> {
      await db.updateTable('given_feed').set({ asked_at: at }).where('id', '=', id).execute();
    },
  };
}

const COLUMNS = [
  ...(['given_feed.id', 'reader_id', 'path', 'given_feed.name', 'has_texts'] as const),
  ...(['nonce', 'token_hash', 'given_feed.created_at', 'asked_at', 'ended_at'] as const),
] as const;

function given(db: Db) {
  return db.selectFrom('given_feed').select(COLUMNS);
}

type Row = Awaited<ReturnType<ReturnType<typeof given>['executeTakeFirstOrThrow']>>;

function toGiven(row: Row): GivenFeed {
  const { id, reader_id, path, name, nonce, token_hash } = row;
  return {
    ...{ id, readerId: reader_id, path, name, hasTexts: row.has_texts === 1 },
    ...{ nonce, tokenHash: token_hash },
    ...{ createdAt: row.created_at, askedAt: row.asked_at, endedAt: row.ended_at },
  };
}

async function bySecret(db: Db, tokenHash: string) {
  const row = await given(db)
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  const reader = await db
    .selectFrom('reader')
    .select(READER_COLUMNS)
    .where('id', '=', row.reader_id)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return reader === undefined ? null : { feed: toGiven(row), reader: toReader(reader) };
}

/** What ended long ago goes, so that the table does not grow for ever. */
const MOST_KEPT = 2 * MOST_GIVEN;

async function addGiven(step: Db, asked: NewGivenFeed, at: Millis): Promise<number | null> {
  const { readerId, path, name, hasTexts, nonce, tokenHash } = asked;
  const { count } = await step
    .selectFrom('given_feed')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('reader_id', '=', readerId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (count >= MOST_GIVEN) return null;
  await step
    .deleteFrom('given_feed')
    .where('reader_id', '=', readerId)
    .where('ended_at', 'is not', null)
    .where('id', 'in', ({ selectFrom }) =>
      selectFrom('given_feed')
        .select('id')
        .where('reader_id', '=', readerId)
        .orderBy(sql`ended_at is null`, 'desc')
        .orderBy('ended_at', 'desc')
        .limit(-1)
        .offset(MOST_KEPT),
    )
    .execute();
  const { insertId } = await step
    .insertInto('given_feed')
    .values({
      ...{ reader_id: readerId, path, name, has_texts: hasTexts ? 1 : 0 },
      ...{ nonce, token_hash: tokenHash, created_at: at },
    })
    .executeTakeFirstOrThrow();
  return Number(insertId);
}

function standing(db: Db, readerId: number, id: number) {
  return db
    .updateTable('given_feed')
    .where('id', '=', id)
    .where('reader_id', '=', readerId)
    .where('ended_at', 'is', null);
}

async function restoreGiven(step: Db, readerId: number, id: number): Promise<boolean> {
  const mine = step
    .updateTable('given_feed')
    .where('id', '=', id)
    .where('reader_id', '=', readerId);
  const begun = await mine
    .set({ ended_at: null })
    .where('ended_at', 'is not', null)
    .executeTakeFirst();
  if (begun.numUpdatedRows > 0n) return true;
  const back = await mine
    .set(({ ref }) => ({
      nonce: sql<string>`${ref('nonce_before')}`,
      token_hash: sql<string>`${ref('hash_before')}`,
      nonce_before: ref('nonce'),
      hash_before: ref('token_hash'),
    }))
    .where('nonce_before', 'is not', null)
    .executeTakeFirst();
  return back.numUpdatedRows > 0n;
}
