import type { Context } from 'hono';
import type { AppRooms } from '../../app-rooms.ts';
import { readerOf } from '../../reader-of.ts';
import { formOf } from '../../security/programs/proofs.ts';
import { seenUrl } from '../../security/remote.ts';
import { type SyncWishes, syncWishes } from '../../sync/sync-wishes.ts';

/** A call with all that it says: the body's fields before those of the address, whatever type the body is said to be of. */
export type GreaderAsked = {
  readonly context: Context;
  readonly rooms: AppRooms;
  readonly readerId: number;
  readonly fields: URLSearchParams;
  readonly wishes: SyncWishes;
  /** Of our own pages. */
  readonly origin: string;
};

export type GreaderCall = (asked: GreaderAsked) => Promise<Response>;

export async function greaderAsked(context: Context, rooms: AppRooms): Promise<GreaderAsked> {
  const readerId = readerOf(context);
  return {
    ...{ context, rooms, readerId },
    fields: await formOf(context),
    wishes: await syncWishes(rooms, readerId),
    origin: seenUrl(context).origin,
  };
}

/** That it was done: these two letters and no line's end, or newsboat takes it for a failure. */
export function ok(context: Context): Response {
  return context.text('OK');
}

/** A call that cannot be done as it is asked. */
export function refuse(context: Context, words: string, status: 400 | 404 = 400): Response {
  return context.text(`${words}\n`, status);
}
