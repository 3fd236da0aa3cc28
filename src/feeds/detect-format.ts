import { ownValue } from '../text/tables/own-value.ts';
import type { XmlElement } from './xml/xml-element.ts';

const MAGIC: readonly [string, string][] = [
  ['%PDF', 'a PDF document'],
  ['PK\u0003\u0004', 'a ZIP archive'],
  ['\u001f\u008b', 'a compressed file'],
  ['\u0089PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['RIFF', 'a picture, a sound or a film'],
  ['ID3', 'a sound'],
  ['OggS', 'a sound'],
];

/** What a file of another medium is, by its first bytes; null if it may be a text. */
export function mediumOf(bytes: Uint8Array): string | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  return MAGIC.find(([magic]) => start.startsWith(magic))?.[1] ?? null;
}

/** What the outermost element says a document is. */
const BY_ROOT: Readonly<Record<string, string>> = {
  html: 'a web page',
  head: 'a web page',
  body: 'a web page',
  opml: 'a list of feeds (OPML), which can be imported',
  urlset: 'a sitemap',
  sitemapindex: 'a sitemap',
  svg: 'a picture',
  opensearchdescription: 'a description of a search engine',
  rsd: 'a description of a blog (RSD)',
  plist: 'a property list',
  kml: 'a map',
  error: 'an error message',
};

const PAGE_PARTS = new Set(
  'a br center div font h1 h2 link main meta nav noscript p script span style table title'.split(
    ' ',
  ),
);

/** What a text is that is no feed, in words that follow "This is". */
export function describeText(text: string, roots: readonly XmlElement[]): string {
  const root = roots[0];
  if (/^\s{0,1000}<!doctype html/i.test(text.slice(0, 2000))) return 'a web page';
  if (root === undefined) return 'plain text';
  const known = ownValue(BY_ROOT, root.name);
  if (known !== undefined) return known;
  if (PAGE_PARTS.has(root.name)) return 'a web page';
  return `an XML document of another kind (<${root.name.slice(0, 40)}>)`;
}

/** Whether a text is written in JSON, by its first sign. */
export function isJson(text: string): boolean {
  return /^\s{0,1000}(?:[{[])/.test(text.slice(0, 1100));
}
