import { type Millis, SECOND } from '../../model/time.ts';
import { firstHeader, type Headers, header } from './headers.ts';

/**
 * How long an answer stays fresh (RFC 9111, 4.2): max-age, else Expires, less the Age that it has
 * already. 0 if it says that it must not be kept, null if it says nothing that can be read.
 */
export function freshFor(headers: Headers, now: Millis): Millis | null {
  const control = header(headers, 'cache-control')?.toLowerCase() ?? '';
  const directives = control.slice(0, MAX_LIST).split(',');
  if (directives.some((one) => /^\s*no-(?:store|cache)\b/.test(one))) return 0;
  const lifetime = maxAge(directives) ?? untilExpires(headers, now);
  if (lifetime === null) return null;
  return Math.max(0, lifetime - (seconds(firstHeader(headers, 'age') ?? '') ?? 0));
}

/** How long a server asks to be left alone: seconds or a date (RFC 9110, 10.2.3); null if unreadable. */
export function retryAfter(headers: Headers, now: Millis): Millis | null {
  const value = firstHeader(headers, 'retry-after');
  if (value === null) return null;
  const pause = seconds(value);
  if (pause !== null) return pause;
  const date = httpDate(value);
  return date === null ? null : Math.max(0, date - now);
}

/**
 * A date in one of HTTP's three spellings (RFC 9110, 5.6.7), also with a zone in numbers, which
 * home-made servers send. Null for anything else.
 */
export function httpDate(text: string): Millis | null {
  if (text.length > 40) return null;
  if (ASCTIME.test(text)) return valid(Date.parse(`${text} GMT`));
  return STARTS_WITH_DAY.test(text) ? valid(Date.parse(text)) : null;
}

const MAX_LIST = 2000;
const ASCTIME = /^[a-z]{3} [a-z]{3} [ \d]\d \d\d:\d\d:\d\d \d{4}$/i;
const STARTS_WITH_DAY =
  /^[a-z]{3,9}, ?\d{1,2}[- ][a-z]{3}[- ]\d{2,4} \d\d:\d\d:\d\d (?:gmt|utc|z|[+-]\d{4})$/i;

/** RFC 9111, 1.2.2: what is larger than a cache can hold counts as 2^31 seconds. */
const MOST = 2 ** 31;

function maxAge(directives: readonly string[]): Millis | null {
  for (const directive of directives) {
    const [name = '', value = ''] = directive.split('=');
    if (name.trim() === 'max-age') return seconds(value.replaceAll('"', ''));
  }
  return null;
}

/** An Expires that is not a date, such as 0, means that it is over already (RFC 9111, 5.3). */
function untilExpires(headers: Headers, now: Millis): Millis | null {
  const value = firstHeader(headers, 'expires');
  if (value === null) return null;
  const expires = httpDate(value);
  if (expires === null) return 0;
  const sent = httpDate(firstHeader(headers, 'date') ?? '') ?? now;
  return Math.max(0, expires - sent);
}

function seconds(text: string): Millis | null {
  if (!/^\s*\d{1,30}(?:\.\d{1,9})?\s*$/.test(text)) return null;
  return Math.min(Number(text), MOST) * SECOND;
}

function valid(time: number): Millis | null {
  return Number.isNaN(time) ? null : time;
}
