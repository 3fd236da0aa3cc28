import type { Millis } from '../../../model/time.ts';

/**
 * The moment that a field of the type datetime-local names, by the clock of a zone; null where it names none. Of an hour
 * that is there twice the first, of one that is left out as long after it began (Temporal's "compatible").
 */
export function localMoment(text: string | null, zone: string): Millis | null {
  if (text === null || !/^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/.test(text)) return null;
  try {
    return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
  } catch {
    return null;
  }
}

/** A moment as such a field takes it, to the minute. */
export function localField(at: Millis, zone: string): string {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return local.toPlainDateTime().toString({ smallestUnit: 'minute' });
}
