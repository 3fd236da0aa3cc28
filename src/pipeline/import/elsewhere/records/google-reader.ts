/**
 * Google Reader's lists of articles, which its heirs write: Google Takeout's starred.json and the rest, FreshRSS, Inoreader,
 * The Old Reader; and Feedly's streams, which are of the same family.
 */
import type { Brought, Elsewhere } from '../brought.ts';
import {
  at,
  lineAt,
  markupAt,
  type Stated,
  statedLine,
  statedList,
  statedObject,
  statedTime,
  webAddress,
  wordsOf,
} from '../stated-values.ts';

/** Which heir wrote a list; null: it is none. */
export function googleReaderProgram(
  list: Stated | null,
  entries: readonly unknown[],
): Elsewhere | null {
  const id = lineAt(list, 'id') ?? '';
  const first = statedObject(entries[0]);
  if (id.includes('/state/org.freshrss/')) return 'FreshRSS';
  if (at(first, 'originId') !== undefined || at(first, 'fingerprint') !== undefined)
    return 'Feedly';
  if (/^user\/.{1,200}(?:global\.saved|\/board\/)/.test(id)) return 'Feedly';
  const isOfKin = ['alternate', 'canonical', 'origin', 'crawlTimeMsec', 'timestampUsec'].some(
    (name) => at(first, name) !== undefined,
  );
  const isList = /^user\/.{1,200}\/(?:state|label|tag)\//.test(id);
  if (!isOfKin && !isList) return null;
  return at(list, 'direction') !== undefined &&
    /^user\/\d{8,12}\//.test(id) &&
    'description' in (list ?? {})
    ? 'Inoreader'
    : 'Google Reader';
}

/** One entry. `list` is the id of the list that it stands in: "user/-/state/com.google/starred". */
export function fromGoogleReader(entry: Stated, list: string): Partial<Brought> {
  const labels = labelsOf(entry, list);
  const origin = statedObject(at(entry, 'origin'));
  const added = addedAt(entry);
  return {
    url: addressOf(entry),
    headline: lineAt(entry, 'title'),
    byline: wordsOf([at(entry, 'author')]),
    outlet: lineAt(origin, 'title'),
    homeUrl: webAddress(at(origin, 'htmlUrl')),
    language: null,
    section: lineIn(statedList(at(entry, 'categories')), labels),
    published: statedTime(at(entry, 'published')),
    addedAt: added,
    saved: labels.isSaved ? (actedAt(entry) ?? added ?? 'unknown') : null,
    read: labels.isRead ? 'unknown' : null,
    markup: bodyOf(entry),
    words: labels.words,
  };
}

function addressOf(entry: Stated): string | null {
  const stated = webAddress(at(entry, 'canonicalUrl'));
  if (stated !== null) return stated;
  for (const name of ['canonical', 'alternate']) {
    for (const link of statedList(at(entry, name)).slice(0, 20)) {
      const url = webAddress(at(statedObject(link), 'href'));
      if (url !== null) return url;
    }
  }
  return webAddress(at(entry, 'originId'));
}

type Labels = {
  readonly isSaved: boolean;
  readonly isRead: boolean;
  readonly words: readonly string[];
};

const STATE = /\/state\/com\.google\/([a-z-]{1,40})$/;
const LABEL = /^user\/[^/]{1,200}\/label\/(.{1,400})$/;
/** Feedly numbers its boards and tags and says their names beside. */
const TAG = /^user\/[^/]{1,200}\/tag\/(.{1,400})$/;

function labelsOf(entry: Stated, list: string): Labels {
  const stated = [list, ...statedList(at(entry, 'categories')).map(idOf)];
  const states = stated.map((id) => STATE.exec(id)?.[1]);
  const tags = statedList(at(entry, 'tags')).map(statedObject);
  const named = stated.flatMap((id) => LABEL.exec(id)?.[1] ?? []);
  const tagIds = [list, ...tags.map((tag) => lineAt(tag, 'id') ?? '')];
  const saved = tagIds.some((id) => TAG.test(id));
  const names = tags.flatMap((tag) => lineAt(tag, 'label') ?? []);
  return {
    isSaved: saved || states.some((state) => state === 'starred' || state === 'saved'),
    isRead: states.includes('read') || at(entry, 'unread') === false,
    words: wordsOf([...named, ...names.filter((name) => !/^saved for later$/i.test(name))]),
  };
}

/** A category is a text, or an object with one (Feedly). */
function idOf(category: unknown): string {
  return statedLine(category) ?? lineAt(statedObject(category), 'id') ?? '';
}

/** The outlet's own word of what it is about: the first category that is none of the reader's. */
function lineIn(categories: readonly unknown[], { words }: Labels): string | null {
  for (const category of categories.slice(0, 50)) {
    const line = statedLine(category);
    if (line !== null && !line.startsWith('user/') && !words.includes(line))
      return line.slice(0, 200);
  }
  return null;
}

function addedAt(entry: Stated): number | null {
  return statedTime(at(entry, 'crawlTimeMsec', 'crawled', 'timestampUsec'));
}

function actedAt(entry: Stated): number | null {
  const acted = statedTime(at(entry, 'actionTimestamp'));
  if (acted !== null) return acted;
  const tags = statedList(at(entry, 'tags')).map(statedObject);
  return (
    tags.map((tag) => statedTime(at(tag, 'actionTimestamp'))).find((time) => time !== null) ?? null
  );
}

function bodyOf(entry: Stated): string | null {
  for (const name of ['content', 'summary']) {
    const value = at(entry, name);
    const body = markupAt(statedObject(value), 'content') ?? markupAt(entry, name);
    if (body !== null) return body;
  }
  return null;
}
