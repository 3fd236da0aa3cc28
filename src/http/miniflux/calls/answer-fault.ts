import type { Context } from 'hono';
import { StoreError } from '../../../store/database/store-error.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { routeOf } from '../../security/routes/listed-only.ts';
import { refuse } from './answers.ts';

/** A fault of ours, in the API's own shape. The route is written down and not the address, which says what somebody reads. */
export function answerFault(error: Error, context: Context, { desk }: AppRooms): Response {
  desk.log.error({ error, route: routeOf(context)?.path ?? null }, 'A call of a program failed.');
  const code = error instanceof StoreError ? error.code : null;
  if (code === 'busy') {
    context.header('retry-after', '5');
    return refuse(context, 503, 'The library is busy; try again.');
  }
  if (code === 'full') return refuse(context, 507, 'The disk is full: nothing can be changed.');
  return refuse(context, 500, 'Hearsay has failed; its log says more.');
}
