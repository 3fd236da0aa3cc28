import type { Desk } from '../../../desk.ts';
import type { Sending, SendTarget, SendTrouble } from '../../../model/sharing/sending.ts';
import { HOUR, MINUTE, type Millis, toIso } from '../../../model/time.ts';
import { OwnFetchError } from '../../../net/own/own-question.ts';
import { ownFetch } from '../../../net/own-fetch.ts';
import type { Tried } from '../../../store/sendings/sending-calls.ts';
import { pauseWhenFull } from '../../pause-when-full.ts';
import { LONGEST_SLEEP, openBell, repeatPass } from '../../repeat-pass.ts';
import { openAccount } from './account-secret.ts';
import { type ArticleToSend, type Sent, sendToReadwise, sendToWallabag } from './services.ts';

export type SendDesk = Pick<Desk, 'store' | 'keys' | 'now' | 'log' | 'allowPrivate'>;

/** In place of the services' own; tests have one on this machine. */
export type Services = { readonly readwise: string };

const SERVICES: Services = { readwise: 'https://readwise.io' };

/** Who asks waits for one try; what has not been tried after this is due for the others. */
const LEASE: Millis = MINUTE;

/** Sends an article to a reader's account now. Null: there is none, or no article with an address. */
export async function sendNow(
  desk: SendDesk,
  asked: { readonly readerId: number; readonly target: SendTarget; readonly articleId: number },
  services: Services = SERVICES,
): Promise<Sending | null> {
  const { sendings } = desk.store;
  if ((await sendings.account(asked.readerId, asked.target)) === null) return null;
  const nextAt = desk.now() + LEASE;
  const id = await sendings.addSending({ ...asked, nextAt }, desk.now());
  const sending = id === null ? null : await sendings.byId(id);
  if (sending === null) return null;
  await trySending(desk, sending, services);
  return sendings.byId(sending.id);
}

/** Sends what is due, one after the other. Returns how many were tried. */
export async function sendWaiting(
  desk: SendDesk,
  {
    signal,
    services = SERVICES,
  }: { readonly signal?: AbortSignal; readonly services?: Services } = {},
): Promise<number> {
  let count = 0;
  for (const sending of await desk.store.sendings.due(desk.now(), AT_ONCE)) {
    if (signal?.aborted === true) break;
    await trySending(desk, sending, services);
    count += 1;
  }
  return count;
}

const AT_ONCE = 50;

/** Sends what waits, as long as Hearsay runs. */
export function startSending(desk: Desk): { readonly stop: () => Promise<void> } {
  const stopping = new AbortController();
  const { signal } = stopping;
  const bell = openBell();
  const pass = async () => {
    await sendWaiting(desk, { signal });
    return LONGEST_SLEEP;
  };
  const loop = repeatPass(desk, { pass, bell, signal, pause: pauseWhenFull(desk) });
  return {
    stop: async () => {
      stopping.abort();
      bell.ring();
      await loop;
    },
  };
}

async function trySending(desk: SendDesk, sending: Sending, services: Services): Promise<void> {
  const sent = await send(desk, sending, services);
  if (sent.kind === 'failed')
    desk.log.warn(
      { target: sending.target, trouble: sent.trouble },
      'an article could not be sent',
    );
  await desk.store.sendings.recordTried(sending.id, triedOf(desk, sending, sent), desk.now());
}

/** After the first try, the second and so on. */
const PAUSES: readonly Millis[] = [MINUTE, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 12 * HOUR];

/** Troubles that another hour may mend. */
const PASSING: ReadonlySet<SendTrouble> = new Set(['too many', 'server trouble', 'no answer']);

function triedOf({ now }: SendDesk, { attempts }: Sending, sent: Sent): Tried {
  if (sent.kind === 'sent') return sent;
  const pause = PASSING.has(sent.trouble) ? PAUSES[attempts] : undefined;
  return { ...sent, nextAt: pause === undefined ? null : now() + pause };
}

async function send(desk: SendDesk, sending: Sending, services: Services): Promise<Sent> {
  const { readerId, target } = sending;
  const account = await desk.store.sendings.account(readerId, target);
  const article = await articleToSend(desk, sending);
  if (account === null || article === null) return { kind: 'failed', trouble: 'not taken' };
  const { address, sealed } = account;
  const secret = openAccount(desk, { readerId, target, address }, sealed);
  if (secret === null) return { kind: 'failed', trouble: 'sealed' };
  const fetch = ownFetch({ named: desk.allowPrivate, userAgent: 'Hearsay/0.1' });
  return heard(async () =>
    secret.target === 'wallabag'
      ? sendToWallabag({ fetch, address: address ?? '' }, secret, article)
      : sendToReadwise({ fetch, address: services.readwise }, secret, article),
  );
}

async function heard(ask: () => Promise<Sent>): Promise<Sent> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof OwnFetchError)) throw error;
    return { kind: 'failed', trouble: isRefused(error) ? 'not reachable' : 'no answer' };
  }
}

/** Whether the guard of all that goes out would not have it (net/guard/guarded-connect.ts). */
function isRefused({ cause }: OwnFetchError): boolean {
  return cause instanceof Error && cause.name === 'RefusedAddressError';
}

async function articleToSend(
  { store }: SendDesk,
  { readerId, articleId }: Sending,
): Promise<ArticleToSend | null> {
  const article = await store.articles.byId(readerId, articleId);
  if (article?.url == null) return null;
  const { url, headline, byline, standfirst, published } = article;
  return { url, headline, byline, standfirst, published: toIso(published) };
}
