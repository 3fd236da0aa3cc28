/** Sitemaps (sitemaps.org, protocol 0.9) and news sitemaps (sitemap-news/0.9) as feeds. */
import { Gunzip } from 'fflate';
import type { Entry } from '../../../model/feeds/entry.ts';
import { DAY } from '../../../model/time.ts';
import { decodeBytes } from '../../../text/decode-bytes.ts';
import { readDate } from '../../../text/read-date.ts';
import { languageTag } from '../../parts/read-language.ts';
import { lineOf } from '../../parts/read-text.ts';
import { resolveAddress } from '../../parts/resolve-address.ts';
import { buildTree } from '../../xml/build-tree.ts';
import type { XmlElement } from '../../xml/xml-element.ts';
import { BARE_ENTRY, MOST_ENTRIES, type PageToRead } from '../page-document.ts';

export type SitemapRead =
  | {
      readonly kind: 'entries';
      /** The newest first. */
      readonly entries: readonly Entry[];
      /** As news:publication names itself. */
      readonly title: string | null;
      readonly language: string | null;
    }
  | { readonly kind: 'parts'; readonly urls: readonly string[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** The protocol allows 50 MB; what the net brings is smaller, so this is for packed ones. */
const LARGEST = 50_000_000;
const LIMITS = { entries: 100_000, elements: 500_000 };
/** Of an index: the rest holds what was there before. */
const MOST_PARTS = 3;
/** Pages of a sitemap are taken for news this long, counted from the newest of them. */
const RECENT = 3 * DAY;
/** Of a sitemap without words for news: every change of a page stands in it. */
const MOST_PAGES = 100;

export function readSitemap({ bytes, url, contentType }: PageToRead): SitemapRead {
  const unpacked = unpack(bytes);
  if (unpacked === null) return failed('This sitemap is packed, and cannot be unpacked.');
  const { text } = decodeBytes(unpacked, { contentType, kind: 'xml' });
  const tree = buildTree(text, url, LIMITS);
  const root = tree.roots.find(({ name }) => name === 'urlset' || name === 'sitemapindex');
  if (root === undefined) return failed('This is no sitemap.');
  // What is missing at its end would be taken for gone, or for new when it comes again.
  if (tree.isCut) return failed('The document breaks off in the middle.');
  return root.name === 'sitemapindex' ? readIndex(root, url) : readPages(root, url);
}

function failed(reason: string): SitemapRead {
  return { kind: 'failed', reason };
}

const GZIP = [0x1f, 0x8b];

/** Servers send .xml.gz as it lies there; null: broken, or larger than anything allowed. */
function unpack(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== GZIP[0] || bytes[1] !== GZIP[1]) return bytes;
  const pieces: Uint8Array[] = [];
  let [size, isWhole] = [0, false];
  const gunzip = new Gunzip((piece, isLast) => {
    size += piece.length;
    if (size <= LARGEST) pieces.push(piece);
    isWhole ||= isLast;
  });
  try {
    // In pieces, so that what grows a thousandfold is given up early.
    for (let at = 0; at < bytes.length && size <= LARGEST; at += PIECE)
      gunzip.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
  } catch {
    // The library's way to say that it is broken.
    return null;
  }
  return isWhole && size <= LARGEST ? joined(pieces, size) : null;
}

const PIECE = 16_384;

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** The newest parts; news first, since that is what they are for. */
function readIndex(root: XmlElement, url: string): SitemapRead {
  const parts = root.children.flatMap((child, at) => {
    const address = resolveAddress(textOf(child, 'loc'), url);
    if (child.name !== 'sitemap' || address === null || !isSameSite(address, url)) return [];
    const isNews = /news/i.test(address.slice(address.indexOf('/', 8)));
    return [{ address, at, isNews, changed: readDate(textOf(child, 'lastmod') ?? '') ?? 0 }];
  });
  if (parts.length === 0) return failed('This list of sitemaps names none of its own site.');
  const isDated = parts.some(({ changed }) => changed > 0);
  if (!isDated && !parts.some(({ isNews }) => isNews) && parts.length > MOST_PARTS)
    return failed('This list of sitemaps does not say which of them is new.');
  const newest = parts.toSorted(
    (a, b) => Number(b.isNews) - Number(a.isNews) || b.changed - a.changed || a.at - b.at,
  );
  return { kind: 'parts', urls: newest.slice(0, MOST_PARTS).map(({ address }) => address) };
}

/** An index speaks for its own site: it must not have us ask others. */
function isSameSite(address: string, index: string): boolean {
  const [one, other] = [URL.parse(address)?.hostname ?? '', URL.parse(index)?.hostname ?? ''];
  const bare = (host: string) => host.replace(/^www\./, '');
  return one !== '' && (bare(one) === bare(other) || bare(one).endsWith(`.${bare(other)}`));
}

function textOf(parent: XmlElement, name: string): string | null {
  const child = parent.children.find((one) => one.name === name);
  return child === undefined ? null : child.text.trim();
}

function readPages(root: XmlElement, url: string): SitemapRead {
  const pages = root.children.flatMap((child) =>
    child.name === 'url' ? [pageOf(child, url)] : [],
  );
  const listed = pages.filter((page) => page.entry.url !== null);
  const dated = listed.filter(({ when }) => when !== null);
  if (listed.length > 0 && dated.length === 0)
    return failed(
      'This sitemap does not say when its pages changed, so what is new cannot be told.',
    );
  const newest = dated.toSorted((a, b) => (b.when ?? 0) - (a.when ?? 0));
  const since = (newest[0]?.when ?? 0) - RECENT;
  const recent = newest.filter(({ when }) => (when ?? 0) >= since);
  const isNews = recent.some((page) => page.isNews);
  const [first] = recent;
  return {
    kind: 'entries',
    entries: recent.slice(0, isNews ? MOST_ENTRIES : MOST_PAGES).map(({ entry }) => entry),
    title: isNews ? (first?.publication ?? null) : null,
    language: isNews ? (first?.language ?? null) : null,
  };
}

type ListedPage = {
  readonly entry: Entry;
  readonly isNews: boolean;
  readonly when: number | null;
  readonly publication: string | null;
  readonly language: string | null;
};

function pageOf(element: XmlElement, base: string): ListedPage {
  const url = resolveAddress(textOf(element, 'loc'), base);
  const changed = readDate(textOf(element, 'lastmod') ?? '');
  const news = element.children.find(({ name }) => name === 'news');
  const picture = element.children.find(({ name }) => name === 'image');
  const publication = news?.children.find(({ name }) => name === 'publication');
  const published = news === undefined ? null : readDate(textOf(news, 'publication_date') ?? '');
  const title = news?.children.find(({ name }) => name === 'title') ?? null;
  const imageUrl = picture === undefined ? null : resolveAddress(textOf(picture, 'loc'), base);
  return {
    entry: {
      ...BARE_ENTRY,
      url,
      title: lineOf(title) ?? wordsOfAddress(url),
      published,
      updated: changed,
      categories: news === undefined ? [] : keywordsOf(textOf(news, 'keywords')),
      imageUrl,
    },
    isNews: news !== undefined,
    when: published ?? changed,
    publication: publication === undefined ? null : textOf(publication, 'name'),
    language: publication === undefined ? null : languageTag(textOf(publication, 'language')),
  };
}

function keywordsOf(stated: string | null): string[] {
  const words = (stated ?? '').slice(0, 500).split(',');
  return words
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .slice(0, 10);
}

/** Until its page is read, all that is known of an entry is its address: "/2026/11/flood-in-the-north" says something. */
function wordsOfAddress(url: string | null): string | null {
  const last = (url === null ? null : URL.parse(url))?.pathname
    .split('/')
    .findLast((part) => part !== '');
  const words = decoded(last ?? '')
    .replace(/\.\w{2,5}$/, '')
    .split(/[-_+\s]+/)
    .filter((word) => !/^\d*$/.test(word));
  return words.length < 2 ? url : words.join(' ').slice(0, 200);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
