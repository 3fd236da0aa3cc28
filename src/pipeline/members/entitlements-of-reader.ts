import type { Desk } from '../../desk.ts';
import { type Entitlements, entitlementsOf } from '../../model/accounts/entitlements.ts';
import { planSettings } from '../../model/accounts/plan-settings.ts';
import { standingOf } from '../../model/accounts/standing-of.ts';

/** What a reader may do now by their membership; of somebody who is no reader: what a guest may. */
export async function entitlementsOfReader(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  readerId: number,
): Promise<Entitlements> {
  const standing = await store.membership.standing(readerId);
  return entitlementsOf(standing ?? NOBODY, now());
}

const NOBODY = standingOf({
  role: 'guest',
  createdAt: 0,
  settings: planSettings({}),
  events: [],
  plans: new Map(),
});
