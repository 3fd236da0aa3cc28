import { DAY, HOUR, MINUTE, type Millis } from '../../../model/time.ts';
import type { Visit } from '../frame/visit.ts';
import { counted } from './counted.ts';

/** What the wording of a time depends on. */
export type Timepiece = Pick<Visit, 'now'> & {
  readonly settings: Pick<Visit['settings'], 'zone' | 'clock'>;
};

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a thousand times what using it does. */
function format(zone: string, style: string, options: Intl.DateTimeFormatOptions) {
  const key = `${zone} ${style}`;
  const known = FORMATS.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options });
  FORMATS.set(key, made);
  return made;
}

/** Since 1972 all zones' days begin at a quarter of an hour, so a day's name holds for one. */
const QUARTER: Millis = 15 * MINUTE;
const DAY_KEYS = new Map<string, string>();
const MOST_DAY_KEYS = 5_000;

/** "2026-11-21": equal for two times of the reader's same day. */
export function dayKey(at: Millis, { settings }: Timepiece): string {
  const quarter = Math.floor(at / QUARTER);
  const place = `${settings.zone} ${quarter}`;
  const known = DAY_KEYS.get(place);
  if (known !== undefined) return known;
  const key = dayKeyOf(quarter * QUARTER, settings);
  if (DAY_KEYS.size >= MOST_DAY_KEYS) DAY_KEYS.clear();
  DAY_KEYS.set(place, key);
  return key;
}

function dayKeyOf(at: Millis, settings: Timepiece['settings']): string {
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  return format(settings.zone, 'key', parts).format(at).split('/').reverse().join('-');
}

/** "14:20" or "2:20 pm". */
export function clockTime(at: Millis, { settings }: Timepiece): string {
  const { zone, clock } = settings;
  return clock === '12'
    ? format(zone, 'h12', { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' }).format(at)
    : format(zone, 'h23', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** "Saturday 21 November", with the year where it is not this one. */
export function dayName(at: Millis, timepiece: Timepiece): string {
  const { zone } = timepiece.settings;
  const isThisYear =
    dayKey(at, timepiece).slice(0, 4) === dayKey(timepiece.now, timepiece).slice(0, 4);
  const parts = { weekday: 'long', day: 'numeric', month: 'long' } as const;
  const named = isThisYear
    ? format(zone, 'day', parts).format(at)
    : format(zone, 'day of year', { ...parts, year: 'numeric' }).format(at);
  return named.replace(',', '');
}

/** "Today", "Yesterday", else null. */
export function nearDay(at: Millis, timepiece: Timepiece): string | null {
  const day = dayKey(at, timepiece);
  if (day === dayKey(timepiece.now, timepiece)) return 'Today';
  return day === dayKey(timepiece.now - DAY, timepiece) ? 'Yesterday' : null;
}

/** "today 14:20", "yesterday 14:20", "Tuesday 14:20" within a week, else "21 November 2025, 14:20". */
export function moment(at: Millis, timepiece: Timepiece): string {
  return `${dayWords(at, timepiece)}${isNear(at, timepiece) ? '' : ','} ${clockTime(at, timepiece)}`;
}

/** "today", "Tuesday" within a week, else "21 November 2025". */
export function dayWords(at: Millis, timepiece: Timepiece): string {
  const near = nearDay(at, timepiece);
  if (near !== null) return near.toLowerCase();
  const { zone } = timepiece.settings;
  return isNear(at, timepiece)
    ? format(zone, 'weekday', { weekday: 'long' }).format(at)
    : format(zone, 'date', { day: 'numeric', month: 'long', year: 'numeric' }).format(at);
}

function isNear(at: Millis, timepiece: Timepiece): boolean {
  const age = timepiece.now - at;
  return nearDay(at, timepiece) !== null || (age > 0 && age < 6 * DAY);
}

/** "in 20 minutes", "in 3 hours", "in 2 days", "now". */
export function until(at: Millis, now: Millis): string {
  const left = at - now;
  return left < MINUTE ? 'now' : `in ${span(left)}`;
}

/** "a moment ago", "20 minutes ago", "3 hours ago", "2 days ago". */
export function since(at: Millis, now: Millis): string {
  const age = now - at;
  return age < MINUTE ? 'a moment ago' : `${span(age)} ago`;
}

function span(length: Millis): string {
  if (length < HOUR - MINUTE / 2) return counted(Math.round(length / MINUTE), 'minute');
  return length < DAY - HOUR / 2
    ? counted(Math.round(length / HOUR), 'hour')
    : counted(Math.round(length / DAY), 'day');
}
