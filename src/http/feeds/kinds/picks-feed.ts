import type { Desk } from '../../../desk.ts';
import type { ShownPick } from '../../../model/edition/editors-pick.ts';
import { readPicks } from '../../../pipeline/picks/read-picks.ts';
import type { FeedAsked } from '../feed-asked.ts';
import type { OutgoingEntry, OutgoingFeed } from '../outgoing-feed.ts';
import { articleEntry, pageAt } from './article-entry.ts';
import { storyEntry } from './story-entry.ts';

/** Our picks in the editor's order, each at the time from which it is shown; what is gone is left out. */
export async function picksFeed(
  desk: Pick<Desk, 'store' | 'now'>,
  asked: FeedAsked,
): Promise<OutgoingFeed> {
  const picks = await readPicks(desk, { readerId: asked.readerId, now: desk.now() });
  return {
    id: 'urn:hearsay:picks',
    title: 'Hearsay: our picks',
    description: 'Stories and articles that an editor picked.',
    pageUrl: pageAt(asked, '/picks'),
    entries: picks.flatMap((pick) => pickEntry(asked, pick) ?? []),
    isComplete: true,
  };
}

function pickEntry(asked: FeedAsked, pick: ShownPick): OutgoingEntry | null {
  const { shown, comment, id, from } = pick;
  if (shown.kind !== 'story' && shown.kind !== 'article') return null;
  const entry =
    shown.kind === 'story' ? storyEntry(asked, shown.story) : articleEntry(asked, shown.article);
  const summary = comment === null ? entry.summary : `${comment} — ${entry.summary}`;
  // New when it is picked, and not again with each article: that is what the story's own feed is for.
  return { ...entry, id: `urn:hearsay:pick:${id}`, summary, published: from, updated: from };
}
