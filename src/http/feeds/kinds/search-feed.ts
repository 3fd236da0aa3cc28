import type { Desk } from '../../../desk.ts';
import { parseSearchQuery } from '../../../text/search-query.ts';
import { isAsking } from '../../pages/search/search-page.ts';
import { readerSettings, serverZone } from '../../pages/settings/reader-settings.ts';
import type { FeedAsked } from '../feed-asked.ts';
import type { OutgoingFeed } from '../outgoing-feed.ts';
import { articleEntry, pageAt } from './article-entry.ts';
import { urnPart } from './person-feed.ts';

/** As the page takes them. */
const LONGEST_SEARCH = 1000;

/** What a search finds, the newest first; null where nothing is asked. */
export async function searchFeed(
  { store, now }: Pick<Desk, 'store' | 'now'>,
  asked: FeedAsked,
): Promise<OutgoingFeed | null> {
  const { readerId, page } = asked;
  const typed = (asked.words.get('q') ?? '').slice(0, LONGEST_SEARCH).toWellFormed().trim();
  const { zone } = readerSettings(await store.settings.ofReader(readerId), serverZone());
  const query = parseSearchQuery(typed, zone, now());
  if (!isAsking(query)) return null;
  const { before, limit } = page;
  const found = await store.search.find({ readerId, query, before, limit, passageLength: null });
  const ids = found.map(({ line }) => line.id);
  const muted = await store.following.mutedAmong(readerId, ids);
  const search = new URLSearchParams({ q: typed });
  return {
    id: `urn:hearsay:search:${urnPart(typed)}`,
    title: `Hearsay: ${typed}`,
    description: null,
    pageUrl: pageAt(asked, `/search?${search}`),
    entries: found.flatMap(({ line }) => (muted.has(line.id) ? [] : articleEntry(asked, line))),
    pages: { older: ids.length < limit ? null : (ids.at(-1) ?? null) },
  };
}
