import type { FormShape } from '../form-shape.ts';
import { text } from '../form-shape.ts';
import { get, ownForm, type Route } from '../route.ts';

function guestsForm(path: string, form: FormShape): Route {
  return { ...ownForm(path, form), callers: 'guest' };
}

/** Where mail reaches a reader, guests too. */
export const MAIL_ADDRESS_ROUTES: readonly Route[] = [
  get('/account/mail', 'guest', 'own'),
  guestsForm('/account/mail', { email: text(400) }),
  get('/account/mail/confirm', 'guest', 'own'),
  guestsForm('/account/mail/confirm', { to: text(400), until: text(20), sign: text(100) }),
  guestsForm('/account/mail/remove', {}),
];
