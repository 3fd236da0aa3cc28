import { Parser } from 'htmlparser2';
import { readDate } from '../../text/read-date.ts';
import { bareByline, peopleOf, statedByline } from '../furniture/byline-of.ts';
import { readDateLine } from '../furniture/date-line.ts';
import { sharedWords } from '../furniture/lines.ts';
import { webAddress } from '../markup/clean-address.ts';
import { type LinkedData, readLinkedData } from './linked-data.ts';
import { PageScan } from './page-scan.ts';

/** What a page says of itself. Nothing is guessed: what it does not say is null or empty. */
export type PageMetadata = {
  readonly title: string | null;
  readonly description: string | null;
  readonly authors: readonly string[];
  readonly outlet: string | null;
  readonly section: string | null;
  readonly published: number | null;
  readonly updated: number | null;
  /** A BCP 47 tag. */
  readonly language: string | null;
  /** The canonical address, absolute. */
  readonly url: string | null;
  readonly imageUrl: string | null;
  /** The text of the first h1, and of all. */
  readonly headings: readonly string[];
  /** Whether the page says it is an article (linked data or OpenGraph). */
  readonly isArticle: boolean;
};

/** Reads JSON-LD, OpenGraph, meta and link elements, microdata and time elements, in that order of trust. Bounded markup only. */
export function readPageMetadata(boundedHtml: string, address: string | null): PageMetadata {
  const found = new PageScan();
  const parser = new Parser(found, { decodeEntities: true });
  parser.write(boundedHtml);
  parser.end();
  const base = found.base === null ? address : (webAddress(found.base, address) ?? address);
  return metadataOf(found, readLinkedData(found.scripts), base);
}

function metadataOf(found: PageScan, data: LinkedData | null, base: string | null): PageMetadata {
  const outlet =
    found.first('og:site_name', 'application-name', 'twitter:app:name:iphone') ??
    data?.outlet ??
    null;
  const address = (value: string | null | undefined) => (value ? webAddress(value, base) : null);
  return {
    title: titleOf(found, data, outlet),
    description:
      found.first('og:description', 'description', 'twitter:description', 'dc.description') ??
      data?.description ??
      null,
    authors: authorsOf(found, data, outlet),
    outlet: data?.outlet ?? outlet,
    section:
      data?.section ??
      found.first(
        'article:section',
        'section',
        'og:section',
        'parsely-section',
        'sailthru.section',
      ),
    published:
      data?.published ??
      dateOf(found, PUBLISHED) ??
      timeOf(found) ??
      lineDateOf(found) ??
      addressDate(base),
    updated: data?.updated ?? dateOf(found, UPDATED),
    language: languageOf(found, data),
    url: address(found.links.get('canonical')) ?? address(found.first('og:url')) ?? address(base),
    imageUrl:
      address(found.first('og:image', 'og:image:url', 'twitter:image', 'twitter:image:src')) ??
      address(data?.imageUrl),
    headings: found.headings,
    isArticle:
      data !== null ||
      found.first('og:type')?.toLowerCase() === 'article' ||
      found.first('article:published_time') !== null,
  };
}

function titleOf(found: PageScan, data: LinkedData | null, outlet: string | null): string | null {
  const stated = found.first(
    'og:title',
    'twitter:title',
    'dc.title',
    'dcterms.title',
    'parsely-title',
    'sailthru.title',
    'itemprop:headline',
  );
  const candidates = [data?.title, stated, found.title].filter(
    (title) => title != null && title !== '',
  );
  const heading = found.headings.find((text) =>
    candidates.some((title) => title != null && isSameTitle(title, text)),
  );
  // The heading on the page is the headline as readers see it; titles carry the outlet's name or a search engine's wording.
  if (heading !== undefined) return heading;
  const title = candidates[0] ?? found.headings[0] ?? null;
  return title === null ? null : withoutOutlet(title, outlet);
}

/** Titles are headings shortened or lengthened for search engines. */
function isSameTitle(title: string, heading: string): boolean {
  const [one, other] = [title, heading].map((text) =>
    text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''),
  );
  if (one === undefined || other === undefined || other.length < 12) return false;
  return one.startsWith(other) || (heading.length < 200 && sharedWords(title, heading) >= 0.6);
}

