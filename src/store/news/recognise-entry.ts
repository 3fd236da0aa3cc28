/**
 * Which known entries the entries of a feed are, when they come again.
 *
 * Feeds change their guids (FreshRSS #5210), their addresses (NetNewsWire #3286) or both, and
 * a reader that trusts one key floods its owner with old news. So any key may recognise an
 * entry; and since some feeds use one key for different news (a live page's address, a guid
 * "latest"), a key counts for nothing where all else speaks against it: better one article shown
 * twice than one lost. For the same reason no two entries of a document are one known entry.
 */
import type { ReadEntry } from '../../model/library.ts';
import { HOUR, type Millis } from '../../model/time.ts';

export type KnownEntry = {
  readonly id: number;
  readonly articleId: number;
  readonly guid: string | null;
  readonly urlKey: string | null;
  readonly titleKey: string | null;
  readonly contentKey: string | null;
  readonly statedHash: string;
  readonly published: Millis | null;
  readonly firstSeen: Millis;
};

/** For each entry the known one that it is, or null if it is news. No row is given twice. */
export function recogniseEntries(
  entries: readonly ReadEntry[],
  rows: readonly KnownEntry[],
): (KnownEntry | null)[] {
  const known = byKeys(rows);
  const pairs = entries.flatMap((entry, index) =>
    candidates(entry, known).flatMap((row) => {
      const alike = compare(entry, row);
      return isSame(alike, entry, row) ? [{ index, row, weight: weightOf(alike) }] : [];
    }),
  );
  // The surest first; of several rows the newest.
  pairs.sort((a, b) => b.weight - a.weight || b.row.id - a.row.id || a.index - b.index);
  const found: (KnownEntry | null)[] = entries.map(() => null);
  const given = new Set<number>();
  for (const { index, row } of pairs) {
    if (found[index] !== null || given.has(row.id)) continue;
    found[index] = row;
    given.add(row.id);
  }
  return found;
}

/** Rows by every key they have; the keys' kinds are kept apart by a letter. */
function byKeys(rows: readonly KnownEntry[]): ReadonlyMap<string, KnownEntry[]> {
  const known = new Map<string, KnownEntry[]>();
  for (const row of rows) {
    for (const key of [
      named('g', row.guid),
      named('u', row.urlKey),
      named('t', row.titleKey),
      named('c', row.contentKey),
    ]) {
      if (key === null) continue;
      const same = known.get(key);
      if (same === undefined) known.set(key, [row]);
      else same.push(row);
    }
  }
  return known;
}

function named(kind: string, key: string | null): string | null {
  return key === null ? null : `${kind}${key}`;
}

/** A guid that a feed gives to all its news would bring back all of it: the newest are enough. */
const MOST_CANDIDATES = 50;

function candidates(entry: ReadEntry, known: ReadonlyMap<string, KnownEntry[]>): KnownEntry[] {
  const { guid, url, title, content } = entry.keys;
  const keys = [named('g', guid), named('u', url), named('t', title), named('c', content)];
  const rows = keys.flatMap((key) =>
    key === null ? [] : (known.get(key)?.slice(-MOST_CANDIDATES) ?? []),
  );
  return [...new Set(rows)];
}

type Likeness = 'same' | 'other' | 'unknown';

type Alike = {
  readonly guid: Likeness;
  readonly url: Likeness;
  readonly title: Likeness;
  readonly content: Likeness;
  /** Title or text. */
  readonly words: Likeness;
  readonly date: 'same' | 'near' | 'far' | 'unknown';
};

function compare(entry: ReadEntry, row: KnownEntry): Alike {
  const title = likeness(entry.keys.title, row.titleKey);
  const content = likeness(entry.keys.content, row.contentKey);
  const both = [title, content];
  return {
    guid: guidLikeness(entry.keys.guid, row.guid),
    url: likeness(entry.keys.url, row.urlKey),
    title,
    content,
    words: both.find((one) => one === 'same') ?? both.find((one) => one === 'other') ?? 'unknown',
    date: dateLikeness(entry.article.published, row.published),
  };
}

function likeness(a: string | null, b: string | null): Likeness {
  if (a === null || b === null) return 'unknown';
  return a === b ? 'same' : 'other';
}

/** The BBC counts an entry's editions after a "#": that says neither same nor other. */
function guidLikeness(a: string | null, b: string | null): Likeness {
  const like = likeness(a, b);
  if (like !== 'other') return like;
  const [bare = ''] = a?.split('#', 1) ?? [];
  return bare.length > 8 && bare === b?.split('#', 1)[0] ? 'unknown' : 'other';
}

/** News of the next day at the same place is other news; within a day a date is bumped by an edit. */
const FAR: Millis = 20 * HOUR;

function dateLikeness(a: Millis | null, b: Millis | null): Alike['date'] {
  if (a === null || b === null) return 'unknown';
  if (a === b) return 'same';
  return Math.abs(a - b) < FAR ? 'near' : 'far';
}

function isSame(alike: Alike, entry: ReadEntry, row: KnownEntry): boolean {
  if (alike.guid === 'same') return !isReusedGuid(alike);
  if (alike.url === 'same') return isSameAtAddress(alike);
  if (alike.content === 'same') return !isSaidAgain(alike, entry, row);
  return alike.title === 'same' && isSameUnderNewKeys(alike, entry);
}

/** "latest": nothing else agrees, and two things at least disagree. */
function isReusedGuid({ url, words, date }: Alike): boolean {
  if (url === 'same' || words === 'same' || date === 'same') return false;
  return Number(url === 'other') + Number(words === 'other') + Number(date === 'far') >= 2;
}

/** An address is also that of a live page or a gallery, which hold one news after the other. */
function isSameAtAddress({ guid, words, date }: Alike): boolean {
  if (words === 'same' || date === 'same') return true;
  if (guid === 'other') return words === 'unknown' && date === 'unknown';
  return !(words === 'other' && date === 'far');
}

/** The same words, dated after we had them already: the daily crossword, the weekly open thread. */
function isSaidAgain(alike: Alike, entry: ReadEntry, row: KnownEntry): boolean {
  const { published } = entry.article;
  if (published === null || row.published === null || published <= row.firstSeen) return false;
  return alike.date === 'far' || (alike.date === 'near' && hasOtherKeys(alike));
}

/** The title agrees and so does its day (see feeds/entry-keys.ts); guid, address and text do not. */
function isSameUnderNewKeys(alike: Alike, entry: ReadEntry): boolean {
  const { published } = entry.article;
  if (alike.date === 'same') {
    const isCoarse = published !== null && published % HOUR === 0;
    // Dates without a time are the same all day, and so may titles be ("Markets today").
    return !(isCoarse && alike.content === 'other' && hasOtherKeys(alike));
  }
  if (alike.date === 'near') return !hasOtherKeys(alike);
  return alike.content !== 'other' && alike.url !== 'other';
}

function hasOtherKeys({ guid, url }: Alike): boolean {
  return guid === 'other' || url === 'other';
}

function weightOf({ guid, url, title, content, date }: Alike): number {
  return (
    8 * Number(guid === 'same') +
    4 * Number(url === 'same') +
    3 * Number(content === 'same') +
    2 * Number(title === 'same') +
    2 * Number(date === 'same')
  );
}
