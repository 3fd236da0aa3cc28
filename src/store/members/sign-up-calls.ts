import { nameLook } from '../../model/accounts/name-look.ts';
import { nameKey } from '../../model/accounts/sign-in-name.ts';
import { mailKey } from '../../model/mail/mail-address.ts';
import type { Millis } from '../../model/time.ts';
import { isNameFree } from '../accounts/free-name.ts';
import type { Db } from '../database/sqlite-driver.ts';
import type { SignUpStage } from './member-schema.ts';

/** Somebody who wants to read here. */
export type NewSignUp = {
  readonly stage: SignUpStage;
  readonly name: string;
  readonly passwordHash: string;
  readonly email: string | null;
  readonly about: string | null;
  readonly language: string;
  readonly invitationId: number | null;
  /** Of the secret in the mail; null: none leads here. */
  readonly tokenHash: string | null;
  readonly expiresAt: Millis;
};

export type SignUp = Omit<NewSignUp, 'passwordHash' | 'tokenHash'> & {
  readonly id: number;
  readonly createdAt: Millis;
};

/** Of those who wait, and of those whose address is to be confirmed: as many as an owner can look at. */
const MOST = 500;

export type Signed =
  | { readonly kind: 'added'; readonly id: number }
  | { readonly kind: 'taken' | 'full' };

export function signUpCalls(db: Db) {
  return {
    /** Keeps a sign-up until it is confirmed or decided. Taken: the name is, or looks like one that is. Full: too many wait. */
    recordSignUp: (asked: NewSignUp, at: Millis): Promise<Signed> =>
      db.transaction().execute((step) => recordSignUp(step, asked, at)),

    /** Those the owner is to decide on, the oldest first. */
    async signUpsWaiting(at: Millis): Promise<SignUp[]> {
      const rows = await signUps(db)
        .where('stage', '=', 'waiting')
        .where('expires_at', '>', at)
        .orderBy('id')
        .execute();
      return rows.map(toSignUp);
    },

    async signUpById(id: number, at: Millis): Promise<SignUp | null> {
      const row = await signUps(db)
        .where('id', '=', id)
        .where('expires_at', '>', at)
        .executeTakeFirst();
      return row === undefined ? null : toSignUp(row);
    },

    /** Whose address is to be confirmed by this secret; null: it was, or has ended, or never was. */
    async signUpByToken(tokenHash: string, at: Millis): Promise<SignUp | null> {
      const row = await signUps(db)
        .where('token_hash', '=', tokenHash)
        .where('expires_at', '>', at)
        .executeTakeFirst();
      return row === undefined ? null : toSignUp(row);
    },

    /** The address is theirs; from now on the owner is to decide. False: too many wait already. */
    setSignUpWaiting: (id: number, expiresAt: Millis): Promise<boolean> =>
      db.transaction().execute(async (step) => {
        if ((await countOf(step, 'waiting')) >= MOST) return false;
        await step
          .updateTable('sign_up')
          .set({ stage: 'waiting', token_hash: null, expires_at: expiresAt })
          .where('id', '=', id)
          .execute();
        return true;
      }),

    /** False: there was none. */
    async removeSignUp(id: number): Promise<boolean> {
      const { numDeletedRows } = await db
        .deleteFrom('sign_up')
        .where('id', '=', id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },

    /** Those that nobody confirmed or decided in time; invitations that ended before `longAgo`. */
    removeOldSignUps: (at: Millis, longAgo: Millis): Promise<void> =>
      db.transaction().execute(async (step) => {
        await step.deleteFrom('sign_up').where('expires_at', '<=', at).execute();
        await step.deleteFrom('invitation').where('expires_at', '<=', longAgo).execute();
      }),
  };
}

async function recordSignUp(step: Db, asked: NewSignUp, at: Millis): Promise<Signed> {
  await step.deleteFrom('sign_up').where('expires_at', '<=', at).execute();
  const key = asked.email === null ? null : mailKey(asked.email);
  // The same name with the same address is the same person, whose mail was lost.
  if (key !== null)
    await step
      .deleteFrom('sign_up')
      .where('email_key', '=', key)
      .where('name_key', '=', nameKey(asked.name))
      .where('stage', '=', 'confirming')
      .execute();
  if (!(await isNameFree(step, asked.name))) return { kind: 'taken' };
  if ((await countOf(step, asked.stage)) >= MOST) return { kind: 'full' };
  const { insertId } = await step
    .insertInto('sign_up')
    .values({
      ...{ stage: asked.stage, name: asked.name, password_hash: asked.passwordHash },
      ...{ name_key: nameKey(asked.name), name_look: nameLook(asked.name) },
      ...{ email: asked.email, email_key: key, about: asked.about, language: asked.language },
      ...{ invitation_id: asked.invitationId, token_hash: asked.tokenHash },
      ...{ created_at: at, expires_at: asked.expiresAt },
    })
    .executeTakeFirstOrThrow();
  return { kind: 'added', id: Number(insertId) };
}

async function countOf(step: Db, stage: SignUpStage): Promise<number> {
  const { count } = await step
    .selectFrom('sign_up')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('stage', '=', stage)
    .executeTakeFirstOrThrow();
  return count;
}

export function signUps(db: Db) {
  return db.selectFrom('sign_up').selectAll();
}

type Row = Awaited<ReturnType<ReturnType<typeof signUps>['execute']>>[number];

function toSignUp(row: Row): SignUp {
  return {
    id: row.id,
    stage: row.stage,
    name: row.name,
    email: row.email,
    about: row.about,
    language: row.language,
    invitationId: row.invitation_id,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}
