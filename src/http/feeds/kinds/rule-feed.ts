import type { Desk } from '../../../desk.ts';
import { holdsAt } from '../../../model/following.ts';
import { rulePath } from '../../pages/following/following-path.ts';
import { wholeNumber } from '../../pages/frame/form-fields.ts';
import type { FeedAsked } from '../feed-asked.ts';
import type { OutgoingFeed } from '../outgoing-feed.ts';
import { articleEntry, pageAt } from './article-entry.ts';

/** What a rule touches, the newest first; null once it has ended. */
export async function ruleFeed(
  desk: Pick<Desk, 'store' | 'now'>,
  asked: FeedAsked,
): Promise<OutgoingFeed | null> {
  const { readerId, page } = asked;
  const { following } = desk.store;
  const rule = await following.byId(readerId, wholeNumber(asked.param) ?? 0);
  if (rule === null || !holdsAt(rule, desk.now())) return null;
  const found = await following.page(readerId, { rule, before: page.before, limit: page.limit });
  return {
    id: `urn:hearsay:following:${rule.id}`,
    title: `Hearsay: ${rule.name}`,
    description: null,
    pageUrl: pageAt(asked, rulePath(rule.id)),
    entries: found.rows.map((line) => articleEntry(asked, line)),
    pages: { older: found.before },
  };
}
