import type { Context } from 'hono';
import type { AppRooms } from '../app-rooms.ts';

/** A call, with what it was given: newsboat writes all of it as strings. */
export type Asked = {
  readonly context: Context;
  readonly rooms: AppRooms;
  readonly readerId: number;
  readonly given: Readonly<Record<string, unknown>>;
};

/** What tt-rss answers inside of its envelope. */
export type Content =
  | { readonly kind: 'done'; readonly content: unknown }
  | { readonly kind: 'refused'; readonly error: string };

export type TtRssCall = {
  /** As `op` names it, whatever its capitals. */
  readonly op: string;
  /** Whether it changes anything: a token for reading alone may not. */
  readonly changes?: true;
  /** Whether it has other servers asked. */
  readonly asksOutlets?: true;
  readonly answer: (asked: Asked) => Promise<Content>;
};

export function done(content: unknown): Content {
  return { kind: 'done', content };
}

export const OK: Content = done({ status: 'OK' });
export const MISUSED: Content = { kind: 'refused', error: 'INCORRECT_USAGE' };
export const FAILED: Content = { kind: 'refused', error: 'E_OPERATION_FAILED' };

/** A whole number as JSON has it or as it is written; null: it is none. */
export function whole(value: unknown): number | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? value : null;
  if (typeof value !== 'string' || !/^-?\d{1,15}$/.test(value)) return null;
  return Number(value);
}

/** As tt-rss reads what is to be true. */
export function flag(value: unknown): boolean {
  if (typeof value === 'string') return ['1', 't', 'true'].includes(value.toLowerCase());
  return value === true || value === 1;
}

/** More are in no list that a program could have been given at once. */
const MOST_AT_ONCE = 100_000;

/** "1,2,3", a number, or a list of them; what is none is left aside. */
export function wholes(value: unknown): number[] {
  const listed = typeof value === 'string' ? value.split(',', MOST_AT_ONCE) : value;
  const all: readonly unknown[] = Array.isArray(listed) ? listed : [listed];
  return all.slice(0, MOST_AT_ONCE).flatMap((one) => {
    const number = whole(typeof one === 'string' ? one.trim() : one);
    return number !== null && number > 0 ? number : [];
  });
}
