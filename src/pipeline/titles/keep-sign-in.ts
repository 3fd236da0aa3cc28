import type { Desk } from '../../desk.ts';
import { isCoveredBy } from '../../model/own/title-sign-in.ts';
import { outletKey } from '../../text/outlet-key.ts';
import { fetchAs, signedIn } from './fetch-as.ts';
import { mayGoTo, passFor, sealSecret } from './title-pass.ts';
import { type TitleSecret, titleSecret } from './title-secret.ts';

/** Why a sign-in is not taken, before anybody is asked. */
export type SignInRefusal =
  /** No host can be read in it. */
  | 'no host'
  /** Under this name many publish: the sign-in would go to all of them. */
  | 'too wide'
  /** Something is missing, too long, or no header may hold it. */
  | 'no secret'
  /** The form lies at another host, or in the clear. */
  | 'page elsewhere'
  | 'too many';

export type KeptSignIn =
  | { readonly kind: 'kept'; readonly host: string; readonly feedIds: readonly number[] }
  | { readonly kind: 'refused'; readonly why: SignInRefusal };

/** Nobody pays for more. */
const MOST_SIGN_INS = 200;

/** What a reader typed: an outlet's host or address, and by what they are known there. */
export type TypedSignIn = { readonly address: string; readonly secret: unknown };

type KeepDesk = Pick<Desk, 'store' | 'keys' | 'now'>;

/** Seals a sign-in, and makes the reader's feeds of the outlet theirs alone: what comes now is for who pays. */
export async function keepSignIn(
  desk: KeepDesk,
  readerId: number,
  { address, secret: typed }: TypedSignIn,
): Promise<KeptSignIn> {
  const place = hostTyped(address);
  if (place === null) return refused('no host');
  if (!isOfOne(place.host)) return refused('too wide');
  const secret = titleSecret(typed);
  if (secret === null) return refused('no secret');
  if (secret.way === 'form' && !isAtHome(secret, place)) return refused('page elsewhere');
  const { titles } = desk.store;
  const known = await titles.signIns(readerId);
  const isNew = known.every(({ host }) => host !== place.host);
  if (isNew && known.length >= MOST_SIGN_INS) return refused('too many');
  const sealed = sealSecret(desk, { readerId, host: place.host }, secret);
  await titles.addSignIn({ readerId, ...place, way: secret.way, sealed }, desk.now());
  return { kind: 'kept', host: place.host, feedIds: await makeOwn(desk, readerId, place.host) };
}

function refused(why: SignInRefusal): KeptSignIn {
  return { kind: 'refused', why };
}

type Place = { readonly host: string; readonly isClear: boolean };

/** In the clear only where http: was typed out. */
export function hostTyped(typed: string): Place | null {
  const text = typed.trim();
  if (/^(?!https?:)[a-z][a-z\d+.-]{0,20}:\/\//i.test(text)) return null;
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  if (url === null || !/^https?:$/.test(url.protocol) || url.username || url.password) return null;
  const host = url.hostname.replace(/\.$/, '').replace(/^www\./, '');
  return host === '' ? null : { host, isClear: url.protocol === 'http:' };
}

/** Whether a name below it is the same publisher's: not so for "co.uk" and "substack.com". */
function isOfOne(host: string): boolean {
  if (/^[\d.]+$/.test(host) || host.startsWith('[')) return true;
  return outletKey(`https://${host}/`) === outletKey(`https://any.${host}/`);
}

function isAtHome({ page }: Extract<TitleSecret, { way: 'form' }>, place: Place): boolean {
  const url = URL.parse(page);
  return url !== null && mayGoTo(place, url);
}

async function makeOwn(desk: KeepDesk, readerId: number, kept: string): Promise<number[]> {
  const { subscriptions } = desk.store;
  const feeds = (await subscriptions.ofReader(readerId)).filter(({ url, isOwn }) => {
    const host = URL.parse(url)?.hostname;
    return !isOwn && host !== undefined && isCoveredBy(host, kept);
  });
  if (feeds.length === 0) return [];
  return subscriptions.setOwn(
    readerId,
    feeds.map(({ feedId }) => feedId),
    desk.now(),
  );
}

/** Shows a sign-in to its outlet now, by its form or on its first page; how it went stands with the sign-in then. */
export async function trySignIn(
  desk: KeepDesk & Pick<Desk, 'net'>,
  readerId: number,
  host: string,
): Promise<void> {
  const known = (await desk.store.titles.signIns(readerId)).find((one) => one.host === host);
  if (known === undefined) return;
  const address = `${known.isClear ? 'http' : 'https'}://${host}/`;
  const pass = await passFor(desk, readerId, address);
  if (pass === null || pass === 'not opened') return;
  if (pass.secret.way === 'form') await signedIn(desk, pass, true);
  else await fetchAs(desk, readerId, { url: address });
}
