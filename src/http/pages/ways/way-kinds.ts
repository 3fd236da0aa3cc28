import { say } from '../../language/say.ts';
import { plainly } from '../marks/done-kind.ts';

/** What is done to ways to sign in. None of it can be taken back, so that nobody else can. */
export const WAY_KINDS = {
  'second-off': plainly(() => say('No code is asked for any more.')),
  'passkey-added': plainly(() => say('Your passkey signs you in from now on.')),
  'passkey-removed': plainly(() => say('This passkey leads nowhere any more.')),
  'openid-linked': plainly(() => say('This account signs you in from now on.')),
  'openid-taken': plainly(() =>
    say('Nothing was done: this account is linked already, or you have linked too many.'),
  ),
  'openid-unlinked': plainly(() => say('This account leads nowhere any more.')),
  'openid-last': plainly(() =>
    say('Nothing was done: it is your only way in. Add a passkey first.'),
  ),
  'openid-set': plainly(() => say('The provider is set.')),
  'openid-wrong': plainly(() =>
    say('Nothing was set: a provider has an address with https, and a client ID.'),
  ),
  'ways-need-another': plainly(() =>
    say(
      'Nothing was changed: without a password you could not come in again. Set up a passkey, an account elsewhere or a confirmed mail address first.',
    ),
  ),
  'ways-set': plainly(() => say('The ways to sign in are set.')),
} as const;
