import type { Context } from 'hono';
import { type HubRequest, leaseFor } from '../../model/hubs/our-hub.ts';
import { askable } from '../../pipeline/hubs/askable.ts';
import {
  contentHash,
  type ReadTopic,
  type ServedFeed,
  sealSecret,
  sealTopic,
  topicHash,
} from '../../pipeline/hubs/ours/topic.ts';
import type { AppRooms } from '../app-rooms.ts';
import { openBuckets } from '../security/limit-work.ts';
import { formOf } from '../security/programs/proofs.ts';

/** W3C WebSub, 5.1: below 200 bytes. */
const LONGEST_SECRET = 199;
/** Whoever is named as a callback, by whomever, is asked no more than that. */
const QUESTIONS_TO_A_HOST = { atOnce: 10, aMinute: 10 };

type Refusal = { readonly status: 400 | 404 | 429 | 503; readonly words: string };
type Wanted = Pick<HubRequest, 'mode' | 'lease'> & {
  readonly topic: string;
  readonly callback: URL;
  readonly secret: string | null;
};

/**
 * POST /hub: somebody wants to be told of a feed of ours, or no more. Who has the feed's secret address may; that the callback wants it
 * we ask there. Without such an address nothing is asked of anybody.
 */
export function hubAction({ desk }: AppRooms, readTopic: ReadTopic) {
  const buckets = openBuckets();
  return async (context: Context): Promise<Response> => {
    const { publicAddress, now } = desk;
    const wanted = publicAddress === null ? NO_HUB : wantedBy(await formOf(context), publicAddress);
    if ('words' in wanted) return refuse(context, wanted);
    const served = await readTopic(wanted.topic);
    if (served === 'gone') return refuse(context, NO_FEED);
    if (served === 'later') return refuse(context, LATER);
    const wait = buckets.take(wanted.callback.hostname, QUESTIONS_TO_A_HOST, now());
    if (wait > 0) return refuse(context, TOO_OFTEN);
    const isTaken = await desk.store.hubs.addHubRequest(requestOf(desk, wanted, served), now());
    if (!isTaken) return refuse(context, FULL);
    desk.bells.hubs.ring();
    return context.text('Your callback will be asked.\n', 202);
  };
}

function requestOf(
  desk: AppRooms['desk'],
  { mode, lease, topic, callback, secret }: Wanted,
  served: ServedFeed,
): HubRequest {
  return {
    ...{ mode, lease, readerId: served.readerId, contentHash: contentHash(served) },
    ...{ topicHash: topicHash(desk, topic), sealed: sealTopic(desk, topic) },
    ...{ callback: callback.href, callbackHost: callback.hostname },
    secret: secret === null ? null : sealSecret(desk, secret, callback.href),
  };
}

function refuse(context: Context, { status, words }: Refusal): Response {
  return context.text(`${words}\n`, status);
}

const NO_HUB: Refusal = { status: 404, words: 'This Hearsay has no public address, and no hub.' };
const NO_FEED: Refusal = {
  status: 404,
  words: 'By this hub.topic there is no feed here that can be read.',
};
const LATER: Refusal = { status: 503, words: 'This feed cannot be read just now; later again.' };
const TOO_OFTEN: Refusal = {
  status: 429,
  words: 'This callback was named very often; later again.',
};
const FULL: Refusal = { status: 503, words: 'This hub tells as many as it can.' };

function wantedBy(form: URLSearchParams, publicAddress: string): Wanted | Refusal {
  const mode = one(form, 'hub.mode');
  if (mode !== 'subscribe' && mode !== 'unsubscribe')
    return refused('hub.mode takes subscribe or unsubscribe.');
  const topic = one(form, 'hub.topic') ?? '';
  if (!isOurs(topic, publicAddress))
    return refused('hub.topic takes the address of a feed of this Hearsay, as it stands there.');
  const callback = callbackOf(one(form, 'hub.callback') ?? '');
  if (callback === null)
    return refused('hub.callback takes an address that begins with https://, on a usual port.');
  const secret = one(form, 'hub.secret') || null;
  if (secret !== null && Buffer.byteLength(secret) > LONGEST_SECRET)
    return refused('hub.secret takes less than 200 bytes.');
  return { mode, topic, callback, secret, lease: leaseFor(one(form, 'hub.lease_seconds')) };
}

/** What is there twice says nothing. */
function one(form: URLSearchParams, name: string): string | null {
  const all = form.getAll(name);
  return all.length === 1 ? (all[0] ?? null) : null;
}

function refused(words: string): Refusal {
  return { status: 400, words };
}

const LONGEST_ADDRESS = 4000;

function isOurs(topic: string, publicAddress: string): boolean {
  const url = topic.length > LONGEST_ADDRESS ? null : URL.parse(topic);
  return (
    url !== null &&
    url.href === topic &&
    url.origin === new URL(publicAddress).origin &&
    url.hash === '' &&
    url.pathname.startsWith('/feeds/')
  );
}

/** Encrypted: the key of a reader's feed is in what is sent. */
function callbackOf(stated: string): URL | null {
  const url = stated.length > LONGEST_ADDRESS ? null : askable(stated);
  return url?.protocol === 'https:' ? url : null;
}
