import type { DropReason } from '../../../model/mail/letter.ts';
import type { Millis } from '../../../model/time.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { removeUnread } from './add-letters.ts';

/** How a letter that was handed on fared. */
export type Handed = { readonly id: number; readonly answer: string | null } & (
  | { readonly kind: 'sent' }
  | { readonly kind: 'dropped'; readonly reason: DropReason }
  /** To be tried again then. */
  | { readonly kind: 'later'; readonly dueAt: Millis }
);

/** Notes how letters fared that were claimed; one that is no longer "sending" is left as it is. */
export async function endLetters(step: Db, handed: readonly Handed[], at: Millis): Promise<void> {
  for (const one of handed) {
    if (one.kind === 'later') await putBack(step, one, at);
    else await endLetter(step, one, at);
  }
}

async function putBack(
  step: Db,
  { id, answer, dueAt }: Handed & { readonly kind: 'later' },
  at: Millis,
): Promise<void> {
  const row = await step
    .selectFrom('outbox')
    .select('useless_at')
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .executeTakeFirst();
  if (row === undefined) return;
  if (row.useless_at <= dueAt)
    return endLetter(step, { id, kind: 'dropped', reason: 'given up', answer }, at);
  await step
    .updateTable('outbox')
    .set({ state: 'waiting', due_at: dueAt, answer })
    .where('id', '=', id)
    .execute();
}

async function endLetter(
  step: Db,
  ended: Exclude<Handed, { readonly kind: 'later' }>,
  at: Millis,
): Promise<void> {
  const { id, kind, answer } = ended;
  const row = await step
    .selectFrom('outbox')
    .select('body')
    .where('id', '=', id)
    .where('state', 'in', ['waiting', 'sending'])
    .executeTakeFirst();
  if (row === undefined) return;
  await step
    .updateTable('outbox')
    .set({
      ...{ state: kind, ended_at: at, answer, body: null, to_name: null },
      reason: kind === 'dropped' ? ended.reason : null,
    })
    .where('id', '=', id)
    .execute();
  if (row.body !== null) await removeUnread(step, [row.body]);
}

/** Those of letters that wait which are not to go out after all. */
export async function dropWaiting(
  step: Db,
  which: { readonly addressHash: string; readonly list?: string | null },
  { reason, at }: { readonly reason: DropReason; readonly at: Millis },
): Promise<number> {
  let asked = step
    .selectFrom('outbox')
    .select('id')
    .where('state', '=', 'waiting')
    .where('address_hash', '=', which.addressHash);
  if (which.list !== undefined) {
    asked = asked.where('kind', '=', 'newsletter');
    if (which.list !== null) asked = asked.where('list', '=', which.list);
  }
  const rows = await asked.execute();
  for (const { id } of rows) {
    await endLetter(step, { id, kind: 'dropped', reason, answer: null }, at);
  }
  return rows.length;
}
