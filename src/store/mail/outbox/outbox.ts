import type { DropReason, Letter } from '../../../model/mail/letter.ts';
import type { Millis } from '../../../model/time.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { addressHash } from '../mail-hash.ts';
import { addLetters } from './add-letters.ts';
import { type Claimed, type Claiming, claimLetters } from './claim-letters.ts';
import { dropWaiting, endLetters, type Handed } from './end-letters.ts';
import { outboxQuestions } from './outbox-questions.ts';
import { type InDoubt, settleDoubt } from './settle-doubt.ts';

/** What one turn of the sender brings and wants. */
export type OutboxTurn = { readonly handed: readonly Handed[] } & Claiming;

/** Letters on their way out. A letter is sent at most once: claimed before, ended after, never claimed again when in doubt. */
export function outboxCalls(db: Db) {
  const inOneStep = <Result>(work: (step: Db) => Promise<Result>) => db.transaction().execute(work);
  return {
    /** Queues letters, all or none; how many are new. What has a key that was ever queued is passed over. */
    addLetters: (letters: readonly Letter[], at: Millis): Promise<number> =>
      inOneStep((step) => addLetters(step, letters, at)),

    /** Notes how letters fared, and claims the next: one step, so that a busy sender writes once for both. */
    recordTurn: ({ handed, ...claiming }: OutboxTurn, at: Millis): Promise<Claimed[]> =>
      inOneStep(async (step) => {
        await endLetters(step, handed, at);
        return claiming.most === 0 ? [] : claimLetters(step, claiming, at);
      }),

    /** At the start, before anything is claimed: what a process that is no more had under way. */
    recordStart: (at: Millis): Promise<InDoubt> => inOneStep((step) => settleDoubt(step, at)),

    /** Takes waiting letters of an address out of the queue; with a list, its newsletters alone. */
    removeWaiting: (
      which: { readonly address: string; readonly list?: string },
      why: { readonly reason: DropReason; readonly at: Millis },
    ): Promise<number> => {
      const { list } = which;
      const hash = { addressHash: addressHash(which.address) };
      return inOneStep((step) =>
        dropWaiting(step, list === undefined ? hash : { ...hash, list }, why),
      );
    },

    ...outboxQuestions(db),

    /** Forgets whom ended letters were for, and keeps their keys. How many. */
    async removeRecipientsBefore(before: Millis): Promise<number> {
      const { numUpdatedRows } = await db
        .updateTable('outbox')
        .set({ address: null, address_hash: null, domain: null, to_name: null, answer: null })
        .where('ended_at', '<', before)
        .where('address_hash', 'is not', null)
        .executeTakeFirstOrThrow();
      return Number(numUpdatedRows);
    },
  };
}
