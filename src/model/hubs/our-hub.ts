import { DAY, HOUR, MINUTE, type Millis } from '../time.ts';

/** What somebody asks of our hub, once it has been looked at. */
export type HubRequest = {
  readonly mode: 'subscribe' | 'unsubscribe';
  /** By which the library knows the feed's address again. */
  readonly topicHash: string;
  /** The address, sealed: it holds a reader's key. */
  readonly sealed: string;
  readonly readerId: number;
  /** Of the feed as it stands. */
  readonly contentHash: string;
  readonly callback: string;
  readonly callbackHost: string;
  /** Sealed; null: what is sent is not signed. */
  readonly secret: string | null;
  readonly lease: Millis;
};

export type WaitingRequest = HubRequest & { readonly id: number; readonly attempts: number };

export type HubTopic = { readonly id: number; readonly sealed: string };

export type HubSubscriber = {
  readonly id: number;
  readonly callback: string;
  readonly secret: string | null;
};

/** A feed that has changed, and who is to be told. */
export type HubDelivery = HubTopic & { readonly subscribers: readonly HubSubscriber[] };

/** For whoever runs the house. */
export type ShownSubscriber = {
  readonly callbackHost: string;
  readonly reader: string;
  readonly leaseUntil: Millis;
  readonly addedAt: Millis;
  readonly sentAt: Millis | null;
  readonly failingSince: Millis | null;
};

/** So many at most; more are refused. */
export const MOST_SUBSCRIBERS = 2000;
export const MOST_OF_CALLBACK_HOST = 100;
export const MOST_OF_READER = 200;

const SHORTEST_LEASE: Millis = 5 * MINUTE;
const LONGEST_LEASE: Millis = 30 * DAY;
const USUAL_LEASE: Millis = 10 * DAY;

/** For how long we tell somebody who wants it for so many seconds (W3C WebSub, 5.1: a hub may choose otherwise). */
export function leaseFor(seconds: string | null): Millis {
  const wanted = /^\d{1,20}$/.test(seconds ?? '') ? Number(seconds) * 1000 : 0;
  return wanted === 0 ? USUAL_LEASE : Math.min(LONGEST_LEASE, Math.max(SHORTEST_LEASE, wanted));
}

/** A callback is asked so often whether it is true, and then forgotten. */
export const VERIFY_TRIES = 3;
/** Who could not be told for so long is told no more. */
export const DROPPED_AFTER: Millis = 3 * DAY;

/** After a failure it is tried again: a minute, doubled each time, six hours at most. */
export function retryAfter(attempts: number): Millis {
  return Math.min(6 * HOUR, MINUTE * 2 ** Math.min(Math.max(0, attempts - 1), 12));
}

/** How often a feed of ours is looked at; one that does not change, less often. */
export const LOOK_EVERY: Millis = 2 * MINUTE;
export const LOOK_EVERY_AT_MOST: Millis = 15 * MINUTE;
