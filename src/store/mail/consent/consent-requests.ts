import type { ConsentAsked } from '../../../model/mail/consent.ts';
import { mailKey } from '../../../model/mail/mail-address.ts';
import type { Millis } from '../../../model/time.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { recordAsked, recordConfirmed, wordingId } from './record-consent.ts';

/** What was asked for with one form: one or several lists with the same words. */
export type ConsentRequest = Omit<ConsentAsked, 'list'> & {
  readonly lists: readonly string[];
  /** Of the link in the letter that asks to confirm. */
  readonly tokenHash: string;
  readonly expiresAt: Millis;
};

/** Keeps a request until its link is used. */
export async function addRequest(step: Db, request: ConsentRequest, at: Millis): Promise<void> {
  const { tokenHash, lists, expiresAt, ...asked } = request;
  for (const list of lists) await recordAsked(step, { ...asked, list }, at);
  await step.deleteFrom('consent_request').where('expires_at', '<=', at).execute();
  await step
    .insertInto('consent_request')
    .values({
      ...{ token_hash: tokenHash, address: asked.address, address_key: mailKey(asked.address) },
      ...{ lists: JSON.stringify(lists), wording_id: await wordingId(step, asked) },
      ...{ how: asked.how, at, expires_at: expiresAt },
    })
    .execute();
}

/** What a link is to confirm; null: it has ended, was used, or never was. */
export async function requestBy(
  step: Db,
  tokenHash: string,
  at: Millis,
): Promise<ConsentRequest | null> {
  const row = await step
    .selectFrom('consent_request')
    .innerJoin('consent_wording', 'consent_wording.id', 'consent_request.wording_id')
    .selectAll()
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', at)
    .executeTakeFirst();
  if (row === undefined) return null;
  const { address, wording, version, language, how, expires_at: expiresAt } = row;
  const lists: string[] = JSON.parse(row.lists);
  return { address, wording, version, language, how, lists, tokenHash, expiresAt };
}

/** Uses a link, once. Null: there is nothing to confirm. */
export async function confirmRequest(
  step: Db,
  tokenHash: string,
  at: Millis,
): Promise<ConsentRequest | null> {
  const request = await requestBy(step, tokenHash, at);
  if (request === null) return null;
  const { lists, address, wording, version, language } = request;
  for (const list of lists) {
    await recordConfirmed(step, { address, list, wording, version, language, how: 'link' }, at);
  }
  await step.deleteFrom('consent_request').where('token_hash', '=', tokenHash).execute();
  return request;
}
