import type { AlertPlan } from '../../model/alerts/alert.ts';
import type { Millis } from '../../model/time.ts';
import { isZone } from '../../text/search/search-day.ts';

/**
 * When quiet hours end that hold now; null: none do. By the clock of a zone: an hour that it skips is the one after the gap
 * (RFC 5545, 3.3.5, which Temporal follows). From and up to the same minute is all day, which is never quiet.
 */
export function quietUntil(
  { quiet }: Pick<AlertPlan, 'quiet'>,
  zone: string,
  now: Millis,
): Millis | null {
  if (quiet === null || quiet.from === quiet.to) return null;
  const timeZone = isZone(zone) ? zone : 'UTC';
  const here = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);
  const minute = here.hour * 60 + here.minute;
  const { from, to } = quiet;
  const isOverNight = from > to;
  const isQuiet = isOverNight ? minute >= from || minute < to : minute >= from && minute < to;
  if (!isQuiet) return null;
  const day = here.toPlainDate().add({ days: isOverNight && minute >= from ? 1 : 0 });
  const plainTime = Temporal.PlainTime.from({ hour: Math.floor(to / 60), minute: to % 60 });
  const end = day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
  // Where a clock is put back the end may be past already.
  return end > now ? end : null;
}
