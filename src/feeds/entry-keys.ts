import type { Entry } from '../model/entry.ts';
import { hashText } from '../text/hash-text.ts';
import { normaliseUrl } from '../text/normalise-url.ts';
import { plainText } from '../text/plain-text.ts';

/** By what an entry is recognised when it comes again; null where that cannot tell it from others. */
export type EntryKeys = {
  readonly guid: string | null;
  /** Normalised: to compare, not to open. */
  readonly url: string | null;
  /** A hash of the folded title. */
  readonly title: string | null;
  /** A hash of the folded text. */
  readonly content: string | null;
};

/** "News", "Update", "Photo of the day" come again with other contents. */
const SHORTEST_TITLE = 16;
const SHORTEST_CONTENT = 80;
/** Enough to tell two texts apart; what comes later is often a list of related articles. */
const COMPARED_CONTENT = 4000;

/**
 * Keys for each entry, in order. Feeds change all their identifiers at once (a new publishing system, a
 * move to https, tracking put on links) and then readers are flooded with old news: an entry is the
 * same if any key that can identify is the same. A key that two entries of one document share
 * identifies neither.
 */
export function entryKeys(
  entries: readonly Entry[],
  feed: { readonly homeUrl: string | null },
): EntryKeys[] {
  const home = feed.homeUrl === null ? null : normaliseUrl(feed.homeUrl);
  const keys = entries.map((entry) => keysOf(entry, home));
  const counts = {
    guid: repeated(keys.map((key) => key.guid)),
    url: repeated(keys.map((key) => key.url)),
    title: repeated(keys.map((key) => key.title)),
    content: repeated(keys.map((key) => key.content)),
  };
  return keys.map((key) => ({
    guid: unlessIn(counts.guid, key.guid),
    url: unlessIn(counts.url, key.url),
    title: unlessIn(counts.title, key.title),
    content: unlessIn(counts.content, key.content),
  }));
}

function keysOf(entry: Entry, home: string | null): EntryKeys {
  const url = entry.url === null ? null : normaliseUrl(entry.url);
  return {
    guid: entry.id,
    url: url === home ? null : url,
    title: hashFrom(fold(entry.title ?? ''), SHORTEST_TITLE),
    content: hashFrom(
      fold(plainText(longest(entry).slice(0, COMPARED_CONTENT * 5))),
      SHORTEST_CONTENT,
    ),
  };
}

function longest(entry: Entry): string {
  const content = entry.content ?? '';
  const summary = entry.summary ?? '';
  return content.length >= summary.length ? content : summary;
}

/** Letters and digits only: quotes, dashes and spaces are what publishing systems change. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .slice(0, COMPARED_CONTENT);
}

function hashFrom(folded: string, shortest: number): string | null {
  // Chinese and Japanese say with one sign what takes three letters elsewhere.
  const weight = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(folded) ? 3 : 1;
  return folded.length * weight < shortest ? null : hashText(folded);
}

function repeated(keys: readonly (string | null)[]): ReadonlySet<string> {
  const once = new Set<string>();
  const twice = new Set<string>();
  for (const key of keys) {
    if (key === null) continue;
    if (once.has(key)) twice.add(key);
    once.add(key);
  }
  return twice;
}

function unlessIn(twice: ReadonlySet<string>, key: string | null): string | null {
  return key === null || twice.has(key) ? null : key;
}
