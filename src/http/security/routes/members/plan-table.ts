import { aNumber, oneOf, text } from '../form-shape.ts';
import { get, ownForm, type Route } from '../route.ts';

const NAME = text(200);
const YES = oneOf('yes');
const DIGITS = text(10);

function ownersForm(path: string, form: NonNullable<Route['form']>): Route {
  return { method: 'POST', path, callers: 'owner', touches: 'both', form };
}

function guestsForm(path: string, form: NonNullable<Route['form']>): Route {
  return { ...ownForm(path, form), callers: 'guest' };
}

/** What the owner offers, what each reader has of it, and what guests and visitors are shown. */
export const PLAN_ROUTES: readonly Route[] = [
  get('/house/plans', 'owner', 'both'),
  ownersForm('/house/plans', {
    offered: oneOf('yes', 'no'),
    ...{ trial: DIGITS, grace: DIGITS, stories: oneOf('yes', 'no'), free: DIGITS },
  }),
  ownersForm('/house/plans/plan', {
    ...{ plan: aNumber, name: NAME, price: NAME, description: text(4000) },
    ...{ digest: YES, newsletters: YES, titles: YES, feeds: DIGITS, storage: DIGITS },
    ...{ amount: DIGITS, currency: text(10), period: oneOf('month', 'year') },
  }),
  ownersForm('/house/plans/end', { plan: aNumber }),
  ownersForm('/house/plans/restore', { plan: aNumber }),
  ownersForm('/house/plans/provider', {
    ...{ key: text(300), webhook: text(300), does: oneOf('set', 'end') },
  }),
  ownersForm('/house/plans/member', { member: NAME, does: text(40), months: DIGITS }),
  ownersForm('/house/plans/gift', { plan: aNumber, months: DIGITS, note: text(1000) }),
  ownersForm('/house/plans/gift/end', { gift: aNumber }),
  // The provider, who signs what it says: nothing else is taken, and nothing is shown.
  { method: 'POST', path: '/payment/stripe', callers: 'anyone', touches: 'own' },
  // What the owner lets guests and visitors read; 404 while that is nothing, as it is unless they say so.
  get('/open/stories', 'anyone', 'library'),
  get('/open/stories/:id', 'anyone', 'library'),
  get('/open/*', 'anyone', 'nothing'),
  get('/account/membership', 'guest', 'own'),
  guestsForm('/account/membership/checkout', { plan: aNumber }),
  guestsForm('/account/membership/portal', {}),
  guestsForm('/account/membership/cancel', { when: oneOf('now', 'end') }),
  guestsForm('/account/membership/resume', {}),
  guestsForm('/account/membership/gift', { code: text(200) }),
];
