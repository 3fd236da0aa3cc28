import type { Selectable } from 'kysely';
import type {
  SealedSignIn,
  SignInTrouble,
  SignInWay,
  TitleSignIn,
} from '../../model/own/title-sign-in.ts';
import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import type { OwnSchema } from './own-schema.ts';

export type NewSignIn = Pick<TitleSignIn, 'readerId' | 'host' | 'way' | 'isClear'> & {
  readonly sealed: string;
};

/** How it went when a sign-in was used. */
export type SignInUse =
  /** Taken; whether the page was whole, nobody has seen. */
  | { readonly kind: 'taken' }
  /** A whole page came. */
  | { readonly kind: 'whole' }
  | { readonly kind: 'out'; readonly trouble: SignInTrouble };

/** The sign-ins of readers with outlets that they pay; what is secret in them is sealed before it comes here. */
export function titleCalls(db: Db) {
  return {
    /** A reader's, by host. */
    async signIns(readerId: number): Promise<TitleSignIn[]> {
      return (await rowsOf(db, readerId)).map(toSignIn);
    },

    /** The same with what is sealed, for who fetches. */
    async sealed(readerId: number): Promise<SealedSignIn[]> {
      const rows = await rowsOf(db, readerId);
      return rows.map((row) => ({ ...toSignIn(row), sealed: row.sealed, jar: row.jar }));
    },

    /** Puts it in the place of the reader's former one for the host. */
    addSignIn: (asked: NewSignIn, at: Millis): Promise<void> =>
      db.transaction().execute((step) => addSignIn(step, asked, at)),

    /** Returns whether there was one. */
    removeSignIn: (readerId: number, host: string): Promise<boolean> =>
      db.transaction().execute((step) => removeSignIn(step, readerId, host)),

    recordUse: (id: number, use: SignInUse, at: Millis): Promise<void> =>
      db.transaction().execute((step) => recordUse(step, { id, use, at })),

    /** That a form was filled in; the cookies it gave, or null if it was not taken. */
    recordTry: (id: number, jar: string | null, at: Millis): Promise<void> =>
      recordTry(db, { id, jar, at }),

    /** Cookies that an outlet changed. */
    async setJar(id: number, jar: string): Promise<void> {
      await db.updateTable('title_sign_in').set({ jar }).where('id', '=', id).execute();
    },
  };
}

type Row = Selectable<OwnSchema['title_sign_in']>;

function rowsOf(db: Db, readerId: number): Promise<Row[]> {
  return db
    .selectFrom('title_sign_in')
    .selectAll()
    .where('reader_id', '=', readerId)
    .orderBy('host')
    .execute();
}

function toSignIn(row: Row): TitleSignIn {
  return {
    ...{ id: row.id, readerId: row.reader_id, host: row.host, way: row.way },
    ...{ isClear: row.is_clear === 1, addedAt: row.added_at, lastUsedAt: row.last_used_at },
    ...{ triedAt: row.tried_at, signedInAt: row.signed_in_at },
    ...{ state: row.state, stateSince: row.state_since, trouble: row.trouble },
  };
}

async function addSignIn(db: Db, asked: NewSignIn, at: Millis): Promise<void> {
  const { readerId, host, way, isClear, sealed } = asked;
  await db
    .deleteFrom('title_sign_in')
    .where('reader_id', '=', readerId)
    .where('host', '=', host)
    .execute();
  await db
    .insertInto('title_sign_in')
    .values({
      ...{ reader_id: readerId, host, way: way satisfies SignInWay, is_clear: isClear ? 1 : 0 },
      ...{ sealed, jar: null, added_at: at, state_since: at, trouble: null },
      ...{ last_used_at: null, tried_at: null, signed_in_at: null },
    })
    .execute();
}

async function removeSignIn(db: Db, readerId: number, host: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('title_sign_in')
    .where('reader_id', '=', readerId)
    .where('host', '=', host)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** A whole page says more than a feed that comes, which mostly comes to anybody. */
const ONLY_A_PAGE_MENDS: string = 'cut off' satisfies SignInTrouble;

async function recordUse(
  db: Db,
  { id, use, at }: { id: number; use: SignInUse; at: Millis },
): Promise<void> {
  const row = await db
    .selectFrom('title_sign_in')
    .select(['state', 'trouble'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return;
  const isHeld = use.kind === 'taken' && row.trouble === ONLY_A_PAGE_MENDS;
  const state = isHeld ? row.state : use.kind === 'out' ? 'out' : 'in';
  const trouble = isHeld ? row.trouble : use.kind === 'out' ? use.trouble : null;
  await db
    .updateTable('title_sign_in')
    .set({ last_used_at: at, state, trouble, ...(state !== row.state && { state_since: at }) })
    .where('id', '=', id)
    .execute();
}

async function recordTry(
  db: Db,
  { id, jar, at }: { id: number; jar: string | null; at: Millis },
): Promise<void> {
  await db
    .updateTable('title_sign_in')
    .set({ jar, tried_at: at, ...(jar !== null && { signed_in_at: at }) })
    .where('id', '=', id)
    .execute();
}
