import type { JSONValue } from 'json-p3';
import type { EntryParts, FoundHeadline } from '../../../model/feeds/page-recipe.ts';
import { marksOf } from '../judge-reading.ts';
import { readByPaths } from '../paths/read-by-paths.ts';
import { headlineLikeness } from './headline-words.ts';
import type { Proposal } from './propose-selectors.ts';

type Fields = { readonly [name: string]: JSONValue };

const DEEPEST = 8;
const MOST_LOOKED_AT = 20_000;
const SAMPLED = 5;
const MOST_LISTS = 40;
const MOST_PROPOSED = 6;
const HEADLINES_SHOWN = 5;

/** What programs call the parts of an entry, the likelier first; a name may lead to a field of a field. */
const NAMES = {
  headline: [
    'headline',
    'title',
    'title.rendered',
    'headline.main',
    'name',
    'webTitle',
    'heading',
    'caption',
    'text',
  ],
  link: [
    'url',
    'link',
    'permalink',
    'href',
    'web_url',
    'webUrl',
    'canonical_url',
    'canonicalUrl',
    'links.self',
    'uri',
    'path',
    'slug',
  ],
  date: [
    ...[
      'published',
      'publishedAt',
      'published_at',
      'datePublished',
      'date_published',
      'publicationDate',
      'pubDate',
    ],
    ...[
      'pub_date',
      'webPublicationDate',
      'date',
      'date_gmt',
      'created_at',
      'createdAt',
      'created',
      'timestamp',
      'time',
      'updated',
    ],
  ],
  summary: [
    'summary',
    'standfirst',
    'description',
    'excerpt',
    'excerpt.rendered',
    'abstract',
    'teaser',
    'dek',
    'lead',
    'intro',
    'snippet',
  ],
  author: [
    'author',
    'author.name',
    'byline',
    'byline.original',
    'authors[*].name',
    'authors[*]',
    'creator',
    'by',
  ],
  picture: [
    'image',
    'image.url',
    'image.src',
    'thumbnail',
    'thumbnail.url',
    'picture',
    'imageUrl',
    'image_url',
    'media[0].url',
  ],
} as const;

/** Lists of things with a headline in a JSON document, the likeliest first. Never throws. */
export function proposePaths(
  value: JSONValue,
  base: string,
  before: readonly FoundHeadline[] = [],
): Proposal[] {
  const wanted = new Set(before.flatMap(marksOf));
  const proposals = listsIn(value).flatMap(({ path, items }) => {
    const parts = partsOf(path, items);
    if (parts === null) return [];
    const found = readByPaths(value, parts, base);
    if (found.kind === 'failed' || found.entries.length < 2) return [];
    const titles = found.entries.flatMap(({ title }) => title ?? []);
    const words = titles.reduce((sum, title) => sum + headlineLikeness(title), 0) / titles.length;
    const linked = found.entries.filter(({ url }) => url !== null).length / found.entries.length;
    const again = found.entries.filter(({ title, url }) =>
      marksOf({ title: title ?? '', url }).some((mark) => wanted.has(mark)),
    ).length;
    const score = words * (0.3 + linked) * Math.log2(1 + found.entries.length) + again;
    const headlines = titles.slice(0, HEADLINES_SHOWN);
    return [{ parts, count: found.entries.length, headlines, foundAgain: again, score }];
  });
  return proposals
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_PROPOSED)
    .map(({ score: _, ...proposal }) => proposal);
}

type List = { readonly path: string; readonly items: readonly Fields[] };

type Place = { readonly value: JSONValue; readonly path: string; readonly depth: number };

/** Lists of objects, from the outside in; lists in the members of a list are taken together ("$.sections[*].items[*]"). */
function listsIn(value: JSONValue): List[] {
  const lists = new Map<string, Fields[]>();
  const open: Place[] = [{ value, path: '$', depth: 0 }];
  for (const place of open) {
    if (open.length > MOST_LOOKED_AT) break;
    if (Array.isArray(place.value)) {
      const path = `${place.path}[*]`;
      lists.set(path, [...(lists.get(path) ?? []), ...place.value.filter(isFields)]);
    }
    if (place.depth < DEEPEST) open.push(...inside(place));
  }
  const found = [...lists].map(([path, items]) => ({ path, items }));
  return found.filter(({ items }) => items.length >= 2).slice(0, MOST_LISTS);
}

function inside({ value, path, depth }: Place): Place[] {
  if (Array.isArray(value))
    return value
      .slice(0, SAMPLED)
      .map((inner) => ({ value: inner, path: `${path}[*]`, depth: depth + 1 }));
  if (!isFields(value)) return [];
  const fields = Object.entries(value).slice(0, MOST_FIELDS);
  return fields.map(([name, inner]) => ({
    value: inner,
    path: `${path}${step(name)}`,
    depth: depth + 1,
  }));
}

const MOST_FIELDS = 100;

function step(name: string): string {
  return /^[A-Za-z_]\w{0,60}$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;
}

function isFields(value: JSONValue): value is Fields {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function partsOf(path: string, items: readonly Fields[]): EntryParts | null {
  const sample = items.slice(0, 10);
  const find = (names: readonly string[]) =>
    names.find(
      (name) => sample.filter((item) => isWord(at(item, name))).length >= sample.length / 2,
    );
  const headline = find(NAMES.headline);
  if (headline === undefined || path.length > 250) return null;
  const others = { link: find(NAMES.link), date: find(NAMES.date), summary: find(NAMES.summary) };
  const more = { author: find(NAMES.author), picture: find(NAMES.picture) };
  const written = Object.entries({ headline, ...others, ...more }).map(([name, found]) => [
    name,
    found === undefined || (found === headline && name !== 'headline') ? null : `$.${found}`,
  ]);
  const nothing = {
    link: null,
    headline: null,
    date: null,
    summary: null,
    author: null,
    picture: null,
  };
  return { item: path, ...nothing, ...Object.fromEntries(written) };
}

/** What stands under a name such as "author.name", "authors[*].name" or "media[0].url". */
function at(item: Fields, name: string): JSONValue | undefined {
  let here: JSONValue | undefined = item;
  for (const part of name.split('.')) {
    const bare = part.replace(/\[.{1,3}\]$/, '');
    if (here === undefined || !isFields(here) || !Object.hasOwn(here, bare)) return undefined;
    here = here[bare];
    if (bare !== part) here = Array.isArray(here) ? here[0] : undefined;
  }
  return here;
}

function isWord(value: JSONValue | undefined): boolean {
  return (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
}
