/** Values of other programs' exports, which may be anything: what is not as expected is absent. */
import { DAY, type Millis } from '../../../model/time.ts';
import { foldSpace } from '../../../text/fold-space.ts';
import { plainText } from '../../../text/plain-text.ts';
import { readDate } from '../../../text/read-date.ts';

export type Stated = Readonly<Record<string, unknown>>;

/** Null: it is no object. Lists are none. */
export function statedObject(value: unknown): Stated | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  // Own properties alone are ever asked for (see `at`), so "__proto__" in a file is a word like others.
  return value as Stated;
}

export function statedList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** What stands under one of some names: the first that is there. */
export function at(object: Stated | null, ...names: readonly string[]): unknown {
  if (object === null) return undefined;
  for (const name of names) {
    if (Object.hasOwn(object, name) && object[name] !== null) return object[name];
  }
  return undefined;
}

const LONGEST_LINE = 2_000;

/** One line of plain text; null for none. */
export function lineAt(object: Stated | null, ...names: readonly string[]): string | null {
  return statedLine(at(object, ...names));
}

export function statedLine(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const line = foldSpace(plainText(value.slice(0, 4 * LONGEST_LINE))).slice(0, LONGEST_LINE);
  return line === '' ? null : line.toWellFormed();
}

/** Bytes, nearly: longer texts are no articles. */
const LONGEST_TEXT = 4_000_000;

export function markupAt(object: Stated | null, ...names: readonly string[]): string | null {
  const value = at(object, ...names);
  if (typeof value !== 'string' || value.length > LONGEST_TEXT || !/\S/.test(value)) return null;
  return value.toWellFormed();
}

/** Many programs write 1 and 0, "1" and "0", "true" and "True". */
export function isSaid(value: unknown): boolean {
  return (
    value === true || value === 1 || (typeof value === 'string' && /^(?:1|true|yes)$/i.test(value))
  );
}

const LONGEST_ADDRESS = 2_000;

/** An address of the web; null for others, and for those with a name or a password in them. */
export function webAddress(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LONGEST_ADDRESS) return null;
  const url = URL.parse(value.trim());
  if (url === null || !/^https?:$/.test(url.protocol) || url.hostname === '') return null;
  return `${url.username}${url.password}` === '' ? url.href : null;
}

/** Before the web there was nothing to save. */
const EARLIEST: Millis = Date.UTC(1990, 0, 1);
/** Numbers from here are milliseconds, from there microseconds: seconds reach the first in the year 5138. */
const FIRST_MILLIS = 1e11;
const FIRST_MICROS = 1e14;
const LATEST: Millis = Date.UTC(2100, 0, 1);

/** A time as seconds, milliseconds or microseconds since 1970, or in words; null for what is none. */
export function statedTime(value: unknown): Millis | null {
  const number = typeof value === 'number' ? value : numberIn(value);
  const time = number === null ? timeInWords(value) : millisOf(number);
  return time !== null && time >= EARLIEST && time < LATEST ? Math.trunc(time) : null;
}

function numberIn(value: unknown): number | null {
  return typeof value === 'string' && /^\s{0,20}\d{1,17}(?:\.\d{1,9})?\s{0,20}$/.test(value)
    ? Number(value)
    : null;
}

function timeInWords(value: unknown): Millis | null {
  return typeof value === 'string' ? readDate(value) : null;
}

function millisOf(number: number): Millis {
  if (number < FIRST_MILLIS) return number * 1_000;
  return number < FIRST_MICROS ? number : number / 1_000;
}

/** A clock that runs ahead by more than this is wrong. */
const BELIEVABLE: Millis = DAY;

/** The time if it can have been by now; else null. */
export function pastTime(time: Millis | null, now: Millis): Millis | null {
  return time === null || time > now + BELIEVABLE ? null : Math.min(time, now);
}

const MOST_WORDS = 50;
const LONGEST_WORD = 200;

/** A reader's own words, each once, none empty. */
export function wordsOf(values: readonly unknown[]): string[] {
  const words = values.slice(0, 4 * MOST_WORDS).flatMap((value) => statedLine(value) ?? []);
  return [...new Set(words.map((word) => word.slice(0, LONGEST_WORD).toWellFormed()))].slice(
    0,
    MOST_WORDS,
  );
}
