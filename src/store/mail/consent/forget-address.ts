import { mailKey } from '../../../model/mail/mail-address.ts';
import type { Millis } from '../../../model/time.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { addressHash } from '../mail-hash.ts';
import { dropWaiting } from '../outbox/end-letters.ts';

/** Leaves of an address the hash of a box that gets nothing, and the hashes of letters' keys, which name nobody. */
export async function forgetAddress(step: Db, address: string, at: Millis): Promise<void> {
  const key = mailKey(address);
  const hash = addressHash(address);
  await dropWaiting(step, { addressHash: hash }, { reason: 'erased', at });
  await step.deleteFrom('consent').where('address_key', '=', key).execute();
  await step.deleteFrom('consent_step').where('address_key', '=', key).execute();
  await step.deleteFrom('consent_request').where('address_key', '=', key).execute();
  await step.deleteFrom('soft_bounce').where('address_hash', '=', hash).execute();
  await step.deleteFrom('mail_pace').where('bucket', '=', `to:${hash}`).execute();
  await step
    .updateTable('suppression')
    .set({ address: null, answer: null })
    .where('address_hash', '=', hash)
    .execute();
  await step
    .updateTable('outbox')
    .set({ address: null, address_hash: null, domain: null, to_name: null, answer: null })
    .where('address_hash', '=', hash)
    .where('state', '!=', 'sending')
    .execute();
}
