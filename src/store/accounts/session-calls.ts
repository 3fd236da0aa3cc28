import type { Caller, Session, SessionKind, SessionScope } from '../../model/accounts/account.ts';
import type { SignInWay } from '../../model/accounts/sign-in-way.ts';
import { DAY, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { READER_COLUMNS, toReader } from './reader-calls.ts';

export type NewSession = {
  readonly readerId: number;
  readonly kind: SessionKind;
  /** Of what the browser or the program carries. */
  readonly tokenHash: string;
  readonly name: string | null;
  readonly userAgent: string | null;
  /** Of a feed key alone. */
  readonly nonce: string | null;
  readonly expiresAt: Millis | null;
  /** Of a device alone: of md5(name:token), by which programs that speak Fever show it. */
  readonly feverHash?: string;
  /** To change, if nothing is said. */
  readonly scope?: SessionScope;
  /** How somebody just showed in a browser who they are. */
  readonly way?: SignInWay;
  /** The session that asked for it, with which it ends. */
  readonly madeBy?: number;
};

/** Which sessions of a reader; all if nothing is said. */
export type SessionChoice = {
  readonly kinds?: readonly SessionKind[];
  /** But not this one. */
  readonly but?: number;
};

/** After so long without use a session has ended; null: never by that alone (an outlet's reader may be read once a year). */
const IDLE: Readonly<Record<SessionKind, Millis | null>> = {
  browser: 30 * DAY,
  device: 180 * DAY,
  feeds: null,
};

export function sessionCalls(db: Db) {
  return {
    addSession: (asked: NewSession, at: Millis): Promise<Session> =>
      db.transaction().execute((step) => addSession(step, asked, at)),

    /** Whom a token belongs to; null: to nobody, or it has ended, or its reader is kept out. */
    sessionByToken: (tokenHash: string, at: Millis): Promise<Caller | null> =>
      sessionBy(db, { tokenHash }, at),

    /** As sessionByToken, for what Fever's programs show. */
    sessionByFever: (feverHash: string, at: Millis): Promise<Caller | null> =>
      sessionBy(db, { feverHash }, at),

    /** Whether a session that was there still is. */
    async isSessionAlive(id: number, at: Millis): Promise<boolean> {
      const row = await sessions(db).where('id', '=', id).executeTakeFirst();
      return row !== undefined && isAlive(toSession(row), at);
    },

    /** That a session was used. */
    async markSeen(id: number, at: Millis): Promise<void> {
      await db.updateTable('session').set({ last_seen_at: at }).where('id', '=', id).execute();
    },

    /** That whoever holds a session showed anew who they are. */
    async markProved(id: number, at: Millis): Promise<void> {
      await db.updateTable('session').set({ proved_at: at }).where('id', '=', id).execute();
    },

    /** A reader's, those last used first; what has ended is not among them. */
    async sessions(readerId: number, at: Millis): Promise<Session[]> {
      const rows = await sessions(db)
        .where('reader_id', '=', readerId)
        .orderBy('last_seen_at', 'desc')
        .orderBy('id', 'desc')
        .execute();
      return rows.map(toSession).filter((session) => isAlive(session, at));
    },

    /** What the key of a reader's feeds is made from; null: there is none. */
    async feedNonce(readerId: number): Promise<{ nonce: string; tokenHash: string } | null> {
      const row = await db
        .selectFrom('session')
        .select(['nonce', 'token_hash'])
        .where('reader_id', '=', readerId)
        .where('kind', '=', 'feeds')
        .orderBy('id', 'desc')
        .executeTakeFirst();
      return row?.nonce == null ? null : { nonce: row.nonce, tokenHash: row.token_hash };
    },

    /** Ends one. False: it is none of the reader's. */
    async removeSession(readerId: number, id: number): Promise<boolean> {
      const { numDeletedRows } = await db
        .deleteFrom('session')
        .where('id', '=', id)
        .where('reader_id', '=', readerId)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    /** Ends several; how many. */
    removeSessions: (readerId: number, choice: SessionChoice): Promise<number> =>
      removeSessions(db, readerId, choice),
  };
}

async function addSession(step: Db, asked: NewSession, at: Millis): Promise<Session> {
  await step.deleteFrom('session').where('expires_at', '<', at).execute();
  // The key of a reader's feeds is one: a new one ends the old.
  if (asked.kind === 'feeds') await removeSessions(step, asked.readerId, { kinds: ['feeds'] });
  const { tokenHash, readerId, userAgent, expiresAt, kind, name, nonce } = asked;
  const { way = null, scope = 'change', feverHash = null, madeBy = null } = asked;
  const provedAt = way === null ? null : at;
  const { insertId } = await step
    .insertInto('session')
    .values({
      token_hash: tokenHash,
      reader_id: readerId,
      kind,
      name,
      user_agent: userAgent,
      nonce,
      created_at: at,
      last_seen_at: at,
      expires_at: expiresAt,
      proved_at: provedAt,
      way,
      scope,
      fever_hash: feverHash,
      made_by: madeBy,
    })
    .executeTakeFirstOrThrow();
  return {
    ...{ id: Number(insertId), readerId, kind, scope, name, userAgent },
    ...{ createdAt: at, lastSeenAt: at, expiresAt, way, provedAt },
  };
}

type Shown = { readonly tokenHash: string } | { readonly feverHash: string };

async function sessionBy(db: Db, shown: Shown, at: Millis): Promise<Caller | null> {
  const found =
    'tokenHash' in shown
      ? sessions(db).where('token_hash', '=', shown.tokenHash)
      : sessions(db).where('fever_hash', '=', shown.feverHash);
  const row = await found.executeTakeFirst();
  if (row === undefined) return null;
  const session = toSession(row);
  const reader = await db
    .selectFrom('reader')
    .select(READER_COLUMNS)
    .where('id', '=', session.readerId)
    .executeTakeFirst();
  if (reader === undefined || reader.disabled_at !== null || !isAlive(session, at)) return null;
  return { reader: toReader(reader), session };
}

function isAlive({ kind, lastSeenAt, expiresAt }: Session, at: Millis): boolean {
  const idle = IDLE[kind];
  return (expiresAt === null || at < expiresAt) && (idle === null || at < lastSeenAt + idle);
}

const SESSION_COLUMNS = [
  'id',
  'reader_id',
  'kind',
  'scope',
  'name',
  'user_agent',
  'created_at',
  'last_seen_at',
  'expires_at',
  'proved_at',
  'way',
] as const;

function sessions(db: Db) {
  return db.selectFrom('session').select(SESSION_COLUMNS);
}

type SessionRow = {
  readonly id: number;
  readonly reader_id: number;
  readonly kind: SessionKind;
  readonly scope: SessionScope;
  readonly name: string | null;
  readonly user_agent: string | null;
  readonly created_at: number;
  readonly last_seen_at: number;
  readonly expires_at: number | null;
  readonly proved_at: number | null;
  readonly way: SignInWay | null;
};

function toSession(row: SessionRow): Session {
  return {
    id: row.id,
    readerId: row.reader_id,
    kind: row.kind,
    scope: row.scope,
    name: row.name,
    userAgent: row.user_agent,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    expiresAt: row.expires_at,
    way: row.way,
    provedAt: row.proved_at,
  };
}

export async function removeSessions(
  db: Db,
  readerId: number,
  { kinds, but }: SessionChoice,
): Promise<number> {
  let ending = db.deleteFrom('session').where('reader_id', '=', readerId);
  if (kinds !== undefined) ending = ending.where('kind', 'in', kinds);
  if (but !== undefined) ending = ending.where('id', '!=', but);
  const { numDeletedRows } = await ending.executeTakeFirst();
  return Number(numDeletedRows);
}
