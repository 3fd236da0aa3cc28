import {
  SEND_TROUBLES,
  type SealedAccount,
  type Sending,
  type SendTarget,
  type SendTrouble,
  type ShareAccount,
} from '../../model/sharing/sending.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { visibleTo } from '../own/visible-to.ts';

export type NewAccount = {
  readonly readerId: number;
  readonly target: SendTarget;
  readonly address: string | null;
  readonly sealed: string;
};

export type Asked = {
  readonly readerId: number;
  readonly target: SendTarget;
  readonly articleId: number;
  /** When it is tried by whoever looks for what is due; who asks tries at once. */
  readonly nextAt: Millis;
};

/** What came of a try. */
export type Tried =
  | { readonly kind: 'sent' }
  /** `nextAt` null: it is given up. */
  | { readonly kind: 'failed'; readonly trouble: SendTrouble; readonly nextAt: Millis | null };

/** Articles that readers send to accounts of theirs elsewhere. */
export function sendingCalls(db: Db) {
  return {
    async accounts(readerId: number): Promise<ShareAccount[]> {
      const rows = await accountRows(db, readerId).execute();
      return rows.map(({ sealed: _, ...row }) => toAccount(row));
    },

    /** With what opens it, for who sends. */
    async account(readerId: number, target: SendTarget): Promise<SealedAccount | null> {
      const row = await accountRows(db, readerId).where('target', '=', target).executeTakeFirst();
      return row === undefined ? null : { ...toAccount(row), sealed: row.sealed };
    },

    /** In the place of a former one; what was held up by that one is due again. */
    addAccount: (asked: NewAccount, at: Millis): Promise<void> =>
      db.transaction().execute((step) => addAccount(step, asked, at)),

    /** With what waits for it. Returns whether there was one. */
    removeAccount: (readerId: number, target: SendTarget): Promise<boolean> =>
      db.transaction().execute((step) => removeAccount(step, readerId, target)),

    /**
     * Puts an article on its way; one that was sent goes again. Returns its number; null: there is no such article for this
     * reader, or it has no address.
     */
    addSending: (asked: Asked, at: Millis): Promise<number | null> => addSending(db, asked, at),

    async byId(id: number): Promise<Sending | null> {
      const row = await sendingRows(db).where('sending.id', '=', id).executeTakeFirst();
      return row === undefined ? null : toSending(row);
    },

    /** The last asked for first. */
    async ofReader(readerId: number, limit: number): Promise<Sending[]> {
      const rows = await sendingRows(db)
        .where('sending.reader_id', '=', readerId)
        .orderBy('sending.asked_at', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toSending);
    },

    /** The longest due first. */
    async due(now: Millis, limit: number): Promise<Sending[]> {
      const rows = await sendingRows(db)
        .where('sending.next_at', '<=', now)
        .orderBy('sending.next_at')
        .limit(limit)
        .execute();
      return rows.map(toSending);
    },

    recordTried: (id: number, tried: Tried, at: Millis): Promise<void> =>
      db.transaction().execute((step) => recordTried(step, { id, tried, at })),
  };
}

function accountRows(db: Db, readerId: number) {
  return db.selectFrom('share_account').selectAll().where('reader_id', '=', readerId);
}

function toAccount(row: {
  target: SendTarget;
  address: string | null;
  added_at: number;
  trouble: string | null;
}): ShareAccount {
  const { target, address, added_at: addedAt } = row;
  return { target, address, addedAt, trouble: toTrouble(row.trouble) };
}

function toTrouble(words: string | null): SendTrouble | null {
  return SEND_TROUBLES.find((trouble) => trouble === words) ?? null;
}

async function addAccount(db: Db, asked: NewAccount, at: Millis): Promise<void> {
  const { readerId, target, address, sealed } = asked;
  await removeRow(db, readerId, target);
  await db
    .insertInto('share_account')
    .values({ reader_id: readerId, target, address, sealed, added_at: at, trouble: null })
    .execute();
  await db
    .updateTable('sending')
    .set({ next_at: at, attempts: 0 })
    .where('reader_id', '=', readerId)
    .where('target', '=', target)
    .where('trouble', 'in', ['not let in', 'not reachable', 'sealed'])
    .execute();
}

async function removeRow(db: Db, readerId: number, target: SendTarget): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('share_account')
    .where('reader_id', '=', readerId)
    .where('target', '=', target)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

async function removeAccount(db: Db, readerId: number, target: SendTarget): Promise<boolean> {
  await db
    .deleteFrom('sending')
    .where('reader_id', '=', readerId)
    .where('target', '=', target)
    .execute();
  return removeRow(db, readerId, target);
}

async function addSending(db: Db, asked: Asked, at: Millis): Promise<number | null> {
  const { readerId, target, articleId, nextAt } = asked;
  const article = await db
    .selectFrom('article')
    .select('id')
    .where('id', '=', articleId)
    .where('url', 'is not', null)
    .where(visibleTo(readerId))
    .executeTakeFirst();
  if (article === undefined) return null;
  const anew = { asked_at: at, next_at: nextAt, attempts: 0, sent_at: null, trouble: null };
  const row = await db
    .insertInto('sending')
    .values({ reader_id: readerId, target, article_id: articleId, ...anew })
    .onConflict((conflict) =>
      conflict.columns(['reader_id', 'target', 'article_id']).doUpdateSet(anew),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

function sendingRows(db: Db) {
  return db
    .selectFrom('sending')
    .innerJoin('article', 'article.id', 'sending.article_id')
    .selectAll('sending')
    .select('article.headline');
}

type Row = Awaited<ReturnType<ReturnType<typeof sendingRows>['executeTakeFirstOrThrow']>>;

function toSending(row: Row): Sending {
  return {
    ...{ id: row.id, readerId: row.reader_id, target: row.target, articleId: row.article_id },
    ...{ headline: row.headline, askedAt: row.asked_at, nextAt: row.next_at },
    ...{ attempts: row.attempts, sentAt: row.sent_at, trouble: toTrouble(row.trouble) },
  };
}

type Trying = { readonly id: number; readonly tried: Tried; readonly at: Millis };

async function recordTried(db: Db, { id, tried, at }: Trying): Promise<void> {
  const trouble = tried.kind === 'sent' ? null : tried.trouble;
  const row = await db
    .updateTable('sending')
    .set(({ eb }) => ({
      attempts: eb('attempts', '+', 1),
      next_at: tried.kind === 'sent' ? null : tried.nextAt,
      sent_at: tried.kind === 'sent' ? at : null,
      trouble,
    }))
    .where('id', '=', id)
    .returning(['reader_id', 'target'])
    .executeTakeFirst();
  // What was taken back meanwhile is gone.
  if (row === undefined) return;
  await db
    .updateTable('share_account')
    .set({ trouble })
    .where('reader_id', '=', row.reader_id)
    .where('target', '=', row.target)
    .execute();
}
