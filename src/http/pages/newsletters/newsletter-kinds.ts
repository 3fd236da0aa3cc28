import { say } from '../../language/say.ts';
import { kindOfDone, plainly, undoAt } from '../marks/done-kind.ts';

/** What can be done with newsletters that come as mail. */
export const NEWSLETTER_KINDS = {
  'nl-address-made': plainly(() => say('There is a new address. Sign up with it.')),
  'nl-address-kept': plainly(() => say('The address is changed.')),
  'nl-address-moved': plainly(() => say('It has another address; the one before is nobody’s.')),
  'nl-address-gone': plainly(() => say('The address is gone. What is sent there comes back.')),
  'nl-too-many': plainly(() => say('You have as many as there may be.')),
  'nl-allowed': kindOfDone({
    names: ['count', 'sender'],
    text: ({ count }) =>
      say(
        '{count, plural, =0 {Allowed. What comes from now on is among your news.} one {Allowed: # article is among your news.} other {Allowed: # articles are among your news.}}',
        { count },
      ),
    undo: ({ sender }) => undoAt('/account/newsletters/senders/refuse', 'sender', sender),
  }),
  'nl-refused': kindOfDone({
    names: ['sender'],
    text: () => say('Refused. What comes from now on is discarded and counted.'),
    undo: ({ sender }) => undoAt('/account/newsletters/senders/allow', 'sender', sender),
  }),
  'nl-mail-read': plainly(() => say('It could be read now.')),
  'nl-mail-kept': plainly(() => say('It still cannot be read.')),
  'nl-mail-gone': plainly(() => say('The mail is thrown away.')),
  'nl-box-made': plainly(() => say('The mailbox will be looked into within a minute.')),
  'nl-box-gone': plainly(() => say('The mailbox is no longer looked into. The mails in it stay.')),
  'nl-not-taken': plainly(() => say('Not everything was filled in as it must be.')),
} as const;
