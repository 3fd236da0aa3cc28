import type { GreaderCall } from '../asked/greader-call.ts';
import { feedStreamId, labelStreamId } from '../asked/stream-id.ts';

/** /subscription/list: the feeds that the reader follows, each in a folder or none. */
export const subscriptionList: GreaderCall = async ({ context, rooms, readerId }) => {
  const { subscriptions, sync } = rooms.desk.store;
  const [all, facts] = await Promise.all([
    subscriptions.ofReader(readerId),
    sync.feedFacts(readerId),
  ]);
  const icons = new Map(facts.map(({ feedId, iconUrl }) => [feedId, iconUrl]));
  return context.json({
    subscriptions: all.map(({ feedId, title, folder, url, homeUrl, addedAt }) => ({
      ...{ id: feedStreamId(feedId), title },
      categories: folder ? [{ id: labelStreamId(folder), label: folder }] : [],
      ...{ url, htmlUrl: homeUrl ?? url, iconUrl: icons.get(feedId) ?? '' },
      ...{ firstitemmsec: String(addedAt), sortid: feedId.toString(16).padStart(8, '0') },
    })),
  });
};
