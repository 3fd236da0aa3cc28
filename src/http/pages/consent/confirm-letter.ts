import type { Letter } from '../../../model/mail/letter.ts';
import { DAY, type Millis } from '../../../model/time.ts';
import { say } from '../../language/say.ts';
import { spoken } from '../../language/spoken.ts';

/** So long a link to confirm works. */
export const CONFIRM_WITHIN = 2 * DAY;

type Confirming = {
  readonly address: string;
  readonly tokenHash: string;
  readonly link: string;
  readonly wording: string;
  readonly house: string;
  readonly at: Millis;
};

/** Asks whoever reads mail at an address whether it was they who asked. Nothing in it that a stranger could have written. */
export function confirmLetter({
  address,
  tokenHash,
  link,
  wording,
  house,
  at,
}: Confirming): Letter {
  const text = [
    say('Somebody, probably you, asked for letters from {house} to this address:', { house }),
    `“${wording}”`,
    say('If that was you, open this and say yes:'),
    link,
    say('If not, you need do nothing: nothing will be sent, and the request is gone in two days.'),
  ].join('\n\n');
  return {
    ...{ key: `consent ${tokenHash}`, to: address, toName: null, kind: 'account', list: null },
    subject: say('Please confirm: letters from {house}', { house }),
    ...{ text, html: null, readerId: null, language: spoken().tag, notAfter: at + DAY },
  };
}
