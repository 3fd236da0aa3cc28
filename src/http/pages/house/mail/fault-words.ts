import type { MailFault, Mailing } from '../../../../model/mail/mailed.ts';
import { say } from '../../../language/say.ts';

const FAULTS: Readonly<Record<MailFault, () => string>> = {
  'no such host': () => say('There is no server of that name.'),
  'no connection': () =>
    say('Nobody answers there: is the port right, and may this machine reach it?'),
  'no answer': () => say('The server did not answer in time.'),
  'no TLS': () =>
    say(
      'The server and Hearsay could not agree on encryption. For smtps:// it must begin at once, for smtp:// the server must offer STARTTLS.',
    ),
  'wrong certificate': () =>
    say('The server’s certificate is not for its name, has ended, or nobody vouches for it.'),
  'wrong password': () => say('The server does not take this name and password.'),
  'wrong sender': () => say('The server takes no letters from this address.'),
  closed: () => say('The server ended the conversation.'),
  'no SMTP': () => say('What answers there is no mail server.'),
};

/** Why nothing goes out, in plain words. */
export function faultWords(fault: MailFault): string {
  return FAULTS[fault]();
}

/** What became of a letter. */
export function mailingWords(mailing: Mailing): string {
  switch (mailing.kind) {
    case 'taken':
      return say('The server has taken the letter.');
    case 'no server':
      return faultWords(mailing.fault);
    case 'refused':
      if (!mailing.isForGood) return say('The server does not take the letter now; it may later.');
      return mailing.what === 'recipient'
        ? say('The server refuses letters to this address.')
        : say('The server refuses this letter.');
    case 'in doubt':
      return say('The connection ended before the server said whether it took the letter.');
  }
}
