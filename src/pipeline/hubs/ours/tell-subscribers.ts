import { createHmac } from 'node:crypto';
import pLimit from 'p-limit';
import type { Desk } from '../../../desk.ts';
import type { HubDelivery, HubSubscriber, HubTopic } from '../../../model/hubs/our-hub.ts';
import { OwnFetchError } from '../../../net/own/own-question.ts';
import { contentHash, openSecret, openTopic, type ReadTopic, type ServedFeed } from './topic.ts';

export type TellDesk = Pick<Desk, 'store' | 'ask' | 'keys' | 'now'> & {
  readonly publicAddress: string;
  readonly readTopic: ReadTopic;
};

const AT_ONCE = 8;

/** Looks whether a feed of ours has changed. What cannot be read by its address any more is told to nobody any more. */
export async function lookAtTopic(desk: TellDesk, topic: HubTopic): Promise<void> {
  const address = openTopic(desk, topic.sealed);
  const served = address === null ? 'gone' : await desk.readTopic(address);
  const { hubs } = desk.store;
  if (served === 'gone') await hubs.removeHubTopic(topic.id);
  else if (served !== 'later') await hubs.recordLooked(topic.id, contentHash(served), desk.now());
}

/** Sends a feed as it stands now to all who wait for it; a key that was changed meanwhile ends it here, too. */
export async function tellSubscribers(desk: TellDesk, delivery: HubDelivery): Promise<void> {
  const address = openTopic(desk, delivery.sealed);
  const served = address === null ? 'gone' : await desk.readTopic(address);
  if (served === 'gone' || address === null) return desk.store.hubs.removeHubTopic(delivery.id);
  // Nobody is told now; they are due again in some minutes.
  if (served === 'later') return;
  const hash = contentHash(served);
  const inTurn = pLimit(AT_ONCE);
  await Promise.all(
    delivery.subscribers.map((subscriber) =>
      inTurn(() => tell(desk, subscriber, { served, address, hash })),
    ),
  );
}

type Letter = { readonly served: ServedFeed; readonly address: string; readonly hash: string };

/** W3C WebSub, 7. */
async function tell(desk: TellDesk, subscriber: HubSubscriber, letter: Letter): Promise<void> {
  const { id, callback } = subscriber;
  const { hubs } = desk.store;
  const secret = subscriber.secret === null ? null : openSecret(desk, subscriber.secret, callback);
  // Sealed by a key that is lost: it could not know us any more.
  if (secret === null && subscriber.secret !== null) return hubs.removeSubscriber(id);
  const status = await send(desk, callback, { ...letter, secret });
  if (status === 410) return hubs.removeSubscriber(id);
  if (status !== null && status >= 200 && status < 300)
    return hubs.recordDelivered(id, letter.hash, desk.now());
  return hubs.recordUndelivered(id, desk.now());
}

type Signed = Letter & { readonly secret: string | null };

async function send(
  { ask, publicAddress }: TellDesk,
  callback: string,
  { served, address, secret }: Signed,
): Promise<number | null> {
  const { body, contentType } = served;
  const sum = secret === null ? null : createHmac('sha256', secret).update(body).digest('hex');
  try {
    const answer = await ask(callback, {
      ...{ method: 'POST', body },
      headers: {
        'content-type': contentType,
        link: `<${publicAddress}/hub>; rel="hub", <${address}>; rel="self"`,
        ...(sum !== null && { 'x-hub-signature': `sha256=${sum}` }),
      },
    });
    return answer.status;
  } catch (error) {
    if (!(error instanceof OwnFetchError)) throw error;
    return null;
  }
}
