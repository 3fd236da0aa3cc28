import type { Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import type { StepKind } from './way-schema.ts';

/** Something that was begun at the door and is to be ended once. */
export type Step = {
  readonly kind: StepKind;
  /** Null: not known yet, or nobody. */
  readonly readerId: number | null;
  readonly details: Readonly<Record<string, string>>;
};

export type NewStep = Step & { readonly tokenHash: string; readonly expiresAt: Millis };

export type StepWanted = { readonly tokenHash: string; readonly kind: StepKind };

export function stepCalls(db: Db) {
  return {
    /** What has ended goes at the same time. */
    addStep: (step: NewStep, at: Millis): Promise<void> =>
      db.transaction().execute(async (one) => {
        await one.deleteFrom('sign_in_step').where('expires_at', '<=', at).execute();
        await one
          .insertInto('sign_in_step')
          .values({
            token_hash: step.tokenHash,
            kind: step.kind,
            reader_id: step.readerId,
            details: JSON.stringify(step.details),
            created_at: at,
            expires_at: step.expiresAt,
          })
          .execute();
      }),

    /** Null: it was ended, is over, or never was. Looking at it uses nothing up. */
    async step({ tokenHash, kind }: StepWanted, at: Millis): Promise<Step | null> {
      const row = await db
        .selectFrom('sign_in_step')
        .select(['kind', 'reader_id', 'details'])
        .where('token_hash', '=', tokenHash)
        .where('kind', '=', kind)
        .where('expires_at', '>', at)
        .executeTakeFirst();
      return row === undefined ? null : toStep(row);
    },

    /** Takes it, for good: of two who come with it one gets it. */
    async removeStep({ tokenHash, kind }: StepWanted, at: Millis): Promise<Step | null> {
      const row = await db
        .deleteFrom('sign_in_step')
        .where('token_hash', '=', tokenHash)
        .where('kind', '=', kind)
        .returning(['kind', 'reader_id', 'details', 'expires_at'])
        .executeTakeFirst();
      return row === undefined || row.expires_at <= at ? null : toStep(row);
    },
  };
}

type StepRow = {
  readonly kind: StepKind;
  readonly reader_id: number | null;
  readonly details: string;
};

function toStep({ kind, reader_id, details }: StepRow): Step {
  return { kind, readerId: reader_id, details: JSON.parse(details) };
}
