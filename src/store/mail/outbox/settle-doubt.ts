import type { Millis } from '../../../model/time.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { endLetters } from './end-letters.ts';

export type InDoubt = { readonly sentAgain: number; readonly leftOut: number };

/**
 * Letters that were being handed on when the process ended: nobody knows whether the server has them. A newsletter that comes
 * twice is a promise broken, one that never comes is made good by the next; a link somebody waits for is worth a second
 * copy, which has the same Message-ID, and works once.
 */
export async function settleDoubt(step: Db, at: Millis): Promise<InDoubt> {
  const rows = await step
    .selectFrom('outbox')
    .select(['id', 'kind'])
    .where('state', '=', 'sending')
    .execute();
  const again = rows.filter(({ kind }) => kind === 'account');
  const ended = rows.map(({ id, kind }) =>
    kind === 'account'
      ? ({ id, kind: 'later', dueAt: at, answer: null } as const)
      : ({ id, kind: 'dropped', reason: 'in doubt', answer: null } as const),
  );
  await endLetters(step, ended, at);
  return { sentAgain: again.length, leftOut: rows.length - again.length };
}
