import { type DateFields, fieldsOf, fullYear, offsetOf, timeOf } from './date-fields.ts';

const DAY = 24 * 60 * 60_000;

/**
 * The spellings of ISO 8601 that are not year-month-day: basic (20031231T1014), with two-digit years,
 * ordinal days (2003-365) and weeks (2004-W53-6). Null if the text is none of them.
 */
export function readIsoDate(text: string): DateFields | null {
  return readCompact(text) ?? readWeek(text);
}

function readCompact(text: string): DateFields | null {
  const found =
    /^(\d{4,14})(?:[Tt ]?(\d\d:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?)\s?(Z|z|[+-]\d\d:?(?:\d\d)?)?)?$/.exec(
      text,
    );
  if (!found?.[1]) return null;
  const digits = found[1];
  const date = compactDate(digits);
  if (date === null) return null;
  const clock = (found[2] ?? (digits.length > 8 ? digits.slice(8) : '0000'))
    .replaceAll(':', '')
    .replace(',', '.');
  return fieldsOf(date, compactTime(clock), offsetOf(found[3] ?? 'Z'));
}

function compactDate(digits: string): readonly number[] | null {
  const part = (start: number, end: number) => Number(digits.slice(start, end));
  switch (digits.length) {
    case 8:
    case 12:
    case 14:
      return [part(0, 4), part(4, 6), part(6, 8)];
    case 7:
      return ordinalDate(part(0, 4), part(4, 7));
    case 6:
      return [fullYear(part(0, 2)), part(2, 4), part(4, 6)];
    case 5:
      return ordinalDate(fullYear(part(0, 2)), part(2, 5));
    case 4:
      return [part(0, 4), 1, 1];
    default:
      return null;
  }
}

function compactTime(clock: string): number | null {
  const [whole = '', fraction] = clock.split('.');
  const part = (start: number) => Number(whole.slice(start, start + 2) || '0');
  return timeOf({ hour: part(0), minute: part(2), second: part(4), fraction });
}

function ordinalDate(year: number, ordinal: number): readonly number[] | null {
  if (ordinal < 1 || ordinal > (isLeap(year) ? 366 : 365)) return null;
  return dateOf(Date.UTC(year, 0, ordinal));
}

function dateOf(time: number): readonly number[] {
  const date = new Date(time);
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** 2004-W53-6, 2004W536, 2003-365, each with or without a time. */
function readWeek(text: string): DateFields | null {
  const found =
    /^(\d{4})-?(?:W(\d\d)(?:-?([1-7]))?|(\d{3}))(?:[Tt ](\d\d:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?)\s?(Z|z|[+-]\d\d:?(?:\d\d)?)?)?$/.exec(
      text,
    );
  if (!found) return null;
  const year = Number(found[1]);
  const date = found[2]
    ? weekDate(year, Number(found[2]), Number(found[3] ?? 1))
    : ordinalDate(year, Number(found[4]));
  if (date === null) return null;
  const clock = (found[5] ?? '0000').replaceAll(':', '').replace(',', '.');
  return fieldsOf(date, compactTime(clock), offsetOf(found[6] ?? 'Z'));
}

function weekDate(year: number, week: number, weekday: number): readonly number[] | null {
  if (week < 1 || week > 53) return null;
  const fourth = Date.UTC(year, 0, 4);
  const monday = fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
  return dateOf(monday + ((week - 1) * 7 + weekday - 1) * DAY);
}
