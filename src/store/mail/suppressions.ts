import type { Suppression, SuppressionReason } from '../../model/mail/suppression.ts';
import { DAY, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import { recordWithdrawn } from './consent/record-consent.ts';
import { addressHash } from './mail-hash.ts';
import { dropWaiting } from './outbox/end-letters.ts';

export type NewSuppression = {
  readonly address: string;
  readonly reason: SuppressionReason;
  /** What the server said; null: nothing. */
  readonly answer: string | null;
};

/** A box that is full for so many letters over so long a time is nobody's. */
const SOFT_BOUNCES = 5;
const SOFT_FOR = 7 * DAY;
const SOFT_FORGOTTEN = 15 * DAY;
const LONGEST_ANSWER = 300;

/** Boxes that get nothing, and why. */
export function suppressionCalls(db: Db) {
  const inOneStep = <Result>(work: (step: Db) => Promise<Result>) => db.transaction().execute(work);
  return {
    /** Keeps a box out, and what waits for it. */
    addSuppression: (asked: NewSuppression, at: Millis): Promise<void> =>
      inOneStep((step) => addSuppression(step, asked, at)),

    /** Counts a letter that came back for the time being. True: that were too many, and the box is kept out from now on. */
    recordSoftBounce: (
      bounced: { readonly address: string; readonly answer: string | null },
      at: Millis,
    ): Promise<boolean> => inOneStep((step) => recordSoftBounce(step, bounced, at)),

    /** Mail reached the box after all. */
    async removeSoftBounces(address: string): Promise<void> {
      await db.deleteFrom('soft_bounce').where('address_hash', '=', addressHash(address)).execute();
    },

    /** Lets a box have letters again; whom it was about, null if there is none or it is forgotten. */
    removeSuppression: (id: number): Promise<string | null> =>
      inOneStep(async (step) => {
        const row = await step
          .deleteFrom('suppression')
          .where('id', '=', id)
          .returning(['address', 'address_hash'])
          .executeTakeFirst();
        if (row === undefined) return null;
        await step.deleteFrom('soft_bounce').where('address_hash', '=', row.address_hash).execute();
        return row.address;
      }),

    /** The newest first. */
    async suppressions(most: number): Promise<Suppression[]> {
      return db
        .selectFrom('suppression')
        .select(['id', 'address', 'reason', 'since', 'answer'])
        .orderBy('id', 'desc')
        .limit(most)
        .execute();
    },

    async suppressionCount(): Promise<number> {
      const { boxes } = await db
        .selectFrom('suppression')
        .select(({ fn }) => fn.countAll<number>().as('boxes'))
        .executeTakeFirstOrThrow();
      return boxes;
    },

    /** Whether and why a box gets nothing; null: it does. */
    async suppressionOf(address: string): Promise<Suppression | null> {
      const row = await db
        .selectFrom('suppression')
        .select(['id', 'address', 'reason', 'since', 'answer'])
        .where('address_hash', '=', addressHash(address))
        .executeTakeFirst();
      return row ?? null;
    },
  };
}

async function addSuppression(step: Db, asked: NewSuppression, at: Millis): Promise<void> {
  const { address, reason } = asked;
  const hash = addressHash(address);
  const answer = asked.answer?.slice(0, LONGEST_ANSWER) ?? null;
  await step
    .insertInto('suppression')
    .values({ address_hash: hash, address, reason, since: at, answer })
    .onConflict((conflict) =>
      conflict
        .column('address_hash')
        .doUpdateSet({ reason, answer, since: at, address })
        // What keeps everything out is not loosened by a complaint.
        .where('suppression.reason', '=', 'complaint'),
    )
    .execute();
  const of = { addressHash: hash };
  const why = { reason: 'suppressed', at } as const;
  if (reason === 'complaint') {
    await recordWithdrawn(step, { address, list: null, how: 'complaint' }, at);
    await dropWaiting(step, { ...of, list: null }, why);
  } else await dropWaiting(step, of, why);
}

async function recordSoftBounce(
  step: Db,
  { address, answer }: { readonly address: string; readonly answer: string | null },
  at: Millis,
): Promise<boolean> {
  const hash = addressHash(address);
  const row = await step
    .selectFrom('soft_bounce')
    .selectAll()
    .where('address_hash', '=', hash)
    .executeTakeFirst();
  const goesOn = row !== undefined && row.last_at > at - SOFT_FORGOTTEN;
  const { times, since } = goesOn ? row : { times: 0, since: at };
  const counted = { times: times + 1, since, last_at: at };
  if (counted.times >= SOFT_BOUNCES && at - since >= SOFT_FOR) {
    await addSuppression(step, { address, reason: 'bounce', answer }, at);
    return true;
  }
  await step
    .insertInto('soft_bounce')
    .values({ address_hash: hash, ...counted })
    .onConflict((conflict) => conflict.column('address_hash').doUpdateSet(counted))
    .execute();
  return false;
}
