import type { AppRooms } from '../app-rooms.ts';
import type { SyncWishes } from '../sync/sync-wishes.ts';

/** A call with all that it says: Fever's programs put names into the address, and their key and what they change into the body. */
export type FeverAsked = {
  readonly rooms: AppRooms;
  readonly readerId: number;
  readonly fields: URLSearchParams;
  readonly wishes: SyncWishes;
  /** Of our own pages. */
  readonly origin: string;
};

/** What a name in the address adds to the answer. */
export type FeverPart = (asked: FeverAsked) => Promise<Readonly<Record<string, unknown>>>;

/** A whole number of a field; null: it is none, or not there. */
export function wholeIn(fields: URLSearchParams, name: string): number | null {
  const stated = fields.get(name)?.trim() ?? '';
  return /^-?\d{1,15}$/.test(stated) ? Number(stated) : null;
}
