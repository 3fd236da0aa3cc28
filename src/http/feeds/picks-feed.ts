import type { Context } from 'hono';
import type { ShownPick } from '../../model/edition/editors-pick.ts';
import { readPicks } from '../../pipeline/picks/read-picks.ts';
import type { AppRooms } from '../app-rooms.ts';
import { readerOf } from '../reader-of.ts';
import { articleEntry, ownAddress, wholeAddress } from './feed-addresses.ts';
import type { OutgoingEntry, OutgoingFeed } from './outgoing-feed.ts';
import { storyEntry } from './story-feeds.ts';

/** Our picks in the editor's order, each at the time from which it is shown; what is gone is left out. */
export async function picksFeed({ desk }: AppRooms, context: Context): Promise<OutgoingFeed> {
  const picks = await readPicks(desk, { readerId: readerOf(context), now: desk.now() });
  return {
    id: 'urn:hearsay:picks',
    title: 'Hearsay: our picks',
    description: 'Stories and articles that an editor picked.',
    pageUrl: wholeAddress(context, '/picks'),
    feedUrl: ownAddress(context),
    entries: picks.flatMap((pick) => pickEntry(context, pick) ?? []),
  };
}

function pickEntry(context: Context, pick: ShownPick): OutgoingEntry | null {
  const { shown, comment, id, from } = pick;
  if (shown.kind !== 'story' && shown.kind !== 'article') return null;
  const entry =
    shown.kind === 'story'
      ? storyEntry(context, shown.story)
      : articleEntry(context, shown.article);
  const summary = comment === null ? entry.summary : `${comment} — ${entry.summary}`;
  // New when it is picked, and not again with each article: that is what the story's own feed is for.
  return { ...entry, id: `urn:hearsay:pick:${id}`, summary, published: from, updated: from };
}
