import type { Check, Literal, Path } from './read-expectation.ts';
import type { Field, Mapped } from './wishes.ts';

/** What feedparser calls a field, in our words. Feed and entry are told apart by the path's beginning. */
const ENTRY_FIELDS: Readonly<Record<string, Field>> = {
  title: 'title',
  'title_detail.value': 'title',
  summary: 'summary',
  description: 'summary',
  'summary_detail.value': 'summary',
  'content.#.value': 'content',
  link: 'link',
  'links.#.href': 'link',
  id: 'id',
  guid: 'id',
  updated: 'date',
  published: 'date',
  created: 'date',
  updated_parsed: 'date',
  published_parsed: 'date',
  created_parsed: 'date',
  author: 'author',
  'author_detail.name': 'author',
  'author_detail.email': 'author',
  'authors.#.name': 'author',
  'authors.#.email': 'author',
  'tags.#.term': 'category',
  'tags.#.label': 'category',
  category: 'category',
  'enclosures.#.href': 'enclosure',
  'enclosures.#.url': 'enclosure',
  'enclosures.#.type': 'enclosure',
  'enclosures.#.length': 'enclosure',
  'image.href': 'image',
  'media_thumbnail.#.url': 'image',
  language: 'language',
};

const FEED_FIELDS: Readonly<Record<string, Field>> = {
  title: 'title',
  'title_detail.value': 'title',
  tagline: 'summary',
  subtitle: 'summary',
  description: 'summary',
  info: 'summary',
  'tagline_detail.value': 'summary',
  'subtitle_detail.value': 'summary',
  'info_detail.value': 'summary',
  link: 'link',
  'links.#.href': 'link',
  author: 'author',
  'author_detail.name': 'author',
  'author_detail.email': 'author',
  'authors.#.name': 'author',
  'authors.#.email': 'author',
  'image.href': 'image',
  'image.url': 'image',
  icon: 'image',
  logo: 'image',
  language: 'language',
  ttl: 'interval',
};

/** A check of feedparser's as a wish, or the reason why our model has no place for it. */
export function mapCheck(check: Check): Mapped {
  const [head] = check.path;
  if (head === 'entries') return mapEntryCheck(check);
  if (head === 'feed') return mapField(check, FEED_FIELDS, null, nameOf(check.path.slice(1)));
  if (head === 'version') return mapVersion(check);
  return {
    leftOut:
      head === 'bozo'
        ? 'bozo: whether it was well-formed XML'
        : `${head}: of the answer, not of the feed`,
  };
}

function mapEntryCheck(check: Check): Mapped {
  if (check.kind === 'length' && check.path.length === 1) {
    return { wish: { field: 'count', at: null, wanted: check.wanted } };
  }
  const at = check.path[1];
  return mapField(
    check,
    ENTRY_FIELDS,
    typeof at === 'number' ? at : 0,
    nameOf(check.path.slice(2)),
  );
}

function nameOf(path: Path): string {
  return path.map((part) => (typeof part === 'number' ? '#' : part)).join('.');
}

function mapField(
  check: Check,
  fields: Readonly<Record<string, Field>>,
  at: number | null,
  name: string,
): Mapped {
  const inside = /^(links|enclosures)\.#$/.exec(name)?.[1];
  if (check.kind === 'equal' && inside) return mapWhole(check.wanted, at, name);
  const field = fields[name];
  if (field === undefined) return { leftOut: `${at === null ? 'feed' : 'entry'}.${name}` };
  const isAmongLinks = name === 'links.#.href' && at === null && check.path.at(-2) !== 0;
  if (isAmongLinks) return { leftOut: 'feed.links beyond the first' };
  if (check.kind === 'absent') return { wish: { field, at, wanted: null } };
  if (check.kind !== 'equal') return { leftOut: `${name}: only whether it is there` };
  return mapValue(field, at, check.wanted, name);
}

function mapWhole(wanted: Literal, at: number | null, name: string): Mapped {
  const isObject = typeof wanted === 'object' && wanted !== null && 'href' in wanted;
  const isPage =
    isObject && (!('rel' in wanted) || wanted.rel === 'alternate' || wanted.rel === 'enclosure');
  if (!isPage || typeof wanted.href !== 'string')
    return { leftOut: `${name}: links to other things than the page` };
  return { wish: { field: 'link', at, wanted: wanted.href } };
}

function mapValue(field: Field, at: number | null, wanted: Literal, name: string): Mapped {
  if (field === 'title' && typeof wanted === 'string' && /^<img[^<>]*>$/.test(wanted)) {
    return { leftOut: 'title: a picture (our titles are plain text)' };
  }
  if (field === 'date') return { wish: { field, at, wanted: momentOf(wanted) } };
  if (field === 'interval') return { wish: { field, at, wanted: Number(wanted) * 60_000 } };
  if (field === 'title' && typeof wanted === 'string' && /<a href/.test(wanted)) {
    return { leftOut: 'title: addresses in it (our titles are plain text)' };
  }
  if (typeof wanted === 'string' || typeof wanted === 'number' || wanted === null)
    return { wish: { field, at, wanted } };
  return { leftOut: `${name}: of another kind of value` };
}

/** A Python time tuple (UTC), or a date as written. */
function momentOf(wanted: Literal): number {
  if (!Array.isArray(wanted)) return Date.parse(String(wanted));
  const [year = 0, month = 1, ...rest] = wanted.map(Number);
  const [day = 1, hour = 0, minute = 0, second = 0] = rest;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function mapVersion(check: Check): Mapped {
  const version = check.kind === 'equal' ? String(check.wanted) : '';
  if (version === 'rss10' || version === 'rss090')
    return { wish: { field: 'format', at: null, wanted: 'rdf' } };
  const family = /^(rss|atom|cdf|json)/.exec(version)?.[1];
  return family
    ? { wish: { field: 'format', at: null, wanted: family } }
    : { leftOut: 'version: unknown to feedparser itself' };
}
