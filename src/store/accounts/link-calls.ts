import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { removeWays } from '../ways/remove-ways.ts';
import { type NewReader, renameReader } from './reader-calls.ts';
import { removeSessions } from './session-calls.ts';

export type NewLink = {
  readonly readerId: number;
  readonly tokenHash: string;
  readonly expiresAt: Millis;
};

/** What somebody with a link chose. */
export type Chosen = Pick<NewReader, 'name' | 'displayName'> & {
  readonly tokenHash: string;
  readonly passwordHash: string;
};

export type ChosenByLink =
  | { readonly kind: 'set'; readonly readerId: number }
  /** The link was used, has ended, or never was. */
  | { readonly kind: 'spent' }
  | { readonly kind: 'taken' };

export function linkCalls(db: Db) {
  return {
    /** A link by which a reader chooses name and password; those made before for the same reader end. */
    addLink: ({ readerId, tokenHash, expiresAt }: NewLink, at: Millis): Promise<void> =>
      db.transaction().execute(async (step) => {
        await step.deleteFrom('welcome_link').where('reader_id', '=', readerId).execute();
        await step
          .insertInto('welcome_link')
          .values({
            token_hash: tokenHash,
            reader_id: readerId,
            created_at: at,
            expires_at: expiresAt,
            used_at: null,
          })
          .execute();
      }),

    /** Whom a link is for; null: it was used, has ended, or never was. */
    linkReader: (tokenHash: string, at: Millis): Promise<number | null> =>
      linkReader(db, tokenHash, at),

    /** Uses a link, once: name and password are set, whoever was signed in as this reader no longer is, and no other way leads in. */
    setByLink: (chosen: Chosen, at: Millis): Promise<ChosenByLink> =>
      db.transaction().execute((step) => setByLink(step, chosen, at)),
  };
}

async function linkReader(db: Db, tokenHash: string, at: Millis): Promise<number | null> {
  const row = await db
    .selectFrom('welcome_link')
    .select('reader_id')
    .where('token_hash', '=', tokenHash)
    .where('used_at', 'is', null)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  return row?.reader_id ?? null;
}

async function setByLink(step: Db, chosen: Chosen, at: Millis): Promise<ChosenByLink> {
  const { tokenHash, passwordHash } = chosen;
  const readerId = await linkReader(step, tokenHash, at);
  if (readerId === null) return { kind: 'spent' };
  if (!(await renameReader(step, readerId, chosen))) return { kind: 'taken' };
  await step
    .updateTable('reader')
    .set({ password_hash: passwordHash, password_at: at, disabled_at: null })
    .where('id', '=', readerId)
    .execute();
  await step
    .updateTable('welcome_link')
    .set({ used_at: at })
    .where('token_hash', '=', tokenHash)
    .execute();
  await removeSessions(step, readerId, {});
  // Whoever had the account may have given feeds out.
  await step
    .updateTable('given_feed')
    .set({ ended_at: at })
    .where('reader_id', '=', readerId)
    .where('ended_at', 'is', null)
    .execute();
  await removeWays(step, readerId);
  return { kind: 'set', readerId };
}
