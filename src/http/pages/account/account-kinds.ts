import { say } from '../../language/say.ts';
import { kindOfDone, plainly } from '../marks/done-kind.ts';

/** What can be done to who may be a reader. None of it can be taken back, so that nobody else can. */
export const ACCOUNT_KINDS = {
  'password-set': plainly(() => say('Your password is set.')),
  'access-ended': kindOfDone({
    names: ['count'],
    text: ({ count }) =>
      say(
        '{count, plural, =0 {Nothing was signed in like that any more.} one {# access ended.} other {# accesses ended.}}',
        { count },
      ),
  }),
  'feeds-moved': plainly(() =>
    say('The feeds have another key: addresses given out before lead nowhere.'),
  ),
} as const;
