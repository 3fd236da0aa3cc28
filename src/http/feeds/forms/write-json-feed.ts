import { toIso } from '../../../model/time.ts';
import {
  commonLanguage,
  type FeedLinks,
  type OutgoingEntry,
  type OutgoingFeed,
} from '../outgoing-feed.ts';
import { feedLine, isLanguage, LONGEST_NAME, LONGEST_SUMMARY, sayable } from './feed-words.ts';

/** JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/ */
export function writeJsonFeed(feed: OutgoingFeed, links: FeedLinks): string {
  const { title, description, pageUrl, entries } = feed;
  const language = commonLanguage(feed);
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: feedLine(title),
    home_page_url: pageUrl,
    feed_url: links.self,
    description: description === null ? undefined : feedLine(description),
    next_url: links.next ?? undefined,
    language: isLanguage(language) ? language : undefined,
    hubs: links.hub === null ? undefined : [{ type: 'WebSub', url: links.hub }],
    items: entries.map(itemOf),
  });
}

/** Absent keys are undefined, which JSON leaves out. */
function itemOf(entry: OutgoingEntry) {
  const { id, title, url, originalUrl, summary, authors, language, content } = entry;
  const words = feedLine(summary, LONGEST_SUMMARY);
  return {
    id,
    url,
    external_url: originalUrl ?? undefined,
    title: feedLine(title),
    content_html: content === undefined ? undefined : sayable(content),
    content_text: content === undefined ? words : undefined,
    summary: content === undefined ? undefined : words,
    date_published: toIso(entry.published),
    date_modified: toIso(entry.updated),
    authors:
      authors.length === 0
        ? undefined
        : authors.map((name) => ({ name: feedLine(name, LONGEST_NAME) })),
    tags:
      entry.categories.length === 0
        ? undefined
        : entry.categories.map((tag) => feedLine(tag, LONGEST_NAME)),
    language: isLanguage(language) ? language : undefined,
    attachments: entry.enclosures?.map(({ url: address, type, length }) => ({
      url: address,
      mime_type: type,
      size_in_bytes: length ?? undefined,
    })),
  };
}
