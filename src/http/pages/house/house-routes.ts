import type { Context, Hono } from 'hono';
import { callerOf } from '../../security/sessions/caller.ts';
import { placesFor } from './house-places.ts';

/** The pages of those who run the house. */
export function addHouseRoutes(app: Hono): void {
  app.get('/house', toFirstPlace);
}

/** GET /house: the first of its pages that whoever asks may open. */
function toFirstPlace(context: Context): Response {
  const [first] = placesFor(callerOf(context)?.reader.role ?? 'owner');
  return context.redirect(first?.path ?? '/', 303);
}
