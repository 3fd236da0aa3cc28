import { say } from '../../language/say.ts';
import { kindOfDone, plainly } from '../marks/done-kind.ts';

/** What those who run the house do to accounts. It is taken back by doing the opposite, which is noted as well. */
export const HOUSE_KINDS = {
  'member-role': plainly(() => say('They have another role now, and sign in anew.')),
  'member-out': plainly(() => say('They are kept out; whatever was signed in no longer is.')),
  'member-in': plainly(() => say('They may sign in again.')),
  'member-limits': plainly(() => say('Their limits are set.')),
  'member-ended': kindOfDone({
    names: ['count'],
    text: ({ count }) =>
      say(
        '{count, plural, =0 {Nothing was signed in.} one {# access ended.} other {# accesses ended.}}',
        { count },
      ),
  }),
  'member-removed': plainly(() => say('They are removed, and all that was theirs.')),
  'last-owner': plainly(() =>
    say('Nothing was done: a house has an owner, and nobody else here is one.'),
  ),
  admitted: plainly(() => say('They are let in, and sign in with the password they chose.')),
  'not-admitted': plainly(() => say('They are not let in; what they sent is gone.')),
  'nobody-waits': plainly(() => say('Nobody waits there any more.')),
  'house-is-full': plainly(() => say('As many read here as you allow: see under Sign-up.')),
  'name-is-taken': plainly(() =>
    say('Nothing was done: somebody else has come in with this name or address since.'),
  ),
  'sign-up-set': plainly(() => say('How others come in is set.')),
  'invitation-ended': plainly(() => say('Nobody comes in by this invitation any more.')),
} as const;
