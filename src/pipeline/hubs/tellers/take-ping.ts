import type { Desk } from '../../../desk.ts';
import type { Teller } from '../../../model/hubs/teller.ts';
import { secretOf } from './callback.ts';
import { checkSignature } from './check-signature.ts';

type PingDesk = Pick<Desk, 'store' | 'keys' | 'now' | 'bells' | 'counts'>;

export type Ping = {
  /** X-Hub-Signature. */
  readonly signature: string | undefined;
  readonly body: AsyncIterable<Uint8Array> | null;
};

/** Of no feed is more taken when it is fetched. */
const LARGEST = 15_000_000;

/**
 * - news: its feed is fetched, at once or when a minute is over since the last time
 * - known: it is about to be fetched anyway
 * - ignored: the hub is to tell nothing, or has not signed what came
 */
export type PingTaken = 'news' | 'known' | 'ignored';

/**
 * That there is news in a feed. Whatever comes along is held against its signature and dropped: what a hub sends could be words that
 * the outlet never printed, so the outlet itself is asked, at the address that we know, and nowhere else.
 */
export async function takePing(desk: PingDesk, teller: Teller, ping: Ping): Promise<PingTaken> {
  const taken = await take(desk, teller, ping);
  desk.counts.pings[taken] += 1;
  if (taken === 'news') desk.bells.feeds.ring();
  return taken;
}

async function take(desk: PingDesk, teller: Teller, { signature, body }: Ping): Promise<PingTaken> {
  if (teller.state !== 'told') return 'ignored';
  const secret = secretOf(desk, teller);
  if (secret !== null && !(await isSigned(body, signature, secret))) return 'ignored';
  return (await desk.store.hubs.recordPing(teller.id, desk.now())) ? 'news' : 'known';
}

async function isSigned(
  body: Ping['body'],
  signature: string | undefined,
  secret: string,
): Promise<boolean> {
  const check = checkSignature(signature, secret);
  if (check === null) return false;
  let length = 0;
  for await (const piece of body ?? []) {
    length += piece.byteLength;
    if (length > LARGEST) return false;
    check.add(piece);
  }
  return check.isRight();
}
