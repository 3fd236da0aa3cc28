/**
 * The moment at which a day, month or year begins in a time zone: 2026, 2026-11, 2026-11-21, today,
 * yesterday, 7d (days back from now, 2w, 3m and 1y likewise). Null for anything else and for days
 * that do not exist. A zone that is none counts as UTC.
 */
export function searchDay(text: string, zone: string, now: number): number | null {
  const place = isZone(zone) ? zone : 'UTC';
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(place).toPlainDate();
  const day = namedDay(text, today) ?? pastDay(text, today) ?? writtenDay(text);
  return day === null ? null : day.toZonedDateTime(place).epochMilliseconds;
}

/** Zones that were asked for: each page asks, and to ask the runtime takes a tenth of a millisecond. */
const KNOWN = new Set<string>();
/** There are some 600 names, but capitals and offsets make many more. */
const MOST_KNOWN = 1000;

/** Whether the runtime knows a time zone by this name. */
export function isZone(zone: string): boolean {
  if (KNOWN.has(zone)) return true;
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
    if (KNOWN.size < MOST_KNOWN) KNOWN.add(zone);
    return true;
  } catch {
    return false;
  }
}

function namedDay(text: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const name = text.toLowerCase();
  if (name === 'today') return today;
  return name === 'yesterday' ? today.subtract({ days: 1 }) : null;
}

function pastDay(text: string, today: Temporal.PlainDate): Temporal.PlainDate | null {
  const found = /^(\d{1,4})([dwmy])$/i.exec(text);
  if (found === null) return null;
  const count = Number(found[1]);
  const unit = found[2]?.toLowerCase();
  if (unit === 'd') return today.subtract({ days: count });
  if (unit === 'w') return today.subtract({ weeks: count });
  return unit === 'm' ? today.subtract({ months: count }) : today.subtract({ years: count });
}

function writtenDay(text: string): Temporal.PlainDate | null {
  const found = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (found === null) return null;
  const [year, month, day] = [found[1], found[2] ?? '1', found[3] ?? '1'].map(Number);
  try {
    return Temporal.PlainDate.from(
      { year: year ?? 0, month: month ?? 0, day: day ?? 0 },
      { overflow: 'reject' },
    );
  } catch {
    return null;
  }
}
