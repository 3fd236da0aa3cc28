import type { Millis } from '../../../../model/time.ts';

const NANOSECONDS = 1_000_000;

/** How far a zone's clocks are ahead of universal time at a moment; behind is negative. */
export function zoneShift(at: Millis, zone: string): Millis {
  const local = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone);
  return local.offsetNanoseconds / NANOSECONDS;
}
