import { Parser } from 'htmlparser2';
import { foldSpace } from '../text/fold-space.ts';
import { resolveAddress } from './parts/resolve-address.ts';

export type FeedCandidate = {
  /** Absolute, http or https. */
  readonly url: string;
  readonly title: string | null;
  /** How it was found; they stand in this order. */
  readonly from: 'link element' | 'link in the text' | 'usual place';
};

const FEED_TYPES =
  /^(?:application|text)\/(?:rss|atom|rdf|feed|x-rss|x-atom|x\.atom|cdf)(?:\+xml|\+json)?$|^application\/(?:feed\+json|x-netcdf)$/;
/** Types that are sometimes put on feeds; only with an address that looks like one. */
const VAGUE_TYPES = /^(?:application|text)\/(?:xml|json|html)$/;
const FEED_ADDRESS =
  /(?:^|[/._?=&-])(?:feeds?|rss|rss2|rss20|atom|rdf|syndicat\w{0,8}|jsonfeed)(?:$|[/._?=&-])|\.(?:rss|atom|rdf)$|format=(?:feed|rss|atom)/i;
const NO_FEED =
  /\.(?:html?|png|jpe?g|gif|svg|css|js|pdf|webp)(?:$|\?)|\/(?:comments|wp-json|oembed)\b|wlwmanifest|opensearch|\/feed\/?\?share=/i;
const MOST_CANDIDATES = 30;

/** Where feeds usually are, the commonest first (measured by nobody: the habits of publishing systems). */
const USUAL_PLACES = [
  '/feed/',
  '/rss',
  '/feed.xml',
  '/rss.xml',
  '/atom.xml',
  '/index.xml',
  '/feed.json',
  '/feeds/posts/default',
  '/rss/index.rss',
  '/?feed=rss2',
];

type Found = { readonly declared: FeedCandidate[]; readonly linked: FeedCandidate[]; base: string };

/**
 * Feeds that a page's markup points to: link elements first, then links in its text. Comment feeds
 * stand last among the declared ones. At most 30, each address once. Never throws.
 */
export function discoverFeeds(html: string, pageUrl: string): readonly FeedCandidate[] {
  const found: Found = { declared: [], linked: [], base: pageUrl };
  let anchor: { href: string; text: string } | null = null;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === 'base') found.base = resolveAddress(attributes.href, pageUrl) ?? found.base;
        if (name === 'link') takeLink(found, attributes);
        if (name === 'a') anchor = { href: attributes.href ?? '', text: attributes.title ?? '' };
      },
      ontext: (text) => {
        if (anchor && anchor.text.length < 200) anchor.text += text;
      },
      onclosetag: (name) => {
        if (name !== 'a' || !anchor) return;
        takeAnchor(found, anchor);
        anchor = null;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html.slice(0, LONGEST_PAGE));
  const declared = found.declared.toSorted((a, b) => Number(isComments(a)) - Number(isComments(b)));
  return unique([...declared, ...found.linked]).slice(0, MOST_CANDIDATES);
}

const LONGEST_PAGE = 3_000_000;

function takeLink(found: Found, attributes: Readonly<Record<string, string>>): void {
  const url = resolveAddress(attributes.href, found.base);
  if (url === null || found.declared.length >= MOST_CANDIDATES * 3) return;
  if (!pointsToFeed(attributes, url)) return;
  const title = foldSpace(attributes.title ?? '').slice(0, 300) || null;
  found.declared.push({ url, title, from: 'link element' });
}

function pointsToFeed(attributes: Readonly<Record<string, string>>, url: string): boolean {
  const relations = (attributes.rel ?? '').toLowerCase().split(/\s+/);
  if (relations.includes('feed')) return true;
  if (!relations.includes('alternate')) return false;
  const type = (attributes.type ?? '')
    .toLowerCase()
    .replace(/;.{0,200}$/, '')
    .trim();
  if (FEED_TYPES.test(type)) return true;
  return (type === '' || VAGUE_TYPES.test(type)) && FEED_ADDRESS.test(url) && !NO_FEED.test(url);
}

function takeAnchor(found: Found, anchor: { href: string; text: string }): void {
  const url = resolveAddress(
    anchor.href.replace(/^feed:(?:\/\/)?(?=https?:)/i, '').replace(/^feed:/i, 'http:'),
    found.base,
  );
  if (url === null || found.linked.length >= MOST_CANDIDATES * 3) return;
  const text = foldSpace(anchor.text).slice(0, 300);
  const saysSo = /^(?:rss|atom|rss[ -]feeds?|xml|feeds?|subscribe.{0,20}rss)$/i.test(text);
  const path = url.slice(url.indexOf('/', 8));
  if (NO_FEED.test(url) || !(saysSo || FEED_ADDRESS.test(path) || /\.xml(?:$|\?)/i.test(path)))
    return;
  found.linked.push({ url, title: text || null, from: 'link in the text' });
}

function isComments(candidate: FeedCandidate): boolean {
  return /comment|kommentar|comentario/i.test(`${candidate.title ?? ''} ${candidate.url}`);
}

function unique(candidates: readonly FeedCandidate[]): readonly FeedCandidate[] {
  return [
    ...new Map(candidates.toReversed().map((candidate) => [candidate.url, candidate])).values(),
  ].toReversed();
}

/** Where a site's feed usually is, to be tried when its pages say nothing. */
export function usualPlaces(pageUrl: string): readonly FeedCandidate[] {
  const url = URL.parse(pageUrl);
  if (url === null || !/^https?:$/.test(url.protocol)) return [];
  const folder = url.pathname.replace(/[^/]{0,500}$/, '');
  const below =
    folder === '/' ? [] : [`${url.origin}${folder}feed/`, `${url.origin}${folder}rss.xml`];
  const places = [...below, ...USUAL_PLACES.map((place) => `${url.origin}${place}`)];
  return places.map((place) => ({ url: place, title: null, from: 'usual place' }));
}
