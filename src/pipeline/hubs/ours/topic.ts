import { createHash, createHmac } from 'node:crypto';
import type { Desk } from '../../../desk.ts';
import { seal, unseal } from '../../../keys.ts';

/** A feed of ours as whoever has its address is served it. */
export type ServedFeed = {
  readonly body: Uint8Array;
  readonly contentType: string;
  /** Whose feed it is. */
  readonly readerId: number;
};

/**
 * - gone: by this address there is no feed to read, or no more
 * - later: it cannot be said just now
 */
export type ReadTopic = (address: string) => Promise<ServedFeed | 'gone' | 'later'>;

type Sealing = Pick<Desk, 'keys'>;

/** The address of a feed of ours holds a reader's key: the library knows it sealed, and finds it by this. */
export function topicHash({ keys }: Sealing, address: string): string {
  return createHmac('sha256', keys.keyFor('hubs')).update(`topic ${address}`).digest('base64url');
}

export function sealTopic({ keys }: Sealing, address: string): string {
  return seal(address, { key: keys.keyFor('hubs'), about: 'a feed of ours' });
}

export function openTopic({ keys }: Sealing, sealed: string): string | null {
  return unseal(sealed, { key: keys.keyFor('hubs'), about: 'a feed of ours' });
}

/** What somebody wants to be signed to with; it opens for the same callback alone. */
export function sealSecret({ keys }: Sealing, secret: string, callback: string): string {
  return seal(secret, { key: keys.keyFor('hubs'), about: `told at ${callback}` });
}

export function openSecret({ keys }: Sealing, sealed: string, callback: string): string | null {
  return unseal(sealed, { key: keys.keyFor('hubs'), about: `told at ${callback}` });
}

export function contentHash({ body }: Pick<ServedFeed, 'body'>): string {
  return createHash('sha256').update(body).digest('base64url');
}
