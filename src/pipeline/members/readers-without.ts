import type { Desk } from '../../desk.ts';
import { entitlementsOf, type Feature, mayDo } from '../../model/accounts/entitlements.ts';

/** The readers whose membership does not include something now; none where membership is not offered. */
export async function readersWithout(
  { store }: Pick<Desk, 'store'>,
  feature: Feature,
  now: number,
): Promise<ReadonlySet<number>> {
  const standings = await store.membership.standings();
  return new Set(
    standings.flatMap(({ readerId, standing }) =>
      mayDo(entitlementsOf(standing, now), feature) ? [] : [readerId],
    ),
  );
}
