import type { Desk } from '../../desk.ts';
import type { OwnLimits } from '../../store/members/limit-calls.ts';
import { entitlementsOfReader } from './entitlements-of-reader.ts';
import { readSignUpSettings } from './sign-up-settings.ts';

/**
 * How much a reader may have: what the owner allows them by name, else what the house allows its members; never more than their
 * membership includes. Owners and editors have no limit but one of their own.
 */
export async function limitsOfReader(
  desk: Pick<Desk, 'store' | 'now'>,
  readerId: number,
): Promise<OwnLimits> {
  const { accounts, members, house } = desk.store;
  const [reader, own, stored] = await Promise.all([
    accounts.readerById(readerId),
    members.limitsOf(readerId),
    house.all(),
  ]);
  if (reader?.role === 'owner' || reader?.role === 'editor') return own;
  const { mostFeeds, mostStorage } = readSignUpSettings(stored);
  const included = await entitlementsOfReader(desk, readerId);
  return {
    mostFeeds: lesser(own.mostFeeds ?? mostFeeds, included.mostFeeds),
    mostStorage: lesser(own.mostStorage ?? mostStorage, included.mostStorage),
  };
}

/** The lesser of two limits, of which either may be none. */
function lesser(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other;
  return Math.min(one, other);
}
