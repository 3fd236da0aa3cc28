import type { Role } from '../../model/accounts/role.ts';
import { mailKey } from '../../model/mail/mail-address.ts';
import type { Millis } from '../../model/time.ts';
import { addReader } from '../accounts/reader-calls.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { invitationBy } from './invitation-calls.ts';
import { signUps } from './sign-up-calls.ts';

/** Somebody who is let in at once. */
export type NewMember = {
  readonly name: string;
  readonly passwordHash: string;
  /** Unless an invitation says another. */
  readonly role: Role;
  readonly invitationId: number | null;
  /** Readers, all together. */
  readonly most: number;
};

/** Who has signed up and is let in. */
export type Admitted = {
  readonly signUpId: number;
  readonly role: Role;
  readonly most: number;
};

/**
 * - taken: the name is, or looks like one that is
 * - email taken: the address has become somebody else's since
 * - spent: the invitation lets nobody in any more
 * - full: as many read here as the owner wants
 * - gone: nobody has signed up so
 */
export type Added =
  | { readonly kind: 'added'; readonly readerId: number; readonly role: Role }
  | { readonly kind: 'taken' | 'email taken' | 'spent' | 'full' | 'gone' };

/** All or nothing: a use of the invitation, the name and the place. */
export function addingCalls(db: Db) {
  return {
    addMember: (asked: NewMember, at: Millis): Promise<Added> =>
      db.transaction().execute((step) => addMember(step, { ...asked, signUpId: 0 }, at)),

    /** Lets in who has signed up, with the name and password chosen then; their address counts as confirmed. */
    addSignedUp: (admitted: Admitted, at: Millis): Promise<Added> =>
      db.transaction().execute((step) => addSignedUp(step, admitted, at)),
  };
}

async function addSignedUp(step: Db, admitted: Admitted, at: Millis): Promise<Added> {
  const { signUpId, role, most } = admitted;
  const row = await signUps(step)
    .where('id', '=', signUpId)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  if (row === undefined) return { kind: 'gone' };
  if (row.email !== null && (await isEmailTaken(step, row.email))) return { kind: 'email taken' };
  const asked = { name: row.name, passwordHash: row.password_hash };
  const invitationId = row.invitation_id;
  const added = await addMember(step, { ...asked, role, invitationId, most, signUpId }, at);
  if (added.kind !== 'added') return added;
  if (row.email !== null)
    await step
      .updateTable('reader')
      .set({ email: row.email, email_key: mailKey(row.email), email_confirmed_at: at })
      .where('id', '=', added.readerId)
      .execute();
  await step.deleteFrom('sign_up').where('id', '=', signUpId).execute();
  return added;
}

export async function isEmailTaken(step: Db, email: string): Promise<boolean> {
  const row = await step
    .selectFrom('reader')
    .select('id')
    .where('email_key', '=', mailKey(email))
    .executeTakeFirst();
  return row !== undefined;
}

async function addMember(
  step: Db,
  asked: NewMember & { readonly signUpId: number },
  at: Millis,
): Promise<Added> {
  const { name, passwordHash, invitationId, most, signUpId } = asked;
  const invitation =
    invitationId === null ? null : await invitationBy(step, { id: invitationId }, at);
  if (invitationId !== null && invitation === null) return { kind: 'spent' };
  if (await isFull(step, most)) return { kind: 'full' };
  const role = invitation?.role ?? asked.role;
  const reader = { name, displayName: null, role, passwordHash };
  const readerId = await addReader(step, reader, { at, signUpId });
  if (readerId === null) return { kind: 'taken' };
  if (invitation !== null)
    await step
      .updateTable('invitation')
      .set({ uses: invitation.uses + 1 })
      .where('id', '=', invitation.id)
      .execute();
  return { kind: 'added', readerId, role };
}

export async function isFull(step: Db, most: number): Promise<boolean> {
  const { count } = await step
    .selectFrom('reader')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count >= most;
}
