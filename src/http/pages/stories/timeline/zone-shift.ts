import type { Millis } from '../../../../model/time.ts';

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a thousand times what using it does. */
function format(zone: string): Intl.DateTimeFormat {
  const known = FORMATS.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    ...{ timeZone: zone, hourCycle: 'h23', era: 'short' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric' },
  });
  FORMATS.set(zone, made);
  return made;
}

/** How far a zone's clocks are ahead of universal time at a moment, to the minute; behind is negative. */
export function zoneShift(at: Millis, zone: string): Millis {
  const parts = new Map(
    format(zone)
      .formatToParts(at)
      .map(({ type, value }) => [type, value]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.get(type) ?? 0);
  const there = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
  );
  const minute = 60_000;
  return there - Math.floor(at / minute) * minute;
}
