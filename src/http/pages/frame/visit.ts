import type { Context } from 'hono';
import { isAtLeast, type Role } from '../../../model/accounts/role.ts';
import type { Following } from '../../../model/following.ts';
import type { Millis } from '../../../model/time.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { type PictureAddresses, pictureAddresses } from '../../pictures/picture-addresses.ts';
import { readerOf } from '../../reader-of.ts';
import { callerOf } from '../../security/sessions/caller.ts';
import { storedSettings } from '../../stored-settings.ts';
import { type Notice, noticeIn } from '../marks/notice.ts';
import { type ReaderSettings, readerSettings, serverZone } from '../settings/reader-settings.ts';
import { withoutNotice } from './back-path.ts';

/** One reader looking at one page. */
export type Visit = {
  readonly readerId: number;
  readonly settings: ReaderSettings;
  readonly now: Millis;
  /** Where this reader's pages find pictures and sound. */
  readonly pictures: PictureAddresses;
  /** Path and query, to come back to after an action. */
  readonly here: string;
  /** What the action before this page did. */
  readonly notice: Notice | null;
  /** What the reader follows and mutes, for the buttons; absent: nothing. */
  readonly rules?: readonly Following[];
  /** Whether the reader has signed in, and so can sign out. */
  readonly isSignedIn?: boolean;
  /** What the reader may do here; absent: nobody has to sign in, so whoever looks is the owner. */
  readonly role?: Role;
  /** Whether the house offers membership, and they may have to do with it. */
  readonly hasPlans?: boolean;
};

/** Whether whoever looks decides for everybody who reads here. */
export function mayEdit({ role }: { readonly role?: Role | undefined }): boolean {
  return role === undefined || isAtLeast(role, 'editor');
}

export async function visitOf(context: Context, rooms: AppRooms): Promise<Visit> {
  const { desk } = rooms;
  const readerId = readerOf(context);
  const [stored, rules] = await Promise.all([
    storedSettings(context, rooms),
    desk.store.following.all(readerId),
  ]);
  const url = new URL(context.req.url);
  const caller = callerOf(context);
  const settings = readerSettings(stored, serverZone());
  return {
    readerId,
    settings,
    pictures: pictureAddresses(desk.keys, settings.showsPictures),
    now: desk.now(),
    here: withoutNotice(`${url.pathname}${url.search}`),
    notice: noticeIn(url.searchParams),
    rules,
    isSignedIn: caller !== null,
    ...(caller !== null && {
      role: caller.reader.role,
      hasPlans: caller.entitlements !== undefined,
    }),
  };
}
