import type { Desk } from '../../desk.ts';
import { ALERTS_LIST, type AlertTarget, type HappeningKind } from '../../model/alerts/alert.ts';
import { readWebAddress } from '../../net/web-address.ts';
import type { AddedTarget } from '../../store/alerts/targets.ts';
import { isMailSet } from '../mail/mail-settings.ts';
import { ntfyTopic } from './ntfy-request.ts';
import {
  addressHash,
  newWebhookSecret,
  openSecrets,
  sealSecrets,
  type TargetSecrets,
  withNewSecret,
} from './target-secrets.ts';
import { isAllowedPrivate } from './way-out.ts';

type AlertDesk = Pick<Desk, 'store' | 'keys' | 'allowPrivate' | 'mail' | 'now'>;

/** Why an address cannot be taken. */
export type AddressFault = 'address' | 'https' | 'topic' | 'token' | 'browser' | 'no mail';

export type TargetAdded =
  | Exclude<AddedTarget, { kind: 'added' | 'known' }>
  | {
      readonly kind: 'added' | 'known';
      readonly id: number;
      /** Of a webhook: to be shown this once. */
      readonly secret: string | null;
    }
  | { readonly kind: 'refused'; readonly fault: AddressFault };

export type TargetWish = {
  readonly readerId: number;
  readonly name: string;
  readonly tells: readonly HappeningKind[];
  /** Of a browser: what it is signed in by; null: it needs nothing. */
  readonly sessionId?: number | null;
};

/** Has a program be told. Where it was there it has a new secret. */
export async function addWebhook(
  desk: AlertDesk,
  wish: TargetWish,
  typed: string,
): Promise<TargetAdded> {
  const read = addressIn(desk, typed);
  if ('fault' in read) return { kind: 'refused', fault: read.fault };
  const secret = newWebhookSecret();
  const secrets = { way: 'webhook', address: read.url.href, secret, former: null } as const;
  return add(desk, wish, secrets);
}

/** Words go in clear over http, which a network of one's own may do. */
function addressIn(
  desk: AlertDesk,
  typed: string,
): { readonly url: URL } | { readonly fault: AddressFault } {
  const read = readWebAddress(typed.trim());
  if (read.kind === 'refused') return { fault: 'address' };
  const { url } = read;
  return url.protocol === 'https:' || isAllowedPrivate(desk, url) ? { url } : { fault: 'https' };
}

/** ASCII without spaces: it goes into a header. */
const TOKEN = /^[\x21-\x7e]{1,300}$/;

/** Has a topic of ntfy be told, at whichever server. */
export async function addNtfy(
  desk: AlertDesk,
  wish: TargetWish,
  typed: { readonly address: string; readonly token: string | null },
): Promise<TargetAdded> {
  const read = addressIn(desk, typed.address);
  if ('fault' in read) return { kind: 'refused', fault: read.fault };
  if (ntfyTopic(read.url) === null) return { kind: 'refused', fault: 'topic' };
  const { token } = typed;
  if (token !== null && !TOKEN.test(token)) return { kind: 'refused', fault: 'token' };
  return add(desk, wish, { way: 'ntfy', address: read.url.href, token });
}

/** As a browser gives it: PushSubscription.toJSON(). */
export type BrowserGiven = {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
};

/** Has a browser be told, as long as it stays signed in. */
export async function addBrowser(
  desk: AlertDesk,
  wish: TargetWish,
  { endpoint, p256dh, auth }: BrowserGiven,
): Promise<TargetAdded> {
  const read = readWebAddress(endpoint);
  // A point of the curve, uncompressed, and 16 bytes: RFC 8291, 3.1 and 3.2.
  const isKeyed = /^B[\w-]{86}$/.test(p256dh) && /^[\w-]{22}$/.test(auth);
  if (read.kind === 'refused' || read.url.protocol !== 'https:' || read.url.port !== '' || !isKeyed)
    return { kind: 'refused', fault: 'browser' };
  return add(desk, wish, { way: 'push', address: read.url.href, p256dh, auth });
}

export type Agreed = {
  readonly wording: string;
  readonly version: string;
  readonly language: string;
};

/** Has letters go to the reader's confirmed address; what they agreed to is kept in its words. */
export async function addMail(
  desk: AlertDesk,
  wish: TargetWish,
  agreed: Agreed,
): Promise<TargetAdded> {
  const { store, now } = desk;
  const reader = await store.accounts.readerById(wish.readerId);
  const email = reader?.email ?? null;
  if (email === null || reader?.emailConfirmedAt == null || !(await isMailSet(desk)))
    return { kind: 'refused', fault: 'no mail' };
  const asked = { address: email, list: ALERTS_LIST, how: 'account', ...agreed };
  await store.consent.recordConfirmed(asked, now());
  return add(desk, wish, { way: 'mail', address: 'mail' });
}

async function add(
  desk: AlertDesk,
  { readerId, name, tells, sessionId = null }: TargetWish,
  secrets: TargetSecrets,
): Promise<TargetAdded> {
  const sealed = sealSecrets(desk, readerId, secrets);
  const wish = { readerId, way: secrets.way, name, tells, sessionId, sealed };
  const added = await desk.store.alerts.addTarget(
    { ...wish, addressHash: addressHash(desk, secrets) },
    desk.now(),
  );
  if (added.kind === 'too many') return added;
  return { ...added, secret: secrets.way === 'webhook' ? secrets.secret : null };
}

/** Gives a webhook another secret; the one before signs beside it for a day. Null: it is none. */
export async function renewSecret(desk: AlertDesk, target: AlertTarget): Promise<string | null> {
  const secrets = openSecrets(desk, target);
  if (secrets?.way !== 'webhook') return null;
  const renewed = withNewSecret(secrets, desk.now());
  const { readerId, id } = target;
  await desk.store.alerts.setTarget({ readerId, id, sealed: sealSecrets(desk, readerId, renewed) });
  return renewed.secret;
}

/** Where a reader is told no more; of mail the consent is taken back, too. False: they have no such. */
export async function endTarget(desk: AlertDesk, target: AlertTarget): Promise<boolean> {
  const { store, now } = desk;
  if (target.way === 'mail') {
    const reader = await store.accounts.readerById(target.readerId);
    const address = reader?.email ?? null;
    if (address !== null)
      await store.consent.recordWithdrawn({ address, list: ALERTS_LIST, how: 'account' }, now());
  }
  return store.alerts.removeTarget(target.readerId, target.id);
}

/** What one sees of an address that is one's own; null: it cannot be opened. */
export function shownAddress(desk: Pick<Desk, 'keys'>, target: AlertTarget): string | null {
  const secrets = openSecrets(desk, target);
  if (secrets === null || secrets.way === 'mail') return null;
  // A browser's address says nothing to anybody, and opens it.
  return secrets.way === 'push' ? new URL(secrets.address).host : secrets.address;
}
