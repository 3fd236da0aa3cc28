/**
 * The cookies that an outlet gave one reader (RFC 6265, as far as it goes for one outlet): for the outlet's own hosts alone,
 * whatever it says.
 */
import { isCoveredBy } from '../../model/own/title-sign-in.ts';
import { DAY, type Millis, SECOND } from '../../model/time.ts';

export type Cookie = {
  readonly name: string;
  readonly value: string;
  readonly host: string;
  /** Whether hosts below it get it, too. */
  readonly isForBelow: boolean;
  readonly path: string;
  readonly isSecure: boolean;
  readonly expiresAt: Millis | null;
};

export type Jar = readonly Cookie[];

const MOST_COOKIES = 60;
const LONGEST_COOKIE = 4_096;
/** As browsers do now: what is asked for longer ends then. */
const LASTS: Millis = 400 * DAY;
/** What a cookie's name and value may be made of, RFC 6265, 4.1.1, and what servers send beside it. */
const NAME = /^[!#$%&'*+\-.^_`|~\w]{1,256}$/;
const VALUE = /^[\x20-\x3a\x3c-\x7e]*$/;

type Giving = {
  /** Whose cookies they are: the host that the reader typed. */
  readonly kept: string;
  readonly address: URL;
  readonly lines: readonly string[];
  readonly now: Millis;
};

/** The jar after an answer; what is no cookie, or another's, is left out. */
export function withCookies(jar: Jar, { kept, address, lines, now }: Giving): Jar {
  let cookies = [...jar];
  if (!isCoveredBy(address.hostname, kept)) return cookies;
  for (const line of lines.slice(0, MOST_COOKIES)) {
    const cookie = cookieIn(line, { kept, address, now });
    if (cookie === null) continue;
    cookies = cookies.filter((one) => !isSame(one, cookie));
    if (cookie.expiresAt === null || cookie.expiresAt > now) cookies.push(cookie);
  }
  return cookies.slice(-MOST_COOKIES);
}

function cookieIn(line: string, { kept, address, now }: Omit<Giving, 'lines'>): Cookie | null {
  if (line.length > LONGEST_COOKIE) return null;
  const [pair = '', ...rest] = line.split(';');
  const at = pair.indexOf('=');
  const name = pair.slice(0, at).trim();
  const value = pair.slice(at + 1).trim();
  if (at < 1 || !NAME.test(name) || !VALUE.test(value)) return null;
  const says = new Map(rest.map((part) => attributeOf(part)));
  const domain = (says.get('domain') ?? '').replace(/^\./, '').toLowerCase();
  const isForBelow = domain !== '';
  const host = isForBelow ? domain : address.hostname;
  // Its own, and no wider than what the reader typed: else it would go to who knows whom.
  if (!isCoveredBy(address.hostname, host) || !isCoveredBy(host, kept)) return null;
  const path = says.get('path') ?? '';
  return {
    ...{ name, value, host, isForBelow },
    path: path.startsWith('/') ? path : pathOf(address),
    isSecure: says.has('secure'),
    expiresAt: endOf(says, now),
  };
}

function attributeOf(part: string): [string, string] {
  const at = part.indexOf('=');
  const name = (at < 0 ? part : part.slice(0, at)).trim().toLowerCase();
  return [name, at < 0 ? '' : part.slice(at + 1).trim()];
}

/** RFC 6265, 5.1.4. */
function pathOf({ pathname }: URL): string {
  const last = pathname.lastIndexOf('/');
  return last < 1 ? '/' : pathname.slice(0, last);
}

function endOf(says: ReadonlyMap<string, string>, now: Millis): Millis | null {
  const seconds = says.get('max-age');
  if (seconds !== undefined && /^-?\d{1,12}$/.test(seconds))
    return now + Math.min(Number(seconds) * SECOND, LASTS);
  const time = Date.parse(says.get('expires') ?? '');
  return Number.isNaN(time) ? null : Math.min(time, now + LASTS);
}

function isSame(one: Cookie, other: Cookie): boolean {
  return one.name === other.name && one.host === other.host && one.path === other.path;
}

/** The header for an address; null: there is none to send. */
export function cookieHeader(jar: Jar, address: URL, now: Millis): string | null {
  const sent = jar.filter(
    ({ host, isForBelow, path, isSecure, expiresAt }) =>
      (isForBelow ? isCoveredBy(address.hostname, host) : address.hostname === host) &&
      isUnder(address.pathname, path) &&
      (!isSecure || address.protocol === 'https:') &&
      (expiresAt === null || expiresAt > now),
  );
  return sent.length === 0 ? null : sent.map(({ name, value }) => `${name}=${value}`).join('; ');
}

function isUnder(pathname: string, path: string): boolean {
  if (!pathname.startsWith(path)) return false;
  return pathname.length === path.length || path.endsWith('/') || pathname[path.length] === '/';
}
