import { aNumber, oneOf, text, texts } from '../form-shape.ts';
import { get, ownForm, type Route } from '../route.ts';

const TELLS = texts(3, 20);
const NAME = text(200);
/** One form for a target, with several buttons. */
const TARGET = { target: aNumber, name: NAME, tells: TELLS };

/** What readers are told elsewhere. */
export const ALERT_ROUTES: readonly Route[] = [
  get('/account/alerts', 'reader', 'own'),
  ownForm('/account/alerts/webhooks', { name: NAME, address: text(8_000), tells: TELLS }),
  ownForm('/account/alerts/ntfy', {
    ...{ name: NAME, address: text(8_000), token: text(1_000), tells: TELLS },
  }),
  ownForm('/account/alerts/mail', { tells: TELLS }),
  ownForm('/account/alerts/browser', {
    ...{ name: NAME, endpoint: text(4_000), p256dh: text(200), auth: text(100) },
  }),
  ownForm('/account/alerts/change', TARGET),
  ownForm('/account/alerts/off', TARGET),
  ownForm('/account/alerts/on', TARGET),
  ownForm('/account/alerts/remove', TARGET),
  ownForm('/account/alerts/test', TARGET),
  ownForm('/account/alerts/secret', TARGET),
  ownForm('/account/alerts/again', { delivery: aNumber }),
  ownForm('/account/alerts/plan', {
    ...{ quiet: oneOf('yes'), from: text(10), to: text(10), most: aNumber },
    titles: aNumber,
  }),
  ownForm('/account/alerts/rule', {
    ...{ rule: aNumber, way: texts(4, 20), read: oneOf('yes'), save: oneOf('yes') },
  }),
  ownForm('/account/alerts/rule/undo', { was: text(30) }),
];
