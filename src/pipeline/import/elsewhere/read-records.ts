/** Exports in JSON: which program wrote one is told by its first entry's fields. */
import type { FeedListing } from '../../../model/feeds/subscription.ts';
import {
  type Brought,
  type Elsewhere,
  type ElsewhereRead,
  type EntryRead,
  MOST_ITEMS,
  NOTHING_MORE,
} from './brought.ts';
import { joined } from './joined.ts';
import { fromMiniflux, fromNewsBlur, minifluxFeed } from './records/feed-readers.ts';
import { fromGoogleReader, googleReaderProgram } from './records/google-reader.ts';
import {
  fromHearsay,
  fromOmnivore,
  fromPocketList,
  fromWallabag,
} from './records/later-readers.ts';
import { at, lineAt, type Stated, statedList, statedObject } from './stated-values.ts';

/** Whether the beginning of a text is that of an export we know: its fields stand in the first entry. */
export function isExport(head: string): boolean {
  return (
    /^\ufeff?\s{0,40}[[{]/.test(head) &&
    MARKS.some((marks) => marks.every((mark) => head.includes(mark)))
  );
}

/** Field names that stand together near the beginning of what each program writes. */
const MARKS: readonly (readonly string[])[] = [
  ['"items"', '"user/'],
  ['"items"', '"alternate"', '"origin"'],
  ['"originId"', '"fingerprint"'],
  ['"entries"', '"changed_at"', '"starred"'],
  ['"feed_url"', '"site_url"'],
  ['"story_permalink"', '"story_title"'],
  ['"is_archived"', '"url"'],
  ['"savedAt"', '"url"', '"labels"'],
  ['"savedAt"', '"url"', '"headline"'],
  ['"list"', '"given_url"'],
];

/** Reads a whole export; null: it is JSON of another kind. */
export function readRecords(text: string): ElsewhereRead | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message.slice(0, 200) : '';
    return { kind: 'failed', reason: `The export is not whole: ${why}.` };
  }
  const whole = statedObject(value);
  const entries = entriesOf(value);
  const feeds = feedsIn(entries);
  if (feeds !== null) return feeds;
  const reading = readingOf(whole, entries);
  if (reading === null) return null;
  return joined(reading.program, readEach(entries, reading.read));
}

/** The entries, wherever a program puts them. */
function entriesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  const whole = statedObject(value);
  for (const name of ['items', 'entries', 'stories', 'starred_stories']) {
    const list = at(whole, name);
    if (Array.isArray(list)) return list;
  }
  const list = statedObject(at(whole, 'list'));
  return list === null ? [] : Object.values(list);
}

type Reading = {
  readonly program: Elsewhere;
  readonly read: (entry: Stated) => Partial<Brought>;
};

const BY_FIELDS: readonly (readonly [fields: readonly string[], reading: Reading])[] = [
  [['changed_at', 'starred', 'url'], { program: 'Miniflux', read: fromMiniflux }],
  [['is_archived', 'url'], { program: 'wallabag', read: fromWallabag }],
  [['savedAt', 'url', 'headline'], { program: 'Hearsay', read: fromHearsay }],
  [['savedAt', 'url', 'title'], { program: 'Omnivore', read: fromOmnivore }],
  [['given_url'], { program: 'Pocket', read: fromPocketList }],
];

/** Entries looked at: the first may be broken. */
const LOOKED_AT = 20;

function readingOf(whole: Stated | null, entries: readonly unknown[]): Reading | null {
  const seen = entries.slice(0, LOOKED_AT).map(statedObject);
  const found = BY_FIELDS.find(([fields]) =>
    seen.some((entry) => fields.every((field) => entry !== null && Object.hasOwn(entry, field))),
  );
  if (found !== undefined) return found[1];
  if (seen.some((entry) => at(entry, 'story_permalink') !== undefined)) {
    const feeds = statedObject(at(whole, 'feeds'));
    return { program: 'NewsBlur', read: (entry) => fromNewsBlur(entry, feeds) };
  }
  const program = googleReaderProgram(whole, entries);
  const list = lineAt(whole, 'id') ?? '';
  return program === null ? null : { program, read: (entry) => fromGoogleReader(entry, list) };
}

function* readEach(
  entries: readonly unknown[],
  read: (entry: Stated) => Partial<Brought>,
): Generator<EntryRead> {
  for (const [index, value] of entries.entries()) {
    const place = `entry ${index + 1}`;
    const entry = statedObject(value);
    if (entry === null) {
      yield { kind: 'broken', broken: { place, reason: 'This is no article.' } };
      continue;
    }
    const article: Brought = { url: null, ...NOTHING_MORE, ...read(entry), place };
    if (article.url === null && article.markup === null) {
      const reason = 'There is neither an address of the web nor a text.';
      yield { kind: 'broken', broken: { place, reason } };
    } else yield { kind: 'article', article, leftOut: { notes: notesIn(entry) } };
  }
}

/** What somebody marked or wrote in an article. */
function notesIn(entry: Stated): number {
  const lists = ['annotations', 'highlights', 'comments'].map((name) =>
    statedList(at(entry, name)),
  );
  return lists.reduce((sum, list) => sum + list.length, 0);
}

/** A list of feeds: Miniflux's API has them beside the entries. Null: it is none. */
function feedsIn(entries: readonly unknown[]): ElsewhereRead | null {
  const first = statedObject(entries[0]);
  if (at(first, 'feed_url') === undefined || at(first, 'site_url') === undefined) return null;
  const broken: { place: string; reason: string }[] = [];
  const feeds: FeedListing[] = [];
  for (const [index, value] of entries.slice(0, MOST_ITEMS).entries()) {
    const entry = statedObject(value);
    const feed = entry === null ? null : minifluxFeed(entry);
    if (feed !== null) feeds.push(feed);
    else broken.push({ place: `entry ${index + 1}`, reason: 'There is no address of a feed.' });
  }
  return { kind: 'brought', program: 'Miniflux', items: [], feeds, broken, leftOut: [] };
}
