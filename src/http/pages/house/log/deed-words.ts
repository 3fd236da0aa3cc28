import { say } from '../../../language/say.ts';

const DEEDS: Readonly<Record<string, () => string>> = {
  'member.role': () => say('changed a role'),
  'member.kept-out': () => say('kept somebody out'),
  'member.let-in': () => say('let somebody in again'),
  'member.signed-out': () => say('signed somebody out'),
  'member.limits': () => say('set somebody’s limits'),
  'member.link': () => say('made a link for a new password'),
  'member.added': () => say('added a member'),
  'member.admitted': () => say('let in somebody who asked'),
  'member.refused': () => say('refused somebody who asked'),
  'member.removed': () => say('removed a member'),
  'sign-up.settings': () => say('set how others come in'),
  'invitation.made': () => say('made an invitation'),
  'invitation.ended': () => say('took back an invitation'),
};

/** What was done, in words; a deed of another room by the name it is kept under. */
export function deedWords(action: string): string {
  return Object.hasOwn(DEEDS, action) ? (DEEDS[action]?.() ?? action) : action;
}
