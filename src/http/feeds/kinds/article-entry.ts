import { openingOf } from '../../../articles/opening-of.ts';
import type { ArticleLine } from '../../../model/library.ts';
import { shownAddress } from '../../pages/lists/sample-address.ts';
import type { FeedAsked } from '../feed-asked.ts';
import type { OutgoingEntry } from '../outgoing-feed.ts';

export type EntryPlace = Pick<FeedAsked, 'origin'>;

/** The address of a page of ours. */
export function pageAt({ origin }: EntryPlace, path: string): string {
  return new URL(path, origin).href;
}

/** An article as an entry of a feed; what it is about says more in `more`. */
export function articleEntry(
  asked: EntryPlace,
  line: ArticleLine,
  more: Partial<OutgoingEntry> = {},
): OutgoingEntry {
  const { id, outletName, headline, byline, language, url, section } = line;
  return {
    id: `urn:hearsay:article:${id}`,
    title: `${outletName}: ${headline}`,
    url: pageAt(asked, `/article/${id}`),
    originalUrl: originalOf(asked, url),
    summary: openingOf(line),
    authors: byline.length > 0 ? byline : [outletName],
    categories: section === null ? [] : [section],
    language,
    published: line.sortTime,
    updated: Math.max(line.revisedAt ?? 0, line.sortTime),
    textOf: id,
    ...more,
  };
}

/** The outlet's own page, if a browser can go there. */
function originalOf({ origin }: EntryPlace, url: string | null): string | null {
  const whole = url === null ? null : URL.parse(shownAddress(url), origin);
  return whole?.protocol === 'http:' || whole?.protocol === 'https:' ? whole.href : null;
}
