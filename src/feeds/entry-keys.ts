import type { Entry } from '../model/feeds/entry.ts';
import type { EntryKeys } from '../model/feeds/entry-keys.ts';
import { type Millis, toIso } from '../model/time.ts';
import { hashText } from '../text/hash-text.ts';
import { normaliseUrl } from '../text/normalise-url.ts';
import { plainText } from '../text/plain-text.ts';

/** Shorter titles ("News", "Update") come again with other contents. */
const SHORTEST_TITLE = 16;
const SHORTEST_UNDATED_TITLE = 40;
const SHORTEST_CONTENT = 80;
/** Enough to tell two texts apart; what comes later is often a list of related articles. */
const COMPARED_CONTENT = 800;
/** Markup looked at for that much text. */
const COMPARED_MARKUP = 2 * COMPARED_CONTENT;
const DAY_LENGTH = 10;

/**
 * Keys for each entry, in order. Feeds change all their identifiers at once (a new publishing system, a
 * move to https, tracking put on links) and then readers are flooded with old news: an entry is the
 * same if any key that can identify is the same. So that no news is lost, a key that two entries of
 * one document share identifies neither.
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
  const title = fold(entry.title ?? '');
  const text = fold(plainText(longest(entry).slice(0, COMPARED_MARKUP)));
  return {
    guid: entry.id === null ? null : entry.id.replace(/^https?:\/\/(?:www\.)?/i, 'https://'),
    url: url === home ? null : url,
    title: titleKey(title, entry.published),
    content: weightOf(text) < SHORTEST_CONTENT ? null : hashText(`${title}\n${text}`),
  };
}

function titleKey(title: string, published: Millis | null): string | null {
  const shortest = published === null ? SHORTEST_UNDATED_TITLE : SHORTEST_TITLE;
  if (weightOf(title) < shortest) return null;
  return hashText(`${title}\n${toIso(published)?.slice(0, DAY_LENGTH) ?? ''}`);
}

function longest(entry: Entry): string {
  const content = entry.content ?? '';
  const summary = entry.summary ?? '';
  return content.length >= summary.length ? content : summary;
}

/** All that is neither letter nor digit, but for the single spaces that are there already. */
const BETWEEN_WORDS = /[^\p{L}\p{N} ][^\p{L}\p{N}]*| [^\p{L}\p{N}]+/gu;

/** Letters and digits only: quotes, dashes and spaces are what publishing systems change. */
function fold(text: string): string {
  return text
    .slice(0, 2 * COMPARED_CONTENT)
    .normalize('NFKC')
    .toLowerCase()
    .replace(BETWEEN_WORDS, ' ')
    .trim()
    .slice(0, COMPARED_CONTENT);
}

/** Chinese, Japanese and Korean say with one sign what takes three letters elsewhere. */
function weightOf(folded: string): number {
  return folded.length * (/[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(folded) ? 3 : 1);
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
