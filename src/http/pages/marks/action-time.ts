import type { Context } from 'hono';
import { DAY, type Millis } from '../../../model/time.ts';
import { wholeNumber } from '../frame/form-fields.ts';

/** Nobody is away for longer and still means it. */
const LONGEST_AGO = 90 * DAY;

/**
 * When the reader did what a request asks for: now, unless the device kept it for a while. It then says by its own clock
 * when that was (hearsay-at) and when it sends it (hearsay-sent), so that a clock that is wrong does no harm: only the
 * time between the two counts. Never in the future, never longer ago than three months.
 */
export function actionTime({ req }: Context, now: Millis): Millis {
  const at = wholeNumber(req.header('hearsay-at'));
  const sent = wholeNumber(req.header('hearsay-sent'));
  if (at === null || sent === null || sent < at) return now;
  return now - Math.min(sent - at, LONGEST_AGO);
}
