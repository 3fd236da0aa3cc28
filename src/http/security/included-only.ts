import type { MiddlewareHandler } from 'hono';
import { type Feature, mayDo } from '../../model/accounts/entitlements.ts';
import { routeOf } from './routes/listed-only.ts';
import { callerOf } from './sessions/caller.ts';

/** By which something is begun that a plan may leave out. To change or end what is there needs no plan. */
const BEGINS: Readonly<Record<string, Feature>> = {
  'POST /account/digest': 'digest',
  'POST /account/newsletters/addresses': 'newslettersIn',
  'POST /account/newsletters/boxes': 'newslettersIn',
  'POST /account/titles': 'ownTitles',
};

/** What one's plan does not include is not begun, and it is said why; asked in one place, whichever room it is in. */
export function includedOnly(): MiddlewareHandler {
  return (context, next) => {
    const route = routeOf(context);
    const feature = route === null ? undefined : BEGINS[`${route.method} ${route.path}`];
    const entitlements = callerOf(context)?.entitlements;
    if (feature === undefined || entitlements === undefined || mayDo(entitlements, feature))
      return next();
    return Promise.resolve(context.redirect('/account/membership?did=not-included', 303));
  };
}
