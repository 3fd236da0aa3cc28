import type { Consent, ConsentStep, Subscriber } from '../../../model/mail/consent.ts';
import { mailKey } from '../../../model/mail/mail-address.ts';
import type { Millis } from '../../../model/time.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { type ConsentRequest, requestBy } from './consent-requests.ts';
import { subscribersOf } from './subscribers.ts';

export function consentQuestions(db: Db) {
  return {
    /** What a link is to confirm; null: it has ended, was used, or never was. Changes nothing. */
    requestBy: (tokenHash: string, at: Millis): Promise<ConsentRequest | null> =>
      requestBy(db, tokenHash, at),

    /** Who is to have letters of a list now, in the order of their addresses' keys; `after` is the last address that was seen. */
    subscribersOf: (
      list: string,
      at: Millis,
      part: { readonly after?: string | null; readonly most?: number } = {},
    ): Promise<Subscriber[]> => subscribersOf(db, list, { ...part, at }),

    /** How many have confirmed, by list. */
    async subscriberCounts(): Promise<Record<string, number>> {
      const rows = await db
        .selectFrom('consent')
        .select(({ fn }) => ['list', fn.countAll<number>().as('people')])
        .where('state', '=', 'given')
        .groupBy('list')
        .execute();
      return Object.fromEntries(rows.map(({ list, people }) => [list, people]));
    },

    /** How an address stands to each list it was ever asked about, by list. */
    async consentOf(address: string): Promise<Consent[]> {
      const rows = await db
        .selectFrom('consent')
        .selectAll()
        .where('address_key', '=', mailKey(address))
        .orderBy('list')
        .execute();
      return rows.map((row) => ({
        address: row.address,
        list: row.list,
        state: row.state,
        language: row.language,
        askedAt: row.asked_at,
        confirmedAt: row.confirmed_at,
        withdrawnAt: row.withdrawn_at,
        pausedUntil: row.paused_until,
      }));
    },

    /** The record: what was asked, answered and taken back, the first step first. */
    async consentSteps(address: string): Promise<ConsentStep[]> {
      return db
        .selectFrom('consent_step')
        .leftJoin('consent_wording', 'consent_wording.id', 'consent_step.wording_id')
        .select(['list', 'did', 'at', 'how', 'wording', 'version', 'language'])
        .where('address_key', '=', mailKey(address))
        .orderBy('consent_step.id')
        .execute();
    },
  };
}
