import { followFeed } from '../../sync/follow-feed.ts';
import { type GreaderCall, refuse } from '../asked/greader-call.ts';
import { feedStreamId, namedStream } from '../asked/stream-id.ts';

/** /subscription/quickadd: follows what is at an address of a feed or of a page that has one. */
export const quickadd: GreaderCall = async ({ context, rooms, readerId, fields }) => {
  const query = fields.get('quickadd') ?? '';
  const named = namedStream(query);
  const typed = named?.kind === 'feed' ? named.feed : query.trim();
  if (typed === '' || typed.length > 4_000) return refuse(context, 'An address is to be named.');
  const followed = await followFeed(rooms, { readerId, url: typed, folder: null });
  if (followed.kind === 'failed') {
    return context.json({ query, numResults: 0, error: followed.reason });
  }
  const { feedId } = followed;
  const feed = await rooms.desk.store.subscriptions.byFeed(readerId, feedId);
  return context.json({
    ...{ query, numResults: 1, streamId: feedStreamId(feedId) },
    streamName: feed?.title ?? typed,
  });
};
