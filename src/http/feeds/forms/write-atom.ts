import type { Millis } from '../../../model/time.ts';
import {
  commonLanguage,
  type FeedLinks,
  type OutgoingEntry,
  type OutgoingFeed,
  updatedAt,
} from '../outgoing-feed.ts';
import { escapeXml, feedLine, LONGEST_NAME, LONGEST_SUMMARY, langAttribute } from './feed-words.ts';

/** Atom 1.0, RFC 4287, with pages (RFC 5005). A feed that is empty was last changed when time began. */
export function writeAtom(feed: OutgoingFeed, links: FeedLinks): string {
  const { id, title, description, pageUrl, isComplete, entries } = feed;
  const isArchive = feed.pages?.archives?.isArchive === true;
  const history =
    isComplete === true || isArchive ? ' xmlns:fh="http://purl.org/syndication/history/1.0"' : '';
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom"${history}${langAttribute(commonLanguage(feed) ?? 'en')}>`,
    `<title type="text">${escapeXml(feedLine(title))}</title>`,
    ...(description === null
      ? []
      : [`<subtitle type="text">${escapeXml(feedLine(description))}</subtitle>`]),
    `<id>${escapeXml(id)}</id>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(pageUrl)}"/>`,
    ...atomLinks(links, 'application/atom+xml').map((one) => `<link ${one}/>`),
    ...(isComplete === true ? ['<fh:complete/>'] : []),
    ...(isArchive ? ['<fh:archive/>'] : []),
    `<updated>${stamp(updatedAt(feed) ?? 0)}</updated>`,
    '<generator>Hearsay</generator>',
    '<author><name>Hearsay</name></author>',
    ...entries.map(entryMarkup),
    '</feed>',
    '',
  ];
  return lines.join('\n');
}

const RELATIONS = [
  ...(['self', 'first', 'previous', 'next', 'last'] as const),
  ...(['current', 'prev-archive', 'next-archive'] as const),
];

/** The attributes of the links of a feed as Atom spells them; RSS borrows them. */
export function atomLinks(links: FeedLinks, type: string): string[] {
  const pages = RELATIONS.flatMap((rel) => {
    const href = links[rel] ?? null;
    return href === null ? [] : [`rel="${rel}" type="${type}" href="${escapeXml(href)}"`];
  });
  return links.hub === null ? pages : [...pages, `rel="hub" href="${escapeXml(links.hub)}"`];
}

function entryMarkup(entry: OutgoingEntry): string {
  const { id, title, url, originalUrl, summary, language, published, updated } = entry;
  const lines = [
    `<entry${langAttribute(language)}>`,
    `<title type="text">${escapeXml(feedLine(title))}</title>`,
    `<id>${escapeXml(id)}</id>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    ...(originalUrl === null ? [] : [`<link rel="via" href="${escapeXml(originalUrl)}"/>`]),
    ...(entry.enclosures ?? []).map(
      (one) =>
        `<link rel="enclosure" type="${escapeXml(one.type)}"${one.length === null ? '' : ` length="${one.length}"`} href="${escapeXml(one.url)}"/>`,
    ),
    `<published>${stamp(published)}</published>`,
    `<updated>${stamp(updated)}</updated>`,
    ...entry.authors.map(
      (name) => `<author><name>${escapeXml(feedLine(name, LONGEST_NAME))}</name></author>`,
    ),
    ...entry.categories.map(
      (term) => `<category term="${escapeXml(feedLine(term, LONGEST_NAME))}"/>`,
    ),
    `<summary type="text">${escapeXml(feedLine(summary, LONGEST_SUMMARY))}</summary>`,
    ...(entry.content === undefined
      ? []
      : [`<content type="html">${escapeXml(entry.content)}</content>`]),
    '</entry>',
  ];
  return lines.join('\n');
}

function stamp(time: Millis): string {
  return new Date(time).toISOString();
}
