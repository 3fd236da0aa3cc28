import type { Millis } from '../../../model/time.ts';
import {
  commonLanguage,
  type FeedLinks,
  type OutgoingEntry,
  type OutgoingFeed,
  updatedAt,
} from '../outgoing-feed.ts';
import {
  escapeWords,
  escapeXml,
  feedLine,
  isLanguage,
  LONGEST_NAME,
  LONGEST_SUMMARY,
} from './feed-words.ts';
import { atomLinks } from './write-atom.ts';

/**
 * RSS 2.0 (rssboard.org/rss-specification), with what it lacks from Atom, Dublin Core and the content module. A description is
 * markup there, so plain words are escaped twice; a title is words.
 */
export function writeRss(feed: OutgoingFeed, links: FeedLinks): string {
  const { title, description, pageUrl, isComplete, entries } = feed;
  const updated = updatedAt(feed);
  const stated = commonLanguage(feed);
  const language = isLanguage(stated) ? stated : 'en';
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:fh="http://purl.org/syndication/history/1.0">',
    '<channel>',
    `<title>${escapeWords(feedLine(title))}</title>`,
    `<link>${escapeXml(pageUrl)}</link>`,
    `<description>${escapeWords(feedLine(description ?? title))}</description>`,
    `<language>${language}</language>`,
    ...atomLinks(links, 'application/rss+xml').map((one) => `<atom:link ${one}/>`),
    ...(isComplete === true ? ['<fh:complete/>'] : []),
    ...(feed.pages?.archives?.isArchive === true ? ['<fh:archive/>'] : []),
    ...(updated === null ? [] : [`<lastBuildDate>${mailDate(updated)}</lastBuildDate>`]),
    '<generator>Hearsay</generator>',
    '<docs>https://www.rssboard.org/rss-specification</docs>',
    ...entries.map(itemMarkup),
    '</channel>',
    '</rss>',
    '',
  ];
  return lines.join('\n');
}

function itemMarkup(entry: OutgoingEntry): string {
  const { id, title, url, originalUrl, summary, language, published, updated } = entry;
  // RSS has one enclosure an item (rssboard.org/rss-profile); where its length is not known: 0.
  const [enclosure] = entry.enclosures ?? [];
  const lines = [
    '<item>',
    `<title>${escapeWords(feedLine(title))}</title>`,
    `<link>${escapeXml(url)}</link>`,
    `<guid isPermaLink="false">${escapeXml(id)}</guid>`,
    `<pubDate>${mailDate(published)}</pubDate>`,
    `<dcterms:modified>${new Date(updated).toISOString()}</dcterms:modified>`,
    ...entry.authors.map(
      (name) => `<dc:creator>${escapeWords(feedLine(name, LONGEST_NAME))}</dc:creator>`,
    ),
    ...entry.categories.map(
      (term) => `<category>${escapeWords(feedLine(term, LONGEST_NAME))}</category>`,
    ),
    ...(isLanguage(language) ? [`<dc:language>${language}</dc:language>`] : []),
    ...(originalUrl === null ? [] : [`<atom:link rel="via" href="${escapeXml(originalUrl)}"/>`]),
    ...(enclosure === undefined
      ? []
      : [
          `<enclosure url="${escapeXml(enclosure.url)}" length="${enclosure.length ?? 0}" type="${escapeXml(enclosure.type)}"/>`,
        ]),
    `<description>${escapeXml(asMarkup(feedLine(summary, LONGEST_SUMMARY)))}</description>`,
    ...(entry.content === undefined
      ? []
      : [`<content:encoded>${escapeXml(entry.content)}</content:encoded>`]),
    '</item>',
  ];
  return lines.join('\n');
}

function asMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** RFC 822 with a year of four digits, as the specification asks. */
function mailDate(time: Millis): string {
  return new Date(time).toUTCString();
}
