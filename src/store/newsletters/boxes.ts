import type { Selectable } from 'kysely';
import type { BoxTrouble, BoxTroubleKind, NewsletterBox } from '../../model/mail/newsletter.ts';
import { DAY, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import type { NewsletterBoxTable } from './newsletter-schema.ts';

/** Boxes that a reader may have looked into: each is a connection every quarter of an hour. */
const MOST_BOXES = 10;

export type BoxWish = Pick<
  NewsletterBox,
  | ('readerId' | 'host' | 'port' | 'security' | 'userName' | 'folder')
  | ('afterTaking' | 'moveTo' | 'fromStart')
>;

/** How far a box was read, and when it is next. */
export type BoxPolled = {
  readonly id: number;
  readonly at: Millis;
  readonly nextPollAt: Millis | null;
  readonly failureCount: number;
  readonly failingSince: Millis | null;
  readonly trouble: BoxTrouble | null;
};

export function boxCalls(db: Db) {
  return { ...boxQuestions(db), ...boxChanges(db), ...boxProgress(db) };
}

function boxQuestions(db: Db) {
  return {
    async boxes(readerId: number): Promise<NewsletterBox[]> {
      const rows = await db
        .selectFrom('newsletter_box')
        .selectAll()
        .where('reader_id', '=', readerId)
        .orderBy('id')
        .execute();
      return rows.map(toBox);
    },

    /** Boxes whose time has come, the longest waiting first; also those that a wrong clock put off. */
    async dueBoxes(now: Millis, limit: number): Promise<NewsletterBox[]> {
      const rows = await db
        .selectFrom('newsletter_box')
        .selectAll()
        .where(({ eb, or }) =>
          or([eb('next_poll_at', '<=', now), eb('next_poll_at', '>', now + 2 * DAY)]),
        )
        .orderBy('next_poll_at')
        .limit(limit)
        .execute();
      return rows.map(toBox);
    },

    /** When the next box is due; null: none is. */
    async nextBoxAt(): Promise<Millis | null> {
      const row = await db
        .selectFrom('newsletter_box')
        .select(({ fn }) => fn.min('next_poll_at').as('at'))
        .executeTakeFirst();
      return row?.at ?? null;
    },

    /** Sealed; null: there is no such box. */
    async boxPassword(id: number): Promise<string | null> {
      const row = await db
        .selectFrom('newsletter_box')
        .select('password')
        .where('id', '=', id)
        .executeTakeFirst();
      return row?.password ?? null;
    },
  };
}

function boxChanges(db: Db) {
  return {
    /** The password is set after: it is sealed about the box's number. Null: the reader has as many as there may be. */
    addBox: (wish: BoxWish, at: Millis): Promise<number | null> =>
      db.transaction().execute((step) => addBox(step, wish, at)),

    /** Sets a sealed password and has the box looked into at once. */
    async setBoxPassword(
      { readerId, id, password }: { readerId: number; id: number; password: string },
      at: Millis,
    ): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('newsletter_box')
        .set({ password, next_poll_at: at })
        .where('reader_id', '=', readerId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },

    /** Has the box looked into at the next chance. */
    async setBoxWanted(readerId: number, id: number, at: Millis): Promise<boolean> {
      const { numUpdatedRows } = await db
        .updateTable('newsletter_box')
        .set({ next_poll_at: at })
        .where('reader_id', '=', readerId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numUpdatedRows > 0n;
    },

    async removeBox(readerId: number, id: number): Promise<boolean> {
      const { numDeletedRows } = await db
        .deleteFrom('newsletter_box')
        .where('reader_id', '=', readerId)
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numDeletedRows > 0n;
    },
  };
}

/** How far it is, told by whoever looks into it. */
function boxProgress(db: Db) {
  return {
    /** Up to where a box's folder was taken. Only ever called once what stands before is in the library. */
    async setBoxPlace(id: number, uidValidity: string, lastUid: number): Promise<void> {
      await db
        .updateTable('newsletter_box')
        .set({ uid_validity: uidValidity, last_uid: lastUid })
        .where('id', '=', id)
        .execute();
    },

    async recordPolled({ id, at, trouble, ...polled }: BoxPolled): Promise<void> {
      await db
        .updateTable('newsletter_box')
        .set({
          last_polled_at: at,
          next_poll_at: polled.nextPollAt,
          failure_count: polled.failureCount,
          failing_since: polled.failingSince,
          trouble: trouble?.detail ?? null,
          trouble_kind: trouble?.kind ?? null,
        })
        .where('id', '=', id)
        .execute();
    },
  };
}

async function addBox(db: Db, wish: BoxWish, at: Millis): Promise<number | null> {
  const { count } = await db
    .selectFrom('newsletter_box')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('reader_id', '=', wish.readerId)
    .executeTakeFirstOrThrow();
  if (count >= MOST_BOXES) return null;
  const { id } = await db
    .insertInto('newsletter_box')
    .values({
      ...{ reader_id: wish.readerId, host: wish.host, port: wish.port, security: wish.security },
      ...{ user_name: wish.userName, password: '', folder: wish.folder },
      ...{ after_taking: wish.afterTaking, move_to: wish.moveTo },
      ...{ from_start: wish.fromStart ? 1 : 0, uid_validity: null, made_at: at },
      // Not before its password is there.
      ...{ next_poll_at: null, last_polled_at: null, failing_since: null },
      ...{ trouble: null, trouble_kind: null },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const TROUBLES: readonly BoxTroubleKind[] = [
  ...(['password refused', 'no such folder', 'not encrypted', 'not reachable'] as const),
  ...(['not allowed', 'no room', 'strange answer'] as const),
];

function toBox(row: Selectable<NewsletterBoxTable>): NewsletterBox {
  return {
    ...{ id: row.id, readerId: row.reader_id, host: row.host, port: row.port },
    ...{ security: row.security, userName: row.user_name, folder: row.folder },
    ...{ afterTaking: row.after_taking, moveTo: row.move_to, fromStart: row.from_start === 1 },
    ...{ uidValidity: row.uid_validity, lastUid: row.last_uid },
    ...{ nextPollAt: row.next_poll_at, lastPolledAt: row.last_polled_at },
    ...{ failureCount: row.failure_count, failingSince: row.failing_since },
    trouble: row.trouble_kind === null ? null : troubleOf(row.trouble_kind, row.trouble),
  };
}

function troubleOf(stated: string, detail: string | null): BoxTrouble {
  return { kind: TROUBLES.find((known) => known === stated) ?? 'strange answer', detail };
}
