import { zoneOffset } from './zone-names.ts';

/** A date taken apart; month and day count from 1. */
export type DateFields = {
  year: number;
  month: number;
  day: number;
  /** Milliseconds since midnight. */
  time: number;
  /** Minutes east of Greenwich. */
  offset: number;
};

export type Clocked = {
  hour: number;
  minute: number;
  second: number;
  fraction: string | undefined;
};

/** Milliseconds since midnight, null for a time no clock shows. A leap second is the next minute. */
export function timeOf(clocked: Clocked): number | null {
  const { hour, minute, second, fraction } = clocked;
  const isMidnight = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !isMidnight) || minute > 59 || second > 60) return null;
  const millis = fraction ? Math.floor(Number(`0.${fraction}`) * 1000) : 0;
  return ((hour * 60 + minute) * 60 + second) * 1000 + millis;
}

/** Null unless the date and the time are whole; no offset means Greenwich. */
export function fieldsOf(
  date: readonly (number | null)[],
  time: number | null,
  offset: number | null,
): DateFields | null {
  const [year, month, day] = date;
  if (year == null || month == null || day == null || time === null) return null;
  return { year, month, day, time, offset: offset ?? 0 };
}

/** "Z", "+02:00", "+0200", "+02", "GMT-01:01", "EST"; null if it is no zone that exists. */
export function offsetOf(zone: string): number | null {
  const found = /^([A-Za-z/]{0,12})([+-])(\d{1,2}):?(\d\d)?$/.exec(zone);
  if (!found) return zoneOffset(zone);
  const minutes = Number(found[3]) * 60 + Number(found[4] ?? 0);
  if (minutes > 15 * 60) return null;
  return found[2] === '-' ? -minutes : minutes;
}

/** RFC 2822 section 4.3, with the turn at 70 that mail programs use. */
export function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 70 ? year + 2000 : year + 1900;
}
