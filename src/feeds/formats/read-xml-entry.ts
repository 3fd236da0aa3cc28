import type { Entry } from '../../model/feeds/entry.ts';
import type { Millis } from '../../model/time.ts';
import { statedOffset } from '../../text/dates/stated-offset.ts';
import { plainText } from '../../text/plain-text.ts';
import { readDate } from '../../text/read-date.ts';
import { languageTag } from '../parts/read-language.ts';
import { entryAddress } from '../parts/read-links.ts';
import { enclosuresOf, pictureOf } from '../parts/read-media.ts';
import { entryAuthors } from '../parts/read-people.ts';
import { lineOf, markupOf } from '../parts/read-text.ts';
import type { Space } from '../xml/name-spaces.ts';
import { childrenOf, firstChild, textIn, type XmlElement } from '../xml/xml-element.ts';

/** A name and the vocabularies it counts in, the best first. */
export type Place = readonly [name: string, spaces: readonly Space[]];

const OWN: readonly Space[] = ['rss', 'atom'];
const LONGEST_ID = 4096;
const MOST_CATEGORIES = 100;

const TITLES: readonly Place[] = [['title', ['rss', 'atom', 'dc', 'media', 'itunes']]];
const CONTENTS: readonly Place[] = [
  ['encoded', ['content']],
  ['content', ['atom', 'rss']],
  ['body', ['xhtml', 'rss']],
  ['div', ['xhtml']],
  ['fullitem', OWN],
];
const SUMMARIES: readonly Place[] = [
  ['description', OWN],
  ['summary', ['atom', 'rss']],
  ['abstract', OWN],
  ['description', ['dc']],
  ['summary', ['itunes']],
  ['subtitle', ['itunes']],
  ['description', ['media']],
];
const PUBLISHED: readonly Place[] = [
  ['pubdate', OWN],
  ['published', ['atom', 'rss']],
  ['issued', ['atom', 'rss', 'dcterms']],
  ['date', ['dc', 'rss']],
  ['created', ['atom', 'rss', 'dcterms']],
];
const UPDATED: readonly Place[] = [
  ['updated', ['atom', 'rss']],
  ['modified', ['atom', 'rss', 'dcterms']],
  ['lastmod', OWN],
];

/** An RSS item, an RDF item, an Atom entry or a CDF item. `base` is what its addresses are relative to. */
export function readXmlEntry(element: XmlElement, base: string | null): Entry {
  const url = entryAddress(element, base);
  const group = firstChild(element, 'group', ['media']);
  const textBase = url ?? base;
  const summary = firstStated(element, SUMMARIES) ?? (group && firstStated(group, SUMMARIES));
  const content = firstStated(element, CONTENTS);
  return {
    id: idOf(element),
    url,
    title: lineOf(firstStated(element, TITLES)) ?? (group && lineOf(firstStated(group, TITLES))),
    authors: entryAuthors(element),
    ...publishedOf(element),
    updated: dateAt(element, UPDATED)?.time ?? readDate(element.attributes.get('lastmod') ?? ''),
    summary: markupOf(summary, textBase),
    content: markupOf(content ?? longerThan(summary, element), textBase),
    categories: categoriesOf(element),
    enclosures: enclosuresOf(element, base),
    imageUrl: pictureOf(element, base),
    language: languageTag(
      element.language ?? firstStated(element, [['language', ['rss', 'dc']]])?.text,
    ),
  };
}

/** An RSS item with a description and a summary beside it: both are kept. */
function longerThan(summary: XmlElement | null, element: XmlElement): XmlElement | null {
  if (summary?.name !== 'description') return null;
  return firstStated(element, [['summary', ['rss', 'atom']]]);
}

/** The first element with something in it; places in order, vocabularies in order. */
export function firstStated(element: XmlElement, places: readonly Place[]): XmlElement | null {
  for (const [name, spaces] of places) {
    const first = firstChild(element, name, spaces);
    if (first === null) continue;
    if (first.text.trim() !== '') return first;
    const other = childrenOf(element, name, spaces).find((child) => child.text.trim() !== '');
    if (other) return other;
  }
  return null;
}

type StatedDate = { readonly time: Millis; readonly text: string };

function publishedOf(element: XmlElement): Pick<Entry, 'published' | 'publishedZone'> {
  const date = dateAt(element, PUBLISHED);
  const zone = date === null ? null : statedOffset(date.text);
  return { published: date?.time ?? null, ...(zone !== null && { publishedZone: zone }) };
}

/** The date at the first place that has a readable one. */
function dateAt(element: XmlElement, places: readonly Place[]): StatedDate | null {
  for (const [name, spaces] of places) {
    const child = firstChild(element, name, spaces);
    const date = child === null || child.isCut ? null : readDate(child.text);
    if (date !== null) return { time: date, text: child?.text ?? '' };
  }
  return null;
}

function idOf(element: XmlElement): string | null {
  const stated = firstStated(element, [
    ['guid', OWN],
    ['id', ['atom', 'rss']],
  ]);
  if (stated?.isCut) return null;
  const identifier = firstChild(element, 'identifier', ['dc']);
  const id = stated?.text ?? element.attributes.get('rdf:about') ?? identifier?.text ?? '';
  return id.trim().slice(0, LONGEST_ID) || null;
}

function categoriesOf(element: XmlElement): readonly string[] {
  const stated = [
    ...categoriesIn(element),
    ...categoriesIn(element).flatMap(categoriesIn),
    ...childrenOf(element, 'subject', ['dc']),
  ].slice(0, MOST_CATEGORIES);
  const keywords =
    firstChild(element, 'keywords', ['itunes'])?.text.split(',', MOST_CATEGORIES) ?? [];
  const names = [...stated.map(categoryName), ...keywords.map((word) => word.trim())];
  return [...new Set(names.filter((name) => name !== ''))].slice(0, MOST_CATEGORIES);
}

/** iTunes nests a narrower category in a wider one. */
function categoriesIn(element: XmlElement): readonly XmlElement[] {
  return childrenOf(element, 'category', ['rss', 'atom', 'dc', 'media', 'itunes']);
}

function categoryName(element: XmlElement): string {
  const { attributes } = element;
  const stated =
    attributes.get('label') || attributes.get('term') || attributes.get('text') || textIn(element);
  return plainText(stated.slice(0, 300));
}
