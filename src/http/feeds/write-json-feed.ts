import { toIso } from '../../model/time.ts';
import type { OutgoingEntry, OutgoingFeed } from './outgoing-feed.ts';

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/ */
export function writeJsonFeed(feed: OutgoingFeed): string {
  const { title, description, pageUrl, feedUrl, entries } = feed;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: pageUrl,
    feed_url: feedUrl,
    description: description ?? undefined,
    items: entries.map(itemOf),
  });
}

/** Absent keys are undefined, which JSON leaves out. */
function itemOf(entry: OutgoingEntry) {
  const { id, title, url, originalUrl, summary, authors, language } = entry;
  return {
    id,
    url,
    external_url: originalUrl ?? undefined,
    title,
    content_text: summary,
    date_published: toIso(entry.published),
    date_modified: toIso(entry.updated),
    authors: authors.length === 0 ? undefined : authors.map((name) => ({ name })),
    language: language ?? undefined,
  };
}
