import type { Desk } from '../../../desk.ts';
import { isSubject } from '../../../model/edition/subject.ts';
import { readSection } from '../../../pipeline/sections/read-section.ts';
import { sectionPath, subjectName } from '../../pages/sections/subject-name.ts';
import type { FeedAsked } from '../feed-asked.ts';
import type { OutgoingFeed } from '../outgoing-feed.ts';
import { articleEntry, pageAt } from './article-entry.ts';
import { storyEntry } from './story-entry.ts';

/** What is new in a section, each story once; null: there is no such section. */
export async function sectionFeed(
  desk: Pick<Desk, 'store'>,
  asked: FeedAsked,
): Promise<OutgoingFeed | null> {
  const { param: subject, readerId, page } = asked;
  if (!isSubject(subject)) return null;
  const { before, limit } = page;
  const { items, next } = await readSection(desk, { readerId, subject, before, limit });
  return {
    id: `urn:hearsay:section:${subject}`,
    title: `Hearsay: ${subjectName(subject)}`,
    description: null,
    pageUrl: pageAt(asked, sectionPath(subject)),
    entries: items.map((item) =>
      item.kind === 'story' ? storyEntry(asked, item.story) : articleEntry(asked, item.article),
    ),
    pages: { older: next },
  };
}
