import { say } from '../../../language/say.ts';
import { plainly } from '../../marks/done-kind.ts';

/** What an owner does to mail; it is taken back by doing the opposite. */
export const MAIL_KINDS = {
  'mail-set': plainly(() => say('How mail goes out is set. A test letter shows whether it works.')),
  'kept-out': plainly(() => say('Nothing is sent there any more.')),
  'let-in': plainly(() => say('Letters go there again, where they are wanted.')),
} as const;
