import { createHash } from 'node:crypto';
import type { Letter } from '../../../model/mail/letter.ts';
import { DAY, HOUR, type Millis } from '../../../model/time.ts';
import { inBatches } from '../../database/in-batches.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { addressHash, shortHash } from '../mail-hash.ts';

/** A link to sign in lives no longer; a digest of the day before yesterday is no news. */
const USEFUL = { account: HOUR, newsletter: 2 * DAY } as const;

/**
 * Puts letters into the queue, all or none. Returns how many are new: what has a key that was ever queued is passed over.
 * Consent is not looked at here but when a letter is handed on.
 */
export async function addLetters(
  step: Db,
  letters: readonly Letter[],
  at: Millis,
): Promise<number> {
  let added = 0;
  for (const batch of inBatches(letters)) {
    for (const letter of batch) check(letter);
    const bodies = new Map(batch.map((letter) => [bodyHash(letter), letter]));
    await step
      .insertInto('letter_body')
      .values(
        [...bodies].map(([hash, { subject, text, html }]) => ({
          hash,
          subject,
          content: text,
          html,
        })),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const { numInsertedOrUpdatedRows = 0n } = await step
      .insertInto('outbox')
      .values(batch.map((letter) => rowOf(letter, at)))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirstOrThrow();
    added += Number(numInsertedOrUpdatedRows);
    if (Number(numInsertedOrUpdatedRows) < batch.length)
      await removeUnread(step, [...bodies.keys()]);
  }
  return added;
}

function check({ key, kind, list, text }: Letter): void {
  if ((kind === 'newsletter') !== (list !== null))
    throw new Error(`the letter ${key}: newsletters have a list, account letters have none`);
  if (text.trim() === '') throw new Error(`the letter ${key} says nothing without markup`);
}

function bodyHash({ subject, text, html }: Letter): string {
  return createHash('sha256')
    .update(JSON.stringify([subject, text, html]))
    .digest('base64url');
}

function rowOf(letter: Letter, at: Millis) {
  const { key, kind, list, to, toName, readerId, language = 'en' } = letter;
  const due = Math.max(at, letter.notBefore ?? at);
  return {
    ...{ key: shortHash(key), kind, list, address: to, address_hash: addressHash(to) },
    domain: to.slice(to.lastIndexOf('@') + 1),
    ...{ to_name: toName, reader_id: readerId, language, body: bodyHash(letter) },
    ...{ reason: null, queued_at: at, due_at: due },
    useless_at: letter.notAfter ?? due + USEFUL[kind],
    ...{ claimed_at: null, ended_at: null, answer: null },
  };
}

/** Bodies that no letter needs any more. */
export async function removeUnread(step: Db, hashes: readonly string[]): Promise<void> {
  if (hashes.length === 0) return;
  await step
    .deleteFrom('letter_body')
    .where('hash', 'in', hashes)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(selectFrom('outbox').select('id').whereRef('outbox.body', '=', 'letter_body.hash')),
      ),
    )
    .execute();
}
