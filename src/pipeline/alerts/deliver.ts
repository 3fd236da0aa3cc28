import type { Desk } from '../../desk.ts';
import { HOUR, MINUTE, type Millis, SECOND } from '../../model/time.ts';
import type { OwnFetch } from '../../net/own-fetch.ts';
import type { ClaimedDelivery, EndedDelivery } from '../../store/alerts/deliveries.ts';
import { mailAlert } from './mail-alert.ts';
import { ntfyRequest } from './ntfy-request.ts';
import { pushRequest } from './push-request.ts';
import { openSecrets, type TargetSecrets } from './target-secrets.ts';
import { type AlertWords, type Told, toldOf, type WriteAlert } from './told.ts';
import { vapidKeys } from './vapid-keys.ts';
import type { WayOut } from './way-out.ts';
import { signedWebhook, webhookBody } from './webhook-request.ts';

export type Delivering = {
  readonly desk: Pick<Desk, 'store' | 'keys' | 'mail' | 'now' | 'random'>;
  readonly wayOut: WayOut;
  readonly write: WriteAlert;
};

/** What came of one try. */
type Outcome =
  | { readonly kind: 'answered'; readonly status: number; readonly text: string }
  | { readonly kind: 'no answer'; readonly words: string }
  | { readonly kind: 'refused'; readonly words: string }
  | { readonly kind: 'gone'; readonly words: string };

/** Tells one thing in one place, and says how it fared. Never throws: what cannot be told is trouble of its own alone. */
export async function deliver(
  delivering: Delivering,
  delivery: ClaimedDelivery,
): Promise<EndedDelivery> {
  const outcome = await tryOnce(delivering, delivery).catch(
    (error: unknown): Outcome => ({
      kind: 'no answer',
      words: error instanceof Error ? error.message : String(error),
    }),
  );
  return endedOf(delivering, delivery, outcome);
}

async function tryOnce(delivering: Delivering, delivery: ClaimedDelivery): Promise<Outcome> {
  const { desk, write } = delivering;
  const secrets = openSecrets(desk, delivery.target);
  if (secrets === null)
    return { kind: 'refused', words: 'What it is sealed with has changed: add it again.' };
  const told = toldOf(delivery);
  if (told === null) return { kind: 'refused', words: 'It cannot be read any more.' };
  if (secrets.way === 'webhook') return toWebhook(delivering, delivery, { secrets, told });
  const words = write(told, await desk.store.settings.ofReader(delivery.target.readerId));
  return toPerson(delivering, delivery, { secrets, words });
}

type ToWebhook = {
  readonly secrets: Extract<TargetSecrets, { way: 'webhook' }>;
  readonly told: Told;
};

function toWebhook(
  { desk, wayOut }: Delivering,
  { messageId }: ClaimedDelivery,
  { secrets, told }: ToWebhook,
): Promise<Outcome> {
  const body = webhookBody(told, desk.mail.address);
  const request = signedWebhook(secrets, { messageId, body, now: desk.now() });
  return ask(wayOut.toReaders, { address: secrets.address, ...request });
}

type ToPerson = {
  readonly secrets: Exclude<TargetSecrets, { way: 'webhook' }>;
  readonly words: AlertWords;
};

async function toPerson(
  { desk, wayOut }: Delivering,
  delivery: ClaimedDelivery,
  { secrets, words }: ToPerson,
): Promise<Outcome> {
  const { messageId } = delivery;
  if (secrets.way === 'mail') return mailAlert(desk, delivery, words);
  if (secrets.way === 'push') {
    const keys = vapidKeys(desk.keys);
    const pushing = { words, messageId, keys, contact: contactOf(desk) };
    return ask(wayOut.toBrowsers, await pushRequest(secrets, pushing));
  }
  const request = ntfyRequest(secrets, words, desk.mail.address);
  if (request === null) return { kind: 'refused', words: 'The address names no topic.' };
  return ask(wayOut.toReaders, request);
}

/** Whom a service may ask about us: where we are, if that can be said. */
function contactOf({ mail }: Pick<Desk, 'mail'>): string {
  return mail.address.startsWith('https:') ? mail.address : 'mailto:hearsay@localhost.invalid';
}

type Request = {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
};

/** Of an answer so much is kept, to see what a receiver complains of. */
const KEPT_OF_ANSWER = 200;

async function ask(fetch: OwnFetch, { address, headers, body }: Request): Promise<Outcome> {
  const answer = await fetch(address, { method: 'POST', headers, body });
  const text = (await answer.text()).slice(0, 4 * KEPT_OF_ANSWER);
  return { kind: 'answered', status: answer.status, text };
}

/** Between tries: ten in a row fill some day. */
const WAITS: readonly Millis[] = [
  ...[30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE],
  ...[HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 8 * HOUR],
];

function endedOf(
  { desk }: Delivering,
  { id, tries, target, kind }: ClaimedDelivery,
  outcome: Outcome,
): EndedDelivery {
  const status = outcome.kind === 'answered' ? outcome.status : null;
  const answer = plain(outcome.kind === 'answered' ? outcome.text : outcome.words);
  const noted = { id, status, answer };
  if (outcome.kind === 'refused') return { ...noted, kind: 'dropped', reason: 'refused' };
  if (outcome.kind === 'gone') return { ...noted, kind: 'gone' };
  if (status !== null && status >= 200 && status < 300) return { ...noted, kind: 'delivered' };
  if (status !== null && isGone(target.way, status)) return { ...noted, kind: 'gone' };
  const wait = WAITS[tries - 1];
  // Whoever tries it out sees what came of it now.
  if (wait === undefined || kind === 'test')
    return { ...noted, kind: 'dropped', reason: 'given up' };
  // Not all that failed together knock together again.
  return {
    ...noted,
    kind: 'later',
    dueAt: Math.ceil(desk.now() + wait * (1 + desk.random() / 10)),
  };
}

/** 410 says so (Standard Webhooks); of a subscription 404 does, too (RFC 8030, 7.3). */
function isGone(way: ClaimedDelivery['target']['way'], status: number): boolean {
  return status === 410 ? way === 'webhook' || way === 'push' : status === 404 && way === 'push';
}

/** One line of anybody's words, without control signs. */
function plain(text: string): string | null {
  const line = text
    .slice(0, 4 * KEPT_OF_ANSWER)
    .replace(/[\p{C}\p{Z}\s]+/gu, ' ')
    .trim()
    .slice(0, KEPT_OF_ANSWER)
    .toWellFormed();
  return line === '' ? null : line;
}
