import { createHash } from 'node:crypto';
import type { Desk } from '../../../desk.ts';
import type { Letter } from '../../../model/mail/letter.ts';
import { DAY, type Millis } from '../../../model/time.ts';
import { isMailSet } from '../../../pipeline/mail/mail-settings.ts';
import { ENGLISH } from '../../language/language.ts';
import { languageOf } from '../../language/languages.ts';
import { say } from '../../language/say.ts';
import { speakingIn } from '../../language/spoken.ts';

type LetterDesk = Pick<Desk, 'store' | 'now' | 'keys' | 'mail'>;

/** Somebody to whom is written. */
export type Written = {
  readonly email: string;
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
};

export type Asking = {
  readonly to: Written;
  readonly link: string;
  readonly notAfter: Millis;
};

/** Asks whether the address is theirs. */
export async function askToConfirm(
  desk: LetterDesk,
  { to, link, notAfter }: Asking,
): Promise<void> {
  await send(desk, to, {
    key: `sign-up ${digest(link)}`,
    readerId: null,
    notAfter,
    subject: () => say('Confirm your address for Hearsay'),
    lines: () => [
      say('Hello {name},', { name: to.name }),
      say(
        'somebody has signed up at Hearsay with this address. If that was you, open this link and press the button there; it works for a day:',
      ),
      link,
      say(
        'If it was not you, do nothing: nobody comes in, and nothing is sent to you again for it.',
      ),
    ],
  });
}

/** Asks a reader whether a new address is theirs. */
export async function askToConfirmChange(
  desk: LetterDesk,
  { to, link, notAfter }: Asking,
): Promise<void> {
  await send(desk, to, {
    key: `address ${digest(link)}`,
    readerId: null,
    notAfter,
    subject: () => say('Confirm your address for Hearsay'),
    lines: () => [
      say('Hello {name},', { name: to.name }),
      say(
        'to have mail from Hearsay come here, open this link where you are signed in, and press the button there; it works for a day:',
      ),
      link,
      say('If it was not you, do nothing: nothing has changed.'),
    ],
  });
}

export type Known = { readonly to: Written; readonly readerId: number; readonly origin: string };

/** Who reads here already is told so where only they see it; the page says the same to everybody. */
export async function tellKnown(desk: LetterDesk, { to, readerId, origin }: Known): Promise<void> {
  const day = Math.floor(desk.now() / DAY);
  await send(desk, to, {
    key: `sign-up known ${readerId} ${day}`,
    readerId,
    notAfter: desk.now() + DAY,
    subject: () => say('You read at Hearsay already'),
    lines: () => [
      say('Hello {name},', { name: to.name }),
      say(
        'somebody has signed up at Hearsay with this address, which is yours already. If that was you, sign in with the name {name}:',
        { name: to.name },
      ),
      `${origin}/sign-in`,
      say('If it was not you, do nothing: nothing has changed.'),
    ],
  });
}

export type Admitted = {
  readonly signUp: {
    readonly email: string | null;
    readonly name: string;
    readonly language: string;
  };
  readonly readerId: number;
  readonly origin: string;
};

/** Tells who waited that they are let in; without an address they find out when they sign in. */
export async function tellAdmitted(desk: LetterDesk, admitted: Admitted): Promise<void> {
  const { signUp, readerId, origin } = admitted;
  const { email, name, language } = signUp;
  if (email === null) return;
  const to = { email, name, language };
  await send(desk, to, {
    key: `sign-up admitted ${readerId}`,
    readerId,
    notAfter: desk.now() + 7 * DAY,
    subject: () => say('You are let in at Hearsay'),
    lines: () => [
      say('Hello {name},', { name }),
      say(
        'you may read at Hearsay from now on. Sign in with the name and the password you have chosen:',
      ),
      `${origin}/sign-in`,
    ],
  });
}

type Words = Pick<Letter, 'key' | 'readerId'> & {
  readonly notAfter: Millis;
  readonly subject: () => string;
  readonly lines: () => readonly string[];
};

/** In their language, and not at all where mail cannot be sent (any more). */
async function send(desk: LetterDesk, to: Written, words: Words): Promise<void> {
  if (!(await isMailSet(desk))) return;
  const { key, readerId, notAfter } = words;
  const language = languageOf(to.language) ?? ENGLISH;
  const { subject, text } = speakingIn(language, () => ({
    subject: words.subject(),
    text: `${words.lines().join('\n\n')}\n`,
  }));
  const letter: Letter = {
    ...({ key, kind: 'account', list: null, html: null } as const),
    ...{ to: to.email, toName: to.name, subject, text, readerId },
    ...{ language: language.tag, notAfter },
  };
  await desk.store.outbox.addLetters([letter], desk.now());
}

/** A key stays for good, and a link is a secret. */
function digest(link: string): string {
  return createHash('sha256').update(link).digest('base64url');
}
