import type { Desk } from '../../../desk.ts';
import type { FeedAsked } from '../feed-asked.ts';
import type { OutgoingFeed } from '../outgoing-feed.ts';
import { articleEntry, pageAt } from './article-entry.ts';

/** What was saved last. */
export async function savedFeed(
  desk: Pick<Desk, 'store'>,
  asked: FeedAsked,
): Promise<OutgoingFeed> {
  const { readerId, page } = asked;
  const most = { readerId, offset: 0, limit: page.limit };
  const saved = await desk.store.saved.list({ ...most, order: 'saved' });
  return {
    id: 'urn:hearsay:saved',
    title: 'Hearsay: saved',
    description: null,
    pageUrl: pageAt(asked, '/saved'),
    entries: saved.map(({ article, savedAt }) =>
      articleEntry(asked, article, { updated: Math.max(savedAt, article.sortTime) }),
    ),
  };
}
