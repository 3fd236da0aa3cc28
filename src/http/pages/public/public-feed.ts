import { createHash } from 'node:crypto';
import { openingOf } from '../../../articles/opening-of.ts';
import type { ArticleLine } from '../../../model/library.ts';
import type { StoryRecord } from '../../../model/library-stories.ts';
import type { OutgoingEntry, OutgoingFeed } from '../../feeds/outgoing-feed.ts';
import { shownHeadline } from '../stories/shown-headline.ts';
import { openingWords } from './opening-words.ts';

const MOST_ENTRIES = 60;

/**
 * A story that its reader made public as a feed, with what the page shows: who carries it and how it begins. It is known by what
 * nobody can make the secret of again: programs show ids around; each entry leads to its outlet, for ours are nobody else's.
 */
export function publicFeed(
  story: StoryRecord,
  { secret, page }: { secret: string; page: string },
): OutgoingFeed {
  const id = `urn:hearsay:public:${createHash('sha256').update(secret).digest('hex').slice(0, 32)}`;
  const lines = story.coverage
    .map(({ article }) => article)
    .sort((a, b) => b.id - a.id)
    .slice(0, MOST_ENTRIES);
  return {
    id,
    title: shownHeadline(story.shown),
    description: `A story in ${story.outletCount} ${story.outletCount === 1 ? 'title' : 'titles'}`,
    pageUrl: page,
    entries: lines.map((line) => entryOf(line, { id, page })),
    isComplete: story.coverage.length <= MOST_ENTRIES,
  };
}

function entryOf(line: ArticleLine, { id, page }: { id: string; page: string }): OutgoingEntry {
  const { outletName, headline, byline, language, url, sortTime } = line;
  const original =
    url !== null && /^https?:\/\//i.test(url) ? (URL.parse(url)?.href ?? null) : null;
  return {
    id: `${id}:${line.id}`,
    title: `${outletName}: ${headline}`,
    url: original ?? page,
    originalUrl: null,
    summary: openingWords(openingOf(line)) || headline,
    authors: byline.length > 0 ? byline : [outletName],
    ...{ categories: [], language, published: sortTime },
    updated: Math.max(sortTime, line.revisedAt ?? 0),
  };
}

/** A public feed's own address has nothing behind it that counts. */
export function publicLinks({ origin, pathname }: URL) {
  const none = { first: null, next: null, previous: null, last: null };
  return { self: `${origin}${pathname}`, ...none, hub: null };
}
