import type { Desk } from '../../../desk.ts';
import type { FeedAsked } from '../feed-asked.ts';
import type { OutgoingFeed } from '../outgoing-feed.ts';
import { articleEntry, pageAt } from './article-entry.ts';

/** What was labelled last; null: the reader has no such label. */
export async function labelFeed(
  { store }: Pick<Desk, 'store'>,
  asked: FeedAsked,
): Promise<OutgoingFeed | null> {
  const { readerId, page, param } = asked;
  const id = /^\d{1,15}$/.test(param) ? Number(param) : 0;
  const label = await store.labels.byId(readerId, id);
  if (label === null) return null;
  const most = { readerId, labelId: id, offset: 0, limit: page.limit };
  const labelled = await store.labels.list({ ...most, order: 'labelled' });
  return {
    id: `urn:hearsay:label:${id}`,
    title: `Hearsay: ${label.name}`,
    description: null,
    pageUrl: pageAt(asked, `/labels/${id}`),
    entries: labelled.map(({ article, labelledAt }) =>
      articleEntry(asked, article, { updated: Math.max(labelledAt, article.sortTime) }),
    ),
  };
}
