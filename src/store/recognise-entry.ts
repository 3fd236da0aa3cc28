/**
 * Which known entry an entry of a feed is, when it comes again.
 *
 * Feeds change their guids (FreshRSS #5210), their addresses (NetNewsWire #3286) or both, and
 * a reader that trusts one key floods its owner with old news. So any of three keys may
 * recognise an entry; and since some feeds use one key for different news (a live page's
 * address, a guid "latest"), a key counts for nothing where all else speaks against it:
 * better one article shown twice than one lost.
 */
import type { ReadEntry } from '../model/library.ts';

export type KnownEntry = {
  readonly id: number;
  readonly articleId: number;
  readonly guid: string | null;
  readonly urlKey: string | null;
  readonly titleKey: string | null;
  readonly contentKey: string | null;
  readonly statedHash: string;
  readonly published: number | null;
};

export type KnownEntries = {
  readonly byGuid: ReadonlyMap<string, KnownEntry>;
  readonly byUrl: ReadonlyMap<string, KnownEntry>;
  readonly byTitle: ReadonlyMap<string, readonly KnownEntry[]>;
};

/** Sorts a feed's known entries by their keys; of several with one key the newest counts. */
export function knownEntries(rows: readonly KnownEntry[]): KnownEntries {
  const byGuid = new Map<string, KnownEntry>();
  const byUrl = new Map<string, KnownEntry>();
  const byTitle = new Map<string, KnownEntry[]>();
  for (const row of rows) {
    if (row.guid !== null) byGuid.set(row.guid, row);
    if (row.urlKey !== null) byUrl.set(row.urlKey, row);
    if (row.titleKey !== null)
      byTitle.set(row.titleKey, [...(byTitle.get(row.titleKey) ?? []), row]);
  }
  return { byGuid, byUrl, byTitle };
}

/** The known entry that this one is, or null if it is news. */
export function recogniseEntry(entry: ReadEntry, known: KnownEntries): KnownEntry | null {
  const { guid, url, title } = entry.keys;
  const byGuid = guid === null ? undefined : known.byGuid.get(guid);
  if (byGuid !== undefined && !saysOtherNews(entry, byGuid)) return byGuid;
  const byUrl = url === null ? undefined : known.byUrl.get(url);
  if (byUrl !== undefined && !saysOtherNews(entry, byUrl)) return byUrl;
  const sameTitle = title === null ? [] : (known.byTitle.get(title) ?? []);
  return sameTitle.findLast((row) => isSameUnderNewKeys(entry, row)) ?? null;
}

/** One key agrees; does everything else that both have differ, title and text at least? */
function saysOtherNews(entry: ReadEntry, row: KnownEntry): boolean {
  const { guid, url, title, content } = entry.keys;
  if (!differ(title, row.titleKey) || !differ(content, row.contentKey)) return false;
  return differ(guid, row.guid) || differ(url, row.urlKey);
}

/** The title agrees while guid and address do not: the text or the date must agree too. */
function isSameUnderNewKeys(entry: ReadEntry, row: KnownEntry): boolean {
  const { url, content } = entry.keys;
  const { published } = entry.article;
  if (content !== null && content === row.contentKey) return true;
  if (published !== null && published === row.published) return true;
  const nothingElse = content === null && row.contentKey === null && published === null;
  return nothingElse && row.published === null && !differ(url, row.urlKey);
}

function differ(a: string | null, b: string | null): boolean {
  return a !== null && b !== null && a !== b;
}
