import pLimit from 'p-limit';
import type { Desk } from '../../../desk.ts';
import { type Millis, SECOND } from '../../../model/time.ts';
import { LONGEST_SLEEP } from '../../repeat-pass.ts';
import { lookAtTopic, tellSubscribers } from './tell-subscribers.ts';
import type { ReadTopic } from './topic.ts';
import { verifyRequest } from './verify-request.ts';

const MOST_REQUESTS = 40;
const MOST_LOOKS = 50;
const MOST_DELIVERIES = 200;
/** Callbacks asked at once; feeds are made one after another, since pages wait for the same thread. */
const AT_ONCE = 8;
/** While something is under way. */
const SOON: Millis = 5 * SECOND;

type Tending = {
  readonly signal: AbortSignal;
  /** Whether articles came or changed since the last time: then any feed may have. */
  readonly hasNews: boolean;
};

/** Verifies who wants to be told, looks which feeds of ours have changed, and tells. Returns how long to rest. */
export async function tendOurHub(
  desk: Desk,
  readTopic: ReadTopic,
  { signal, hasNews }: Tending,
): Promise<Millis> {
  const { publicAddress, store, now } = desk;
  if (publicAddress === null) return LONGEST_SLEEP;
  const telling = { ...desk, publicAddress, readTopic };
  const inTurn = pLimit(AT_ONCE);
  const requests = await store.hubs.recordRequestTurn(now(), MOST_REQUESTS);
  await Promise.all(requests.map((one) => inTurn(() => verifyRequest(desk, one))));
  for (const topic of await store.hubs.recordLookTurn(now(), { most: MOST_LOOKS, hasNews })) {
    if (signal.aborted) return SOON;
    await lookAtTopic(telling, topic);
  }
  const deliveries = await store.hubs.recordDeliveryTurn(now(), MOST_DELIVERIES);
  for (const delivery of deliveries) {
    if (signal.aborted) return SOON;
    await tellSubscribers(telling, delivery);
  }
  return requests.length + deliveries.length > 0 ? SOON : LONGEST_SLEEP;
}
