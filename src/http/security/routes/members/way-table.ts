import { LONGEST } from '../../passwords/password-trouble.ts';
import { aNumber, type FormShape, oneOf, text } from '../form-shape.ts';
import { get, type Route } from '../route.ts';

const NEXT = { next: text(4000) } as const;
const CODE = { code: text(100) } as const;
/** What a browser says of a passkey, with its attestation. */
const ANSWER = { answer: text(60_000) } as const;

function strangersForm(path: string, form: FormShape): Route {
  return { method: 'POST', path, callers: 'anyone', touches: 'own', form };
}

function guestsForm(path: string, form: FormShape): Route {
  return { method: 'POST', path, callers: 'guest', touches: 'own', form };
}

/** Ways in beside the password, and what readers decide on them. */
export const WAY_ROUTES: readonly Route[] = [
  get('/sign-in/second', 'anyone', 'nothing'),
  strangersForm('/sign-in/second', CODE),
  strangersForm('/sign-in/passkey/start', {}),
  strangersForm('/sign-in/passkey', { ...ANSWER, ...NEXT }),
  get('/sign-in/mail', 'anyone', 'nothing'),
  strangersForm('/sign-in/mail', { ...NEXT, address: text(400) }),
  get('/sign-in/mail/:token', 'anyone', 'own'),
  strangersForm('/sign-in/mail/:token', {}),
  get('/sign-in/openid', 'anyone', 'nothing'),
  strangersForm('/sign-in/openid', NEXT),
  {
    ...get('/sign-in/openid/back', 'anyone', 'own'),
    because:
      'providers send people back by a GET; what it acts on was begun in the same browser, and ends with it',
  },
  get('/account/confirm', 'guest', 'own'),
  guestsForm('/account/confirm', { ...NEXT, ...CODE, name: text(200), password: text(LONGEST) }),
  guestsForm('/account/confirm/passkey/start', {}),
  guestsForm('/account/confirm/passkey', { ...ANSWER, ...NEXT }),
  get('/account/ways', 'guest', 'own'),
  guestsForm('/account/ways/second/begin', {}),
  guestsForm('/account/ways/second/confirm', CODE),
  guestsForm('/account/ways/second/codes', {}),
  guestsForm('/account/ways/second/off', {}),
  guestsForm('/account/ways/passkeys/start', {}),
  guestsForm('/account/ways/passkeys', { ...ANSWER, name: text(200) }),
  guestsForm('/account/ways/passkeys/remove', { passkey: aNumber }),
  guestsForm('/account/ways/openid', {}),
  guestsForm('/account/ways/openid/remove', { issuer: text(500), subject: text(400) }),
  get('/house/ways', 'owner', 'library'),
  {
    ...{ method: 'POST', path: '/house/ways/openid', callers: 'owner', touches: 'library' },
    form: {
      ...{ issuer: text(500), client: text(400), secret: text(1000), words: text(100) },
      ...{ byAddress: oneOf('yes'), takesNew: oneOf('yes') },
    },
  },
  {
    ...{ method: 'POST', path: '/house/ways', callers: 'owner', touches: 'library' },
    form: {
      ...{ passwords: oneOf('yes'), passkeys: oneOf('yes'), mailLinks: oneOf('yes') },
      second: oneOf('nobody', 'editors', 'everybody'),
    },
  },
];
