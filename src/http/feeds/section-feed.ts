import type { Context } from 'hono';
import { isSubject } from '../../model/edition/subject.ts';
import { readSection } from '../../pipeline/sections/read-section.ts';
import type { AppRooms } from '../app-rooms.ts';
import { sectionPath, subjectName } from '../pages/sections/subject-name.ts';
import { readerOf } from '../reader-of.ts';
import { articleEntry, ownAddress, wholeAddress } from './feed-addresses.ts';
import type { OutgoingFeed } from './outgoing-feed.ts';
import { storyEntry } from './story-feeds.ts';

const MOST_ENTRIES = 60;

/** What is new in a section, each story once; null: there is no such section. */
export async function sectionFeed(
  { desk }: AppRooms,
  context: Context,
): Promise<OutgoingFeed | null> {
  const subject = context.req.param('subject');
  if (!isSubject(subject)) return null;
  const asked = { readerId: readerOf(context), subject, before: null, limit: MOST_ENTRIES };
  const { items } = await readSection(desk, asked);
  return {
    id: `urn:hearsay:section:${subject}`,
    title: `Hearsay: ${subjectName(subject)}`,
    description: null,
    pageUrl: wholeAddress(context, sectionPath(subject)),
    feedUrl: ownAddress(context),
    entries: items.map((item) =>
      item.kind === 'story' ? storyEntry(context, item.story) : articleEntry(context, item.article),
    ),
  };
}
