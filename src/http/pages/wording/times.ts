import { DAY, HOUR, MINUTE, type Millis } from '../../../model/time.ts';
import { say } from '../../language/say.ts';
import { spoken } from '../../language/spoken.ts';
import type { Visit } from '../frame/visit.ts';

/** What the wording of a time depends on. */
export type Timepiece = Pick<Visit, 'now'> & {
  readonly settings: Pick<Visit['settings'], 'zone' | 'clock'>;
};

const FORMATS = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a thousand times what using it does; there are as many as zones and languages are used. */
function format(zone: string, style: string, options: Intl.DateTimeFormatOptions) {
  const { formats } = spoken();
  const key = `${formats} ${zone} ${style}`;
  const known = FORMATS.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(formats, { timeZone: zone, ...options });
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
  const parts = format(settings.zone, 'key', {
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
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
  // "Saturday 21 November" stands at the head of a day without the comma that only some of Intl's English has.
  return spoken().tag === 'en' ? named.replace(',', '') : named;
}

/** "Today", "Yesterday", else null; to stand by itself. */
export function nearDay(at: Millis, timepiece: Timepiece): string | null {
  const days = daysAgo(at, timepiece);
  if (days === null) return null;
  return days === 0 ? say('Today') : say('Yesterday');
}

/** 0 today, 1 yesterday, else null. */
function daysAgo(at: Millis, timepiece: Timepiece): 0 | 1 | null {
  const day = dayKey(at, timepiece);
  if (day === dayKey(timepiece.now, timepiece)) return 0;
  return day === dayBefore(dayKey(timepiece.now, timepiece)) ? 1 : null;
}

const DAYS_BEFORE = new Map<string, string>();

/** By the calendar: where clocks change a day has 23 or 25 hours. */
function dayBefore(day: string): string {
  const known = DAYS_BEFORE.get(day);
  if (known !== undefined) return known;
  const before = Temporal.PlainDate.from(day).subtract({ days: 1 }).toString();
  if (DAYS_BEFORE.size >= MOST_DAY_KEYS) DAYS_BEFORE.clear();
  DAYS_BEFORE.set(day, before);
  return before;
}

/** "today 14:20", "yesterday 14:20", "Tuesday 14:20" within a week, else "21 November 2025, 14:20". */
export function moment(at: Millis, timepiece: Timepiece): string {
  const time = clockTime(at, timepiece);
  const days = daysAgo(at, timepiece);
  if (days === 0) return say('today {time}', { time });
  if (days === 1) return say('yesterday {time}', { time });
  return isThisWeek(at, timepiece)
    ? say('{weekday} {time}', { weekday: weekday(at, timepiece), time })
    : say('{date}, {time}', { date: longDate(at, timepiece), time });
}

/** "today", "Tuesday" within a week, else "21 November 2025". */
export function dayWords(at: Millis, timepiece: Timepiece): string {
  const days = daysAgo(at, timepiece);
  if (days !== null) return days === 0 ? say('today') : say('yesterday');
  return isThisWeek(at, timepiece) ? weekday(at, timepiece) : longDate(at, timepiece);
}

function isThisWeek(at: Millis, timepiece: Timepiece): boolean {
  const age = timepiece.now - at;
  return age > 0 && age < 6 * DAY;
}

function weekday(at: Millis, { settings }: Timepiece): string {
  return format(settings.zone, 'weekday', { weekday: 'long' }).format(at);
}

function longDate(at: Millis, { settings }: Timepiece): string {
  const parts = { day: 'numeric', month: 'long', year: 'numeric' } as const;
  return format(settings.zone, 'date', parts).format(at);
}

/** "in 20 minutes", "in 3 hours", "in 2 days", "now". */
export function until(at: Millis, now: Millis): string {
  const left = at - now;
  return left < MINUTE ? say('now') : relative(left);
}

/** "a moment ago", "20 minutes ago", "3 hours ago", "2 days ago". */
export function since(at: Millis, now: Millis): string {
  const age = now - at;
  return age < MINUTE ? say('a moment ago') : relative(-age);
}

const RELATIVES = new Map<string, Intl.RelativeTimeFormat>();

function relative(length: Millis): string {
  const { formats } = spoken();
  const made = RELATIVES.get(formats) ?? new Intl.RelativeTimeFormat(formats);
  RELATIVES.set(formats, made);
  const [count, unit] = rounded(length);
  return made.format(count, unit);
}

function rounded(length: Millis): [count: number, unit: 'minute' | 'hour' | 'day'] {
  const long = Math.abs(length);
  if (long < HOUR - MINUTE / 2) return [Math.round(length / MINUTE), 'minute'];
  return long < DAY - HOUR / 2
    ? [Math.round(length / HOUR), 'hour']
    : [Math.round(length / DAY), 'day'];
}
