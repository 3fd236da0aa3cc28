import { type DateFields, fieldsOf, fullYear, offsetOf, timeOf } from './dates/date-fields.ts';
import { type DayOrder, dayAndMonth, millisOf } from './dates/day-order.ts';
import { monthOf } from './dates/month-names.ts';
import { readIsoDate } from './dates/read-iso-date.ts';
import { westernDigits } from './dates/western-digits.ts';
import { zoneOffset } from './dates/zone-names.ts';

/** Nothing longer is a date. */
const LONGEST = 120;

/**
 * A date as feeds and pages spell it, in epoch milliseconds: RFC 822 and 2822, RFC 3339, W3CDTF, ISO
 * 8601 with weeks and ordinals, asctime, and what people make of them, in many languages. Without a
 * zone it is UTC, without a time it is midnight. Null for nonsense, for days that do not exist and for
 * 03/04/2005, which is two different days to two halves of the world, unless `order` says which.
 */
export function readDate(text: string, order: DayOrder | null = null): number | null {
  const trimmed = text.slice(0, LONGEST + 1).trim();
  if (trimmed.length < 4 || trimmed.length > LONGEST) return null;
  const fields = readFast(trimmed) ?? readIsoDate(trimmed) ?? readLoosely(trimmed, order);
  if (fields === null) return readStamp(trimmed);
  return millisOf(fields);
}

/** The two spellings nearly every feed uses, without the detours below. */
function readFast(text: string): DateFields | null {
  const iso =
    /^(\d{4})-(\d\d)-(\d\d)[Tt ](\d\d):(\d\d)(?::(\d\d)(?:[.,:](\d{1,9}))?)?\s?(Z|z|[+-]\d\d:?\d\d)?$/.exec(
      text,
    );
  if (iso) {
    const [, year, month, day, hour, minute, second, fraction, zone] = iso;
    const time = timeOf({
      hour: Number(hour),
      minute: Number(minute),
      second: Number(second ?? 0),
      fraction,
    });
    return fieldsOf([Number(year), Number(month), Number(day)], time, offsetOf(zone ?? 'Z'));
  }
  const mail =
    /^(?:[A-Za-z]{3},? )?(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d\d):(\d\d):(\d\d) (GMT|UTC|[+-]\d{4})$/.exec(
      text,
    );
  if (!mail) return null;
  const [, day, name, year, hour, minute, second, zone] = mail;
  const time = timeOf({
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    fraction: undefined,
  });
  return fieldsOf([Number(year), monthOf(name ?? ''), Number(day)], time, offsetOf(zone ?? 'Z'));
}

/** Everything else: take the time and the zone away, then find day, month and year in what is left. */
function readLoosely(text: string, order: DayOrder | null): DateFields | null {
  const plain = tidy(text);
  const clock = findClock(plain);
  return fieldsOf(findDate(clock.rest, order) ?? [], clock.time, clock.offset);
}

/** Comments in brackets go; Korean and Japanese and Chinese units become what they stand for. */
function tidy(text: string): string {
  return westernDigits(text)
    .replace(/\([^()]{0,100}\)/g, ' ')
    .replace(/(\d)\s?[년年]\s?/g, '$1-')
    .replace(/(\d)\s?[월月]\s?/g, '$1-')
    .replace(/(\d)\s?[일日号]\s?/g, '$1 ')
    .replace(/오전|上午|午前/g, ' AM ')
    .replace(/오후|下午|午後/g, ' PM ')
    .replace(/\b([ap])\.m\./gi, '$1m')
    .replace(/(AM|PM) {1,9}(\d{1,2}:\d\d(?::\d\d)?)/, '$2 $1');
}

type Clock = { time: number | null; offset: number; rest: string };

const CLOCK =
  /[Tt ,-]?\s?(\d{1,2})[:h](\d{1,2})(?::(\d{1,2})(?:[.,:](\d{1,9}))?)?\s?([ap]m\b)?\s?((?:GMT|UTC|UT)?\s?[+-]\s?\d{1,2}:?(?:\d\d)?(?!\d)|[A-Za-z]{1,5}\/[A-Za-z_]{1,20}|[A-Za-z]{1,5}\b)?/i;

function findClock(text: string): Clock {
  const found = CLOCK.exec(text);
  if (!found) return { time: 0, offset: 0, rest: text };
  const clocked = {
    hour: Number(found[1]),
    minute: Number(found[2]),
    second: Number(found[3] ?? 0),
    fraction: found[4],
  };
  const hour = halfDay(clocked.hour, found[5]);
  const zone = (found[6] ?? '').replaceAll(/\s/g, '');
  const isMonth = monthOf(zone) !== null && zoneOffset(zone) === null;
  const rest = `${text.slice(0, found.index)} ${isMonth ? zone : ''} ${text.slice(found.index + found[0].length)}`;
  return {
    time: hour === null ? null : timeOf({ ...clocked, hour }),
    offset: offsetOf(zone) ?? strayOffset(rest),
    rest,
  };
}

function halfDay(hour: number, half: string | undefined): number | null {
  if (!half || hour > 12) return hour;
  if (hour === 0) return half.toLowerCase() === 'am' ? 0 : null;
  return (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
}

/** "2012 17:26:16 Europe/Berlin +0200" or a zone behind the year. */
function strayOffset(rest: string): number {
  const found = /\s([+-]\d\d:?\d\d|[A-Z]{2,5})\s{0,9}$/.exec(rest.slice(-20));
  return offsetOf(found?.[1] ?? 'Z') ?? 0;
}

function findDate(rest: string, order: DayOrder | null): readonly number[] | null {
  return numericDate(rest, order) ?? namedDate(rest);
}

function numericDate(rest: string, order: DayOrder | null): readonly number[] | null {
  const yearFirst = /(?:^|[^\d])(\d{4})\s?[-/.]\s?(\d{1,2})(?:\s?[-/.]\s?(\d{1,2})(?!\d))?/.exec(
    rest,
  );
  if (yearFirst) return [Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3] ?? 1)];
  const yearLast = /(?:^|[^\d])(\d{1,2})\s?([-/.])\s?(\d{1,2})\s?[-/.]\s?(\d{4}|\d\d)(?!\d)/.exec(
    rest,
  );
  if (!yearLast) return null;
  const [, first = '', mark, second = '', year = ''] = yearLast;
  return dayAndMonth([Number(first), Number(second)], mark === '.', order)
    .concat(fullYear(Number(year)))
    .reverse();
}

function namedDate(rest: string): readonly number[] | null {
  const tokens = rest.match(/\d{1,5}|\p{L}[\p{L}\p{M}]{0,20}/gu) ?? [];
  const named = tokens.findLastIndex((token) => monthOf(token) !== null);
  const month = monthOf(tokens[named] ?? '');
  if (month === null) return null;
  const numbers = tokens.filter((token) => /^\d/.test(token));
  const year =
    numbers.find((token) => token.length === 4) ??
    numbers.find((token) => Number(token) > 31) ??
    numbers[1];
  if (year === undefined) return null;
  const day = numbers.find((token) => token !== year && token.length <= 2) ?? '1';
  return [fullYear(Number(year)), month, Number(day)];
}

/** Bare seconds or milliseconds since 1970, as some generators write. */
function readStamp(text: string): number | null {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return null;
  return text.length === 10 ? Number(text) * 1000 : Number(text);
}
