import type { Context, Hono } from 'hono';
import type { ReadTopic } from '../../pipeline/hubs/ours/topic.ts';
import { readerIfAny } from '../reader-of.ts';

/** Handed along with a request that we make of ourselves; nobody outside can hand anything along. */
type Asking = { readerId: number | null };
const ASKING = 'whoseFeed';

/** More is no feed of ours. */
const LARGEST = 10_000_000;

/** Reads a feed of ours through all guards, as whoever has its address does: a key that was changed opens nothing here either. */
export function topicReader(app: Hono): ReadTopic {
  return async (address) => {
    const asking: Asking = { readerId: null };
    const answer = await app.request(address, {}, { [ASKING]: asking });
    const contentType = answer.headers.get('content-type') ?? '';
    const { readerId } = asking;
    if (answer.status === 200 && FEED_TYPES.test(contentType) && readerId !== null) {
      const body = new Uint8Array(await answer.arrayBuffer());
      return body.length > LARGEST ? 'gone' : { body, contentType, readerId };
    }
    await answer.body?.cancel();
    // A fault of ours, a full disk, or its reader has searched too much: that ends nothing.
    return answer.status >= 500 || answer.status === 429 ? 'later' : 'gone';
  };
}

const FEED_TYPES = /^application\/(?:atom\+xml|rss\+xml|feed\+json)/;

/** Says whose feed it is to whoever of us asks. */
export function noteWhose(context: Context, readerId = readerIfAny(context)): void {
  const asking: Asking | undefined = context.env?.[ASKING];
  if (asking !== undefined) asking.readerId = readerId;
}
