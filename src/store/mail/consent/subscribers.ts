import type { Subscriber } from '../../../model/mail/consent.ts';
import { mailKey } from '../../../model/mail/mail-address.ts';
import type { Millis } from '../../../model/time.ts';
import type { Db } from '../../database/sqlite-driver.ts';
import { addressHash } from '../mail-hash.ts';

type Part = {
  readonly at: Millis;
  readonly after?: string | null;
  readonly most?: number;
};

/** Confirmed, not paused, not suppressed; in the order of the addresses' keys. */
export async function subscribersOf(db: Db, list: string, part: Part): Promise<Subscriber[]> {
  const { at, after = null, most = 100_000 } = part;
  const rows = await db
    .selectFrom('consent')
    .leftJoin('reader', (join) =>
      join
        .onRef('reader.email_key', '=', 'consent.address_key')
        .on('reader.email_confirmed_at', 'is not', null)
        .on('reader.disabled_at', 'is', null),
    )
    .select(['consent.address', 'list', 'language', 'confirmed_at', 'reader.id as readerId'])
    .where('list', '=', list)
    .where('state', '=', 'given')
    .where('consent.address_key', '>', after === null ? '' : mailKey(after))
    .where((its) => its.or([its('paused_until', 'is', null), its('paused_until', '<=', at)]))
    .orderBy('consent.address_key')
    .limit(most)
    .execute();
  const kept = await keptOut(db);
  return rows
    .filter(({ address }) => !kept.has(addressHash(address)))
    .map(({ confirmed_at, ...row }) => ({ ...row, confirmedAt: confirmed_at ?? 0 }));
}

async function keptOut(db: Db): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('suppression').select('address_hash').execute();
  return new Set(rows.map(({ address_hash }) => address_hash));
}
