import type { Context } from 'hono';
import { StoreError } from '../../../store/database/store-error.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { routeOf } from '../../security/routes/listed-only.ts';

/** A fault of ours, in words as this API has them. The route is written down and not the address, which says what somebody reads. */
export function answerFault(error: Error, context: Context, { desk }: AppRooms): Response {
  desk.log.error({ error, route: routeOf(context)?.path ?? null }, 'A call of a program failed.');
  const code = error instanceof StoreError ? error.code : null;
  if (code === 'busy')
    return context.text('The library is busy; try again.\n', 503, { 'retry-after': '5' });
  if (code === 'full') return context.text('The disk is full: nothing can be changed.\n', 507);
  return context.text('Hearsay has failed; its log says more.\n', 500);
}
