import type { Millis } from '../../../model/time.ts';
import { escapeXml, langAttribute } from '../../feeds/forms/feed-words.ts';
import type { ShownEntry } from '../../sync/read-entries.ts';
import { longItemId } from '../asked/item-id.ts';
import { enclosuresOf, type ItemLabels, itemCategories, originOf } from './item.ts';

export type StreamAtom = {
  /** As the program named it. */
  readonly id: string;
  readonly title: string;
  /** This document's own address. */
  readonly address: string;
  readonly entries: readonly ShownEntry[];
  readonly labels: ItemLabels;
  readonly continuation: number | null;
  readonly updated: Millis;
};

/** Where Google's programs look for what is marked. */
const SCHEME = 'http://www.google.com/reader/';

/** A stream as Google Reader gave it out: Atom 1.0 with words of its own ("gr"), by which newsboat's `feedhq` reads and nothing else. */
export function writeStreamAtom(stream: StreamAtom): string {
  const { id, title, address, entries, labels, continuation, updated } = stream;
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:gr="http://www.google.com/schemas/reader/atom/">`,
    `<id>tag:google.com,2005:reader/${escapeXml(id)}</id>`,
    `<title type="text">${escapeXml(title)}</title>`,
    `<link rel="self" href="${escapeXml(address)}"/>`,
    `<updated>${stamp(updated)}</updated>`,
    '<generator>Hearsay</generator>',
    ...(continuation === null ? [] : [`<gr:continuation>${continuation}</gr:continuation>`]),
    ...entries.map((entry) => entryMarkup(entry, labels)),
    '</feed>',
    '',
  ].join('\n');
}

function entryMarkup(entry: ShownEntry, labels: ItemLabels): string {
  const { article, number, arrivedAt, html } = entry;
  const { streamId, title, htmlUrl } = originOf(entry);
  return [
    `<entry gr:crawl-timestamp-msec="${arrivedAt}"${langAttribute(article.language)}>`,
    `<id>${longItemId(number)}</id>`,
    `<title type="text">${escapeXml(article.headline)}</title>`,
    ...categoriesMarkup(entry, labels),
    `<published>${stamp(article.sortTime)}</published>`,
    `<updated>${stamp(article.revisedAt ?? article.sortTime)}</updated>`,
    ...(article.url === null
      ? []
      : [`<link rel="alternate" type="text/html" href="${escapeXml(article.url)}"/>`]),
    ...enclosuresOf(entry).map(
      ({ href, type, length }) =>
        `<link rel="enclosure" type="${escapeXml(type)}"${length === undefined ? '' : ` length="${length}"`} href="${escapeXml(href)}"/>`,
    ),
    `<content type="html">${escapeXml(html)}</content>`,
    `<author><name>${escapeXml(article.byline.join(', ') || article.outletName)}</name></author>`,
    `<source gr:stream-id="${streamId}"><id>tag:google.com,2005:reader/${streamId}</id><title type="text">${escapeXml(title)}</title><link rel="alternate" type="text/html" href="${escapeXml(htmlUrl)}"/></source>`,
    '</entry>',
  ].join('\n');
}

/** newsboat takes what is `read` for read, and what is `fresh` or `kept-unread` for unread; said of each, since it keeps what it had otherwise. */
function categoriesMarkup(entry: ShownEntry, labels: ItemLabels): string[] {
  const mark = entry.article.isRead ? 'read' : 'fresh';
  const all = itemCategories(entry, labels).map((term) => {
    const label = term.startsWith('user/') ? ` scheme="${SCHEME}"` : '';
    return `<category term="${escapeXml(term)}"${label} label="${escapeXml(term.split('/').at(-1) ?? '')}"/>`;
  });
  const isSaid = entry.article.isRead;
  const fresh = `<category term="user/-/state/com.google/${mark}" scheme="${SCHEME}" label="${mark}"/>`;
  return isSaid ? all : [...all, fresh];
}

function stamp(time: Millis): string {
  return new Date(time).toISOString();
}
