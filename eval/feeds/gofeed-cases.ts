import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Field, Wish } from './wishes.ts';

export type GofeedCase = {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly wishes: readonly Wish[];
  /** Fields of the expected document that our model has no place for. */
  readonly leftOut: readonly string[];
};

/** The pairs of a feed and the expected JSON below a folder of mmcdole/gofeed. */
export function loadGofeed(folder: string): readonly GofeedCase[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => ({ file, expected: expectedOf(join(folder, file)) }))
    .flatMap(({ file, expected }) => (expected === null ? [] : [loadCase(folder, file, expected)]))
    .sort((a, b) => (a.file < b.file ? -1 : 1));
}

function expectedOf(path: string): string | null {
  if (path.endsWith('.xml')) return firstThere([path.replace(/\.xml$/, '.json')]);
  if (!path.endsWith('.json') || path.endsWith('_expected.json')) return null;
  return firstThere([path.replace(/\.json$/, '_expected.json')]);
}

function firstThere(paths: readonly string[]): string | null {
  return paths.find(existsSync) ?? null;
}

function loadCase(folder: string, file: string, expectedPath: string): GofeedCase {
  const bytes = readFileSync(join(folder, file));
  const expected: unknown = JSON.parse(readFileSync(expectedPath, 'utf8'));
  const isRdf = bytes.includes('<rdf:RDF');
  const taking: Taking = { wishes: [], leftOut: [], isRdf };
  takeFields(taking, expected, { at: null, path: '' });
  // gofeed states authors and dates twice, as they stand and parsed.
  const wishes = [...new Map(taking.wishes.map((wish) => [JSON.stringify(wish), wish])).values()];
  return { file, bytes, wishes, leftOut: taking.leftOut };
}

type Taking = { readonly wishes: Wish[]; readonly leftOut: string[]; readonly isRdf: boolean };
type Place = { readonly at: number | null; readonly path: string };

const ENTRY_FIELDS: Readonly<Record<string, Field>> = {
  title: 'title',
  description: 'summary',
  summary: 'summary',
  content: 'content',
  'content.value': 'content',
  content_html: 'content',
  link: 'link',
  url: 'link',
  guid: 'id',
  'guid.value': 'id',
  id: 'id',
  published: 'date',
  publishedParsed: 'date',
  pubDate: 'date',
  pubDateParsed: 'date',
  updated: 'date',
  updatedParsed: 'date',
  date_published: 'date',
  date_modified: 'date',
  author: 'author',
  'author.name': 'author',
  'author.email': 'author',
  'authors[].name': 'author',
  'authors[].email': 'author',
  'categories[]': 'category',
  'categories[].value': 'category',
  'categories[].term': 'category',
  'tags[]': 'category',
  'enclosure.url': 'enclosure',
  'enclosure.type': 'enclosure',
  'enclosure.length': 'enclosure',
  'enclosures[].url': 'enclosure',
  'enclosures[].type': 'enclosure',
  'enclosures[].length': 'enclosure',
  'attachments[].url': 'enclosure',
  'image.url': 'image',
  image: 'image',
  language: 'language',
};

const FEED_FIELDS: Readonly<Record<string, Field>> = {
  title: 'title',
  description: 'summary',
  subtitle: 'summary',
  link: 'link',
  home_page_url: 'link',
  feed_url: 'link',
  feedLink: 'link',
  managingEditor: 'author',
  'author.name': 'author',
  'author.email': 'author',
  'authors[].name': 'author',
  'authors[].email': 'author',
  'image.url': 'image',
  icon: 'image',
  logo: 'image',
  language: 'language',
  feedType: 'format',
};

/** Walks the expected document: fields of the feed, then of each entry. Depth is that of gofeed's types. */
function takeFields(taking: Taking, value: unknown, place: Place): void {
  if (Array.isArray(value)) takeList(taking, value, place);
  else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      takeFields(taking, inner, {
        at: place.at,
        path: place.path === '' ? name : `${place.path}.${name}`,
      });
    }
  } else takeValue(taking, value, place);
}

function takeList(taking: Taking, list: readonly unknown[], place: Place): void {
  const isEntries = place.at === null && (place.path === 'items' || place.path === 'entries');
  list.forEach((value, index) => {
    takeFields(
      taking,
      value,
      isEntries ? { at: index, path: '' } : { at: place.at, path: `${place.path}[]` },
    );
  });
}

function takeValue(taking: Taking, value: unknown, place: Place): void {
  const field = (place.at === null ? FEED_FIELDS : ENTRY_FIELDS)[place.path];
  const isValue = typeof value === 'string' || typeof value === 'number';
  if (field === undefined || !isValue)
    taking.leftOut.push(`${place.at === null ? 'feed' : 'entry'}.${place.path}`);
  else taking.wishes.push({ field, at: place.at, wanted: wantedOf(field, value, taking.isRdf) });
}

function wantedOf(field: Field, value: string | number, isRdf: boolean): string | number {
  // gofeed counts RSS 1.0 among RSS; we tell them apart.
  if (field === 'format' && isRdf) return 'rdf';
  return field === 'date' ? Date.parse(String(value)) : value;
}
