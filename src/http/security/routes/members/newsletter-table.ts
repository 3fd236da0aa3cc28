import { aNumber, oneOf, text } from '../form-shape.ts';
import { get, ownForm, type Route } from '../route.ts';

const LONGEST_NAME = 200;

/** One form for an address, with several buttons. */
const ADDRESS = { address: aNumber, name: text(LONGEST_NAME), folder: text(LONGEST_NAME) };
const SENDER = { sender: aNumber, name: text(LONGEST_NAME), folder: text(LONGEST_NAME) };
const MAIL = { mail: aNumber };
const BOX = { box: aNumber };

/** Newsletters that come as mail. */
export const NEWSLETTER_ROUTES: readonly Route[] = [
  get('/account/newsletters', 'reader', 'own'),
  ownForm('/account/newsletters/addresses', {
    ...{ name: text(LONGEST_NAME), folder: text(LONGEST_NAME) },
  }),
  ownForm('/account/newsletters/addresses/change', ADDRESS),
  ownForm('/account/newsletters/addresses/renew', ADDRESS),
  ownForm('/account/newsletters/addresses/off', ADDRESS),
  ownForm('/account/newsletters/addresses/on', ADDRESS),
  ownForm('/account/newsletters/addresses/remove', ADDRESS),
  ownForm('/account/newsletters/senders/allow', SENDER),
  ownForm('/account/newsletters/senders/refuse', SENDER),
  ownForm('/account/newsletters/mails/again', MAIL),
  ownForm('/account/newsletters/mails/remove', MAIL),
  ownForm('/account/newsletters/boxes', {
    ...{ host: text(300), user: text(300), password: text(1_000), folder: text(LONGEST_NAME) },
    ...{ from: oneOf('now', 'start'), after: oneOf('leave', 'read', 'move') },
    move: text(LONGEST_NAME),
  }),
  ownForm('/account/newsletters/boxes/password', { ...BOX, password: text(1_000) }),
  ownForm('/account/newsletters/boxes/now', BOX),
  ownForm('/account/newsletters/boxes/remove', BOX),
];
