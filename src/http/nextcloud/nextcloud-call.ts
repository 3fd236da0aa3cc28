import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { AppRooms } from '../app-rooms.ts';
import { readerOf } from '../reader-of.ts';
import { jsonOf } from '../security/programs/proofs.ts';

/** What was asked, and of whom. */
export type Asked = {
  readonly context: Context;
  readonly rooms: AppRooms;
  readonly readerId: number;
  /** What stands in the body, or else behind the question mark: to Nextcloud they are the same. */
  readonly given: Readonly<Record<string, unknown>>;
};

export type NextcloudCall = {
  /** In v1-2, which puts what v1-3 posts; null: it is in the other alone. */
  readonly old: Method | null;
  readonly method: Method | null;
  /** Behind …/api/v1-2. */
  readonly path: string;
  readonly answer: (asked: Asked) => Promise<Response>;
};

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export async function askedOf(context: Context, rooms: AppRooms): Promise<Asked> {
  const { method } = context.req;
  const body = method === 'GET' || method === 'HEAD' ? {} : await jsonOf(context);
  const given = { ...context.req.query(), ...body };
  return { context, rooms, readerId: readerOf(context), given };
}

export function refuse(context: Context, status: ContentfulStatusCode, message: string): Response {
  return context.json({ message }, status);
}

export function notThere(context: Context): Response {
  return refuse(context, 404, 'It is not there.');
}

/** An empty object: newsboat wants a 200, others read JSON. */
export function done(context: Context): Response {
  return context.json({});
}

/**
 * A whole number, in JSON or as it is written; null: it is none. newsboat sends 2^63 - 1 for "all there are": what is larger than
 * any number of ours is as good as the largest.
 */
export function whole(value: unknown): number | null {
  const written = typeof value === 'number' ? String(value) : value;
  if (typeof value === 'number' && value > Number.MAX_SAFE_INTEGER) return Number.MAX_SAFE_INTEGER;
  if (typeof written !== 'string' || !/^-?\d{1,19}$/.test(written)) return null;
  return Math.max(-1, Math.min(Number(written), Number.MAX_SAFE_INTEGER));
}

/** PHP's way with what is written in an address. */
export function flag(value: unknown, absent: boolean): boolean {
  if (value === undefined) return absent;
  return value === true || value === 1 || value === 'true' || value === '1';
}

/** Whole numbers of a list; what is none is left aside, as is what does not fit in a call. */
export function wholes(value: unknown): number[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, MOST_AT_ONCE).flatMap((one) => whole(one) ?? []);
}

/** More are in no list that a program could have been given at once. */
export const MOST_AT_ONCE = 100_000;
