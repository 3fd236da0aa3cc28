import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';

export type InvitedRole = 'editor' | 'member' | 'guest';

export type NewInvitation = {
  readonly tokenHash: string;
  readonly role: InvitedRole;
  /** For the owner; null: none. */
  readonly note: string | null;
  /** As whoever makes it is called. */
  readonly madeBy: string;
  readonly expiresAt: Millis;
  readonly mostUses: number;
};

export type Invitation = Omit<NewInvitation, 'tokenHash'> & {
  readonly id: number;
  readonly createdAt: Millis;
  readonly uses: number;
  /** Set: taken back. */
  readonly revokedAt: Millis | null;
};

/** What is over is shown for so long. */
const MOST_SHOWN = 200;

export function invitationCalls(db: Db) {
  return {
    async addInvitation(asked: NewInvitation, at: Millis): Promise<number> {
      const { insertId } = await db
        .insertInto('invitation')
        .values({
          token_hash: asked.tokenHash,
          role: asked.role,
          note: asked.note,
          made_by: asked.madeBy,
          created_at: at,
          expires_at: asked.expiresAt,
          most_uses: asked.mostUses,
          revoked_at: null,
        })
        .executeTakeFirstOrThrow();
      return Number(insertId);
    },

    /** The newest first. */
    async invitations(): Promise<Invitation[]> {
      const rows = await invitations(db).orderBy('id', 'desc').limit(MOST_SHOWN).execute();
      return rows.map(toInvitation);
    },

    /** One that still lets somebody in; null: it never was, has ended, was taken back or used up. */
    invitationByToken: (tokenHash: string, at: Millis): Promise<Invitation | null> =>
      invitationBy(db, { tokenHash }, at),

    /** Takes one back; null: there is none that still lets in. Who wanted to confirm an address by it comes in no more. */
    removeInvitation: (id: number, at: Millis): Promise<Invitation | null> =>
      db.transaction().execute(async (step) => {
        const found = await invitationBy(step, { id }, at);
        if (found === null) return null;
        await step.updateTable('invitation').set({ revoked_at: at }).where('id', '=', id).execute();
        return found;
      }),
  };
}

type By = { readonly id: number } | { readonly tokenHash: string };

export async function invitationBy(db: Db, by: By, at: Millis): Promise<Invitation | null> {
  const asked = invitations(db)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', at)
    .whereRef('uses', '<', 'most_uses');
  const row = await ('id' in by
    ? asked.where('id', '=', by.id)
    : asked.where('token_hash', '=', by.tokenHash)
  ).executeTakeFirst();
  return row === undefined ? null : toInvitation(row);
}

const COLUMNS = [
  'id',
  'role',
  'note',
  'made_by',
  'created_at',
  'expires_at',
  'most_uses',
  'uses',
  'revoked_at',
] as const;

function invitations(db: Db) {
  return db.selectFrom('invitation').select(COLUMNS);
}

type Row = Awaited<ReturnType<ReturnType<typeof invitations>['execute']>>[number];

function toInvitation(row: Row): Invitation {
  return {
    id: row.id,
    role: row.role,
    note: row.note,
    madeBy: row.made_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    mostUses: row.most_uses,
    uses: row.uses,
    revokedAt: row.revoked_at,
  };
}
