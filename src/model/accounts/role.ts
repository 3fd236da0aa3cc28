/**
 * What somebody may do here.
 * - owner: decides on the installation
 * - editor: decides for everybody who reads: picks, corrections, rules for outlets, letters, polls
 * - member: everything with what is their own
 * - guest: signs in, and sees what the owner shows to guests
 */
export type Role = 'owner' | 'editor' | 'member' | 'guest';

/** The one that may do most first; each may do what those after it may. */
export const ROLES: readonly Role[] = ['owner', 'editor', 'member', 'guest'];

export function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) <= ROLES.indexOf(least);
}
