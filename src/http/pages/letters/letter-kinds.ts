import { say } from '../../language/say.ts';
import { plainly } from '../marks/done-kind.ts';

/** What can be done with letters; what was sent cannot be taken back. */
export const LETTER_KINDS = {
  'digest-set': plainly(() => say('Your digest is set.')),
  'digest-off': plainly(() => say('No digest comes any more.')),
  'letter-made': plainly(() => say('The letter is made. Nobody gets it before its turn comes.')),
  'letter-set': plainly(() => say('The letter is set.')),
  'letter-drafted': plainly(() => say('Kept for the next issue.')),
  'letter-tested': plainly(() => say('A test is on its way to your address.')),
  'letter-sent': plainly(() => say('The issue is on its way.')),
  'letter-empty': plainly(() =>
    say('Nothing was sent: there is nothing to tell, or it went out already.'),
  ),
  'letter-ended': plainly(() => say('The letter has ended; its issues stay.')),
  'letter-reopened': plainly(() => say('The letter goes on: set when it comes.')),
  'letter-there': plainly(() => say('Nothing was done: there is such a letter already.')),
  'letter-no-address': plainly(() =>
    say('Nothing was sent: your account has no address of mail that is confirmed.'),
  ),
  'archive-set': plainly(() => say('Who may see what was sent is set.')),
} as const;
