import { isAtLeast, type Role } from '../../../model/accounts/role.ts';
import { say } from '../../language/say.ts';

/** A page by which somebody decides for everybody who reads here. */
export type HousePlace = {
  readonly path: `/house/${string}`;
  readonly title: () => string;
  /** As the table of routes says (security/routes). */
  readonly callers: 'editor' | 'owner';
};

/** In this order: Members · Sign-up · Ways to sign in · Mail · Letters · Plans · Polls · Log. */
const HOUSE_PLACES: readonly HousePlace[] = [
  { path: '/house/members', title: () => say('Members'), callers: 'owner' },
  { path: '/house/sign-up', title: () => say('Sign-up'), callers: 'owner' },
  { path: '/house/ways', title: () => say('Ways to sign in'), callers: 'owner' },
  { path: '/house/mail', title: () => say('Mail'), callers: 'owner' },
  { path: '/house/letters', title: () => say('Letters'), callers: 'editor' },
  { path: '/house/plans', title: () => say('Plans'), callers: 'owner' },
  { path: '/house/polls', title: () => say('Polls'), callers: 'editor' },
  { path: '/house/log', title: () => say('Log'), callers: 'owner' },
];

/** Those that somebody may open. */
export function placesFor(role: Role): readonly HousePlace[] {
  return HOUSE_PLACES.filter(({ callers }) => isAtLeast(role, callers));
}
