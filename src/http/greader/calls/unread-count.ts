import type { SyncCount } from '../../../model/feeds/sync.ts';
import type { GreaderCall } from '../asked/greader-call.ts';
import { feedStreamId, labelStreamId, stateStreamId } from '../asked/stream-id.ts';
import { microseconds } from '../asked/times.ts';

/** /unread-count: of feeds and folders that have any, and of all. Numbers as FreshRSS has them: the count one, the time a string. */
export const unreadCount: GreaderCall = async ({ context, rooms, wishes }) => {
  const { feeds, folders, all } = await rooms.desk.store.sync.counts(wishes);
  const unreadcounts = [
    ...feeds.map((count) => toCount(feedStreamId(count.feedId), count)),
    ...folders.flatMap((count) =>
      count.folder === null ? [] : toCount(labelStreamId(count.folder), count),
    ),
    toCount(stateStreamId('reading-list'), all),
  ];
  return context.json({ max: all.unread, unreadcounts });
};

function toCount(id: string, count: Pick<SyncCount, 'unread' | 'newestArrivedAt'>) {
  const { unread, newestArrivedAt } = count;
  return { id, count: unread, newestItemTimestampUsec: microseconds(newestArrivedAt) };
}
