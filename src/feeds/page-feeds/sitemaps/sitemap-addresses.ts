import { resolveAddress } from '../../parts/resolve-address.ts';

const USUAL_PLACES = [
  '/news-sitemap.xml',
  '/sitemap-news.xml',
  '/sitemap_news.xml',
  '/sitemap.xml',
  '/sitemap_index.xml',
];
const MOST_NAMED = 5;

/** Where a site's rules for robots are (RFC 9309); null: it is no site. */
export function robotsAddress(url: string): string | null {
  const parsed = URL.parse(url);
  return parsed === null ? null : `${parsed.origin}/robots.txt`;
}

/** Sitemaps that a robots.txt names, those for news first; else where they usually are. At most five. */
export function sitemapAddresses(robots: string | null, url: string): string[] {
  const origin = URL.parse(url)?.origin ?? '';
  const named = [
    ...(robots ?? '').slice(0, 500_000).matchAll(/^[ \t]{0,20}sitemap[ \t]{0,20}:(.{1,2000})$/gim),
  ].flatMap(([, address]) => resolveAddress(address, origin) ?? []);
  const usual = USUAL_PLACES.map((place) => `${origin}${place}`);
  const all = [...new Set(named.length > 0 ? named : usual)];
  const isNews = (address: string) => Number(/news/i.test(address.slice(address.indexOf('/', 8))));
  return all.toSorted((a, b) => isNews(b) - isNews(a)).slice(0, MOST_NAMED);
}
