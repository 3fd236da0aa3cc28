import type { Context } from 'hono';
import type { ArticleLine } from '../../model/library.ts';
import { shownAddress } from '../pages/lists/sample-address.ts';
import { seenUrl } from '../security/remote.ts';
import type { OutgoingEntry } from './outgoing-feed.ts';

/** The address of a page of ours as whoever asked can reach it: other programs need it whole. */
export function wholeAddress(context: Context, path: string): string {
  return new URL(path, seenUrl(context)).href;
}

/** This feed's own address, without what trackers add. */
export function ownAddress(context: Context): string {
  return seenUrl(context).href;
}

/** An article as an entry of a feed; what it is about says more in `more`. */
export function articleEntry(
  context: Context,
  line: ArticleLine,
  more: Partial<OutgoingEntry> = {},
): OutgoingEntry {
  const { id, outletName, headline, standfirst, opening, byline, language, url } = line;
  return {
    id: `urn:hearsay:article:${id}`,
    title: `${outletName}: ${headline}`,
    url: wholeAddress(context, `/article/${id}`),
    originalUrl: url === null ? null : new URL(shownAddress(url), seenUrl(context)).href,
    summary: standfirst ?? opening,
    authors: byline,
    language,
    published: line.sortTime,
    updated: line.revisedAt ?? line.sortTime,
    ...more,
  };
}
