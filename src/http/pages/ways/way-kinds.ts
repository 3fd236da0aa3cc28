import { say } from '../../language/say.ts';
import { plainly } from '../marks/done-kind.ts';

/** What is done to ways to sign in. None of it can be taken back, so that nobody else can. */
export const WAY_KINDS = {
  'second-off': plainly(() => say('No code is asked for any more.')),
  'passkey-added': plainly(() => say('Your passkey signs you in from now on.')),
  'passkey-removed': plainly(() => say('This passkey leads nowhere any more.')),
  'ways-set': plainly(() => say('The ways to sign in are set.')),
} as const;
