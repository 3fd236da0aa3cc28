import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { areSame } from '../../../keys.ts';
import type { PlanSettings } from '../../../model/accounts/plan-settings.ts';
import { DAY, type Millis, SECOND } from '../../../model/time.ts';
import { entitlementsOfReader } from '../../../pipeline/members/entitlements-of-reader.ts';
import type { AppRooms } from '../../app-rooms.ts';
import { readerIfAny } from '../../reader-of.ts';
import { remoteOf } from '../../security/remote.ts';
import { isClosed } from '../../security/sessions/caller.ts';
import { signed } from '../../security/sessions/tokens.ts';
import { isOpening } from '../frame/is-opening.ts';

/** How somebody stands with what is free. */
export type Free = {
  readonly isShown: boolean;
  /** Different stories of this month, this among them if it is shown; null: nothing is counted for them. */
  readonly count: number | null;
  readonly most: number | null;
  readonly isSignedIn: boolean;
};

/**
 * Counts the stories that guests and visitors read: for guests in the library, for visitors in a signed cookie and nowhere else. Nothing
 * of a browser is looked at to know it again: a private window begins anew, and that is accepted.
 */
export function freeStories(rooms: AppRooms) {
  const visitors = countOfVisitors(rooms);
  const { desk } = rooms;
  /** `story`: the one that is asked for; null: only how many there were. */
  return async (context: Context, settings: PlanSettings, story: number | null): Promise<Free> => {
    const { freeStories: most } = settings;
    const readerId = readerIfAny(context);
    const isSignedIn = readerId !== null;
    if (!isClosed(context)) return { isShown: true, count: null, most, isSignedIn };
    if (readerId === null)
      return { ...visitors(context, { most, story }), most, isSignedIn: false };
    const { reads } = await entitlementsOfReader(desk, readerId);
    if (reads === 'all') return { isShown: true, count: null, most, isSignedIn };
    const { membership } = desk.store;
    const reading = { readerId, story: story ?? 0, most };
    const isCounted = story !== null && isOpening(context);
    const now = desk.now();
    const free = isCounted
      ? await membership.recordFree(reading, now)
      : await membership.freeShown(reading, now);
    return { ...free, count: most === null ? null : free.count, most, isSignedIn };
  };
}

const LONGEST = 900;
const COOKIE = /^(\d{4}-\d{2})\.((?:\d{1,15}(?:-\d{1,15}){0,49})?)\.([\w-]{43})$/;

type Asked = { readonly most: number | null; readonly story: number | null };

function countOfVisitors({ desk, config }: AppRooms) {
  const remote = remoteOf(config.trustedProxies);
  const sign = (words: string) => signed(desk.keys.keyFor('sessions'), `free stories ${words}`);
  return (context: Context, { most, story }: Asked): Pick<Free, 'isShown' | 'count'> => {
    if (most === null) return { isShown: true, count: null };
    const { isEncrypted } = remote(context);
    const name = `${isEncrypted ? '__Host-' : ''}hearsay-free`;
    const month = monthOf(desk.now());
    const read = readIn(getCookie(context, name) ?? '', { month, sign });
    if (story === null || read.includes(story)) return { isShown: true, count: read.length };
    if (read.length >= most) return { isShown: false, count: read.length };
    if (!isAsked(context)) return { isShown: true, count: read.length };
    const words = `${month}.${[...read, story].join('-')}`;
    setCookie(context, name, `${words}.${sign(words)}`, {
      ...{ path: '/', httpOnly: true, sameSite: 'Lax', secure: isEncrypted },
      maxAge: (31 * DAY) / SECOND,
    });
    return { isShown: true, count: read.length + 1 };
  };
}

/** By universal time. */
function monthOf(at: Millis): string {
  return new Date(at).toISOString().slice(0, 7);
}

type Reading = { readonly month: string; readonly sign: (words: string) => string };

/** Of another month, or not of ours: none. */
function readIn(cookie: string, { month, sign }: Reading): readonly number[] {
  const [, of = '', list = '', signature = ''] = COOKIE.exec(cookie.slice(0, LONGEST)) ?? [];
  if (of !== month || list === '' || !areSame(signature, sign(`${of}.${list}`))) return [];
  return list.split('-').map(Number);
}

/** Not what a browser fetches ahead, nor a look without the page. */
function isAsked({ req }: Context): boolean {
  return req.method === 'GET' && req.header('sec-purpose') === undefined;
}
