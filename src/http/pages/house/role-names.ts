import type { Role } from '../../../model/accounts/role.ts';
import { say } from '../../language/say.ts';

const NAMES: Readonly<Record<Role, () => string>> = {
  owner: () => say('Owner'),
  editor: () => say('Editor'),
  member: () => say('Member'),
  guest: () => say('Guest'),
};

export function roleName(role: Role): string {
  return NAMES[role]();
}

const MEANS: Readonly<Record<Role, () => string>> = {
  owner: () => say('decides on the house and on who reads here'),
  editor: () => say('decides for everybody who reads: picks, corrections, rules for outlets'),
  member: () => say('reads, and decides on what is theirs'),
  guest: () => say('sees what is shown to guests'),
};

export function roleMeans(role: Role): string {
  return MEANS[role]();
}