/** "Lighthouse to be sold | The Harbour Times" without the outlet. */
function withoutOutlet(title: string, outlet: string | null): string {
  const cut = /^(.{10,400})\s[|–—·•»:-]{1,2}\s([^|–—·•»]{2,60})$/u.exec(title.slice(0, 600));
  const [, headline, end] = cut ?? [];
  if (headline === undefined || end === undefined) return title;
  const isOutlet =
    outlet !== null &&
    simple(end) !== '' &&
    (simple(outlet).includes(simple(end)) || simple(end).includes(simple(outlet)));
  return isOutlet || /\s[|»]\s[^|»]{2,60}$/.test(title)
    ? withoutOutlet(headline.trim(), outlet)
    : title;
}

function simple(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the /, '')
    .replace(/\.(?:com|org|net|co\.uk|de|fr)$/, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

const META_AUTHORS = [
  'author',
  'article:author',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'byl',
  'itemprop:author',
];

/** The people the page's data name; else those of its visible byline; the outlet only where nobody else signs. */
function authorsOf(found: PageScan, data: LinkedData | null, outlet: string | null): string[] {
  const isOutlet = (name: string) =>
    [outlet, data?.outlet].some((own) => own != null && simple(own).includes(simple(name)));
  const stated = [data?.authors ?? [], found.all(...META_AUTHORS)].map(namesIn);
  const people = stated
    .find((names) => names.some((name) => !isOutlet(name)))
    ?.filter((name) => !isOutlet(name));
  if (people !== undefined) return people;
  const visible = found.authors
    .map((line) => bareByline(line) ?? statedByline(line) ?? [])
    .find((names) => names.length > 0);
  return [...(visible ?? stated.find((names) => names.length > 0) ?? [])].slice(0, MOST_AUTHORS);
}

const MOST_AUTHORS = 12;

function namesIn(stated: readonly string[]): string[] {
  const names = stated
    .filter((name) => !/^(?:https?:|www\.|@|\d)/i.test(name))
    .flatMap((name) => peopleOf(name));
  return [...new Set(names)].slice(0, MOST_AUTHORS);
}

const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'itemprop:datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publication_date',
  'published_time',
  'publishtime',
  'cxenseparse:recs:publishtime',
  'citation_publication_date',
  'citation_date',
  'article.published',
  'article_date_original',
  'originalpublicationdate',
  'displaydate',
  'timestamp',
  'last-published',
  'itemprop:datecreated',
];
const UPDATED = [
  'article:modified_time',
  'og:updated_time',
  'article:updated_time',
  'datemodified',
  'itemprop:datemodified',
  'dc.date.modified',
  'dcterms.modified',
  'last-modified',
  'lastmod',
  'revised',
  'modified',
  'updated_time',
  'article.updated',
];

function dateOf(found: PageScan, names: readonly string[]): number | null {
  for (const name of names) {
    const stated = found.first(name);
    const time = stated === null ? null : readDate(stated);
    if (time !== null) return time;
  }
  return null;
}

function timeOf(found: PageScan): number | null {
  const times = found.times.map(({ text, isPublished }) => ({ time: readDate(text), isPublished }));
  const stated = times.filter(({ time }) => time !== null);
  return (stated.find(({ isPublished }) => isPublished) ?? stated[0])?.time ?? null;
}

/** A date that a line below the heading consists of, after "Published" and its kin. */
function lineDateOf(found: PageScan): number | null {
  const dates = found.lines.filter(
    (line) =>
      !/^(?:updated|last|modified|aktualisiert|mis à jour|actualizado|aggiornato)/i.test(line),
  );
  return dates.map(readDateLine).find((time) => time !== null) ?? null;
}

/** Addresses with a day in them (/2024/03/12/) are given once, when the article is published. */
function addressDate(address: string | null): number | null {
  const [, year, month, day] =
    /\/((?:19|20)\d\d)[/-]?(0[1-9]|1[0-2])[/-]?(0[1-9]|[12]\d|3[01])(?=[/_-])/.exec(
      address ?? '',
    ) ?? [];
  return year === undefined ? null : readDate(`${year}-${month}-${day}`);
}

function languageOf(found: PageScan, data: LinkedData | null): string | null {
  const stated =
    found.language ??
    found.first('content-language', 'og:locale', 'dc.language', 'language') ??
    data?.language ??
    null;
  const tag =
    stated
      ?.trim()
      .replaceAll('_', '-')
      .split(/[,;\s]/, 1)[0] ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag)
    ? tag.toLowerCase().replace(/-([a-z]{2})$/, (_, region: string) => `-${region.toUpperCase()}`)
    : null;
}
