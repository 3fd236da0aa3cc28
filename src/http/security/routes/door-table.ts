import { LONGEST } from '../passwords/password-trouble.ts';
import { aNumber, oneOf, text } from './form-shape.ts';
import { get, ownForm, type Route } from './route.ts';

const LONGEST_NAME = 200;
const LONGEST_ADDRESS = 4000;

/** The way in and out, and what a reader decides on who may be them. */
export const DOOR_ROUTES: readonly Route[] = [
  get('/sign-in', 'anyone', 'nothing'),
  {
    ...ownForm('/sign-in', {
      ...{ name: text(LONGEST_NAME), password: text(LONGEST), next: text(LONGEST_ADDRESS) },
    }),
    callers: 'anyone',
  },
  // Whoever has the link that the terminal made.
  get('/welcome/:token', 'anyone', 'nothing'),
  {
    ...ownForm('/welcome/:token', { name: text(LONGEST_NAME), password: text(LONGEST) }),
    callers: 'anyone',
  },
  // Guests sign in too, and decide on how.
  { ...ownForm('/sign-out', {}), callers: 'guest' },
  get('/account', 'guest', 'own'),
  {
    ...ownForm('/account/password', {
      ...{ name: text(LONGEST_NAME), password: text(LONGEST), new: text(LONGEST) },
      others: oneOf('end'),
    }),
    callers: 'guest',
  },
  {
    ...ownForm('/account/sessions/end', { session: aNumber, others: oneOf('end') }),
    callers: 'guest',
  },
  ownForm('/account/devices', {
    ...{
      device: text(LONGEST_NAME),
      'device-password': text(LONGEST),
      lasts: oneOf('30', '365', 'long'),
      scope: oneOf('change', 'read'),
    },
  }),
  ownForm('/account/feeds', {}),
];
