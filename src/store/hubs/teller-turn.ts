import type { Selectable } from 'kysely';
import { pauseAfter, type Teller } from '../../model/hubs/teller.ts';
import { DAY, type Millis } from '../../model/time.ts';
import type { Db } from '../database/sqlite-driver.ts';
import type { HubSchema } from './hub-schema.ts';

/** Nothing is ever put off further than the longest lease; what lies beyond was written by a clock that stood wrong. */
const FURTHEST: Millis = 31 * DAY;
/** A hub that does not answer is asked so often to end it; then the lease ends by itself. */
const ENDING_TRIES = 3;

type TellerTurn = { readonly at: Millis; readonly most: number; readonly mostOfHost: number };

/** So many are looked at to find those whose hosts are not asked too much. */
const LOOKED_AT = 5000;

/** See tellerCalls. */
export async function recordTellerTurn(
  step: Db,
  { at, most, mostOfHost }: TellerTurn,
): Promise<Teller[]> {
  await lapse(step, at);
  await step
    .deleteFrom('feed_hub')
    .where('state', '=', 'ending')
    .where('next_at', '<=', at)
    .where('attempts', '>=', ENDING_TRIES)
    .execute();
  const waiting = await step
    .selectFrom('feed_hub')
    .selectAll()
    .where((eb) => eb.or([eb('next_at', '<=', at), eb('next_at', '>', at + FURTHEST)]))
    .orderBy('next_at')
    .limit(LOOKED_AT)
    .execute();
  const due = withinHosts(waiting, mostOfHost).slice(0, most);
  for (const row of due) {
    const attempts = row.attempts + 1;
    await step
      .updateTable('feed_hub')
      .set({
        ...{ attempts, asked_at: at, next_at: at + pauseAfter(attempts) },
        state: row.state === 'refused' ? 'asked' : row.state,
      })
      .where('id', '=', row.id)
      .execute();
  }
  return due.map(toTeller);
}

type Row = Selectable<HubSchema['feed_hub']>;

function withinHosts(rows: readonly Row[], mostOfHost: number): Row[] {
  const taken = new Map<string, number>();
  return rows.filter(({ hub_url: address }) => {
    const host = URL.parse(address)?.hostname ?? '';
    const before = taken.get(host) ?? 0;
    taken.set(host, before + 1);
    return before < mostOfHost;
  });
}

/** Leases that ended, or lie further ahead than any does: nobody tells any more, so the feeds are asked at once. */
async function lapse(step: Db, at: Millis): Promise<void> {
  const lapsed = await step
    .updateTable('feed_hub')
    .set({ state: 'asked', lease_until: null, trust: 0 })
    .where('state', '=', 'told')
    .where((eb) => eb.or([eb('lease_until', '<=', at), eb('lease_until', '>', at + FURTHEST)]))
    .returning('feed_id')
    .execute();
  if (lapsed.length === 0) return;
  await step
    .updateTable('feed')
    .set({ next_fetch_at: at })
    .where(
      'id',
      'in',
      lapsed.map((row) => row.feed_id),
    )
    .where('next_fetch_at', '>', at)
    .where('failing_since', 'is', null)
    .execute();
}

export function toTeller(row: Row): Teller {
  return {
    ...{ id: row.id, feedId: row.feed_id, kind: row.kind, hubUrl: row.hub_url },
    ...{ topic: row.topic, nonce: row.nonce, state: row.state, attempts: row.attempts },
    ...{ askedAt: row.asked_at, leaseUntil: row.lease_until, pingedAt: row.pinged_at },
    ...{ trust: row.trust, trouble: row.trouble },
  };
}
