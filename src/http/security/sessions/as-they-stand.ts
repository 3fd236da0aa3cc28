import type { Caller } from '../../../model/accounts/account.ts';
import { entitlementsOf, roleNow } from '../../../model/accounts/entitlements.ts';
import { isAtLeast } from '../../../model/accounts/role.ts';
import type { AppRooms } from '../../app-rooms.ts';

/**
 * A caller with the role that they have for now: whose membership has ended is a guest, and what a guest may do is decided by the
 * table of routes alone. Nothing is asked of whoever works here.
 */
export async function asTheyStand<Who extends Pick<Caller, 'reader' | 'entitlements'>>(
  { desk }: Pick<AppRooms, 'desk'>,
  caller: Who,
): Promise<Who> {
  const { reader } = caller;
  if (isAtLeast(reader.role, 'editor')) return caller;
  const standing = await desk.store.membership.standing(reader.id);
  if (standing === null) return caller;
  const entitlements = entitlementsOf(standing, desk.now());
  const now = { ...reader, role: roleNow(reader.role, entitlements) };
  return { ...caller, reader: now, ...(standing.hasPlans && { entitlements }) };
}
