/** The vocabularies a feed mixes. */
export type Space =
  | 'rss'
  | 'atom'
  | 'rdf'
  | 'dc'
  | 'dcterms'
  | 'content'
  | 'media'
  | 'itunes'
  | 'xhtml'
  | 'sy'
  | 'feedburner'
  | 'xml'
  | 'other';

const BY_ADDRESS: ReadonlyMap<string, Space> = new Map([
  ['blogs.law.harvard.edu/tech/rss', 'rss'],
  ['purl.org/rss/1.0', 'rss'],
  ['my.netscape.com/rdf/simple/0.9', 'rss'],
  ['channel.netscape.com/rdf/simple/0.9', 'rss'],
  ['my.netscape.com/publish/formats/rss-0.91.dtd', 'rss'],
  ['purl.org/net/rss1.1#', 'rss'],
  ['example.com/newformat#', 'atom'],
  ['example.com/necho', 'atom'],
  ['purl.org/echo', 'atom'],
  ['uri/of/echo/namespace#', 'atom'],
  ['purl.org/pie', 'atom'],
  ['purl.org/atom/ns#', 'atom'],
  ['www.w3.org/2005/atom', 'atom'],
  ['www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
  ['purl.org/dc/elements/1.1', 'dc'],
  ['purl.org/dc/elements/1.0', 'dc'],
  ['purl.org/dc/terms', 'dcterms'],
  ['purl.org/rss/1.0/modules/content', 'content'],
  ['search.yahoo.com/mrss', 'media'],
  ['tools.search.yahoo.com/mrss', 'media'],
  ['video.search.yahoo.com/mrss', 'media'],
  ['www.rssboard.org/media-rss', 'media'],
  ['www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['www.itunes.com/dtds/podcast-1.0.dtd#', 'itunes'],
  ['example.com/dtds/podcast-1.0.dtd', 'itunes'],
  ['www.w3.org/1999/xhtml', 'xhtml'],
  ['purl.org/rss/1.0/modules/syndication', 'sy'],
  ['rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
  ['www.w3.org/xml/1998/namespace', 'xml'],
]);

/** Feeds use prefixes they forgot to declare; these are what everybody means by them. */
const BY_PREFIX: ReadonlyMap<string, Space> = new Map<string, Space>([
  ['rss', 'rss'],
  ['atom', 'atom'],
  ['atom10', 'atom'],
  ['atom03', 'atom'],
  ['a10', 'atom'],
  ['rdf', 'rdf'],
  ['dc', 'dc'],
  ['dct', 'dcterms'],
  ['dcterms', 'dcterms'],
  ['content', 'content'],
  ['media', 'media'],
  ['itunes', 'itunes'],
  ['xhtml', 'xhtml'],
  ['sy', 'sy'],
  ['feedburner', 'feedburner'],
  ['xml', 'xml'],
]);

/** The vocabulary a namespace address stands for, null if it is none of ours. */
export function spaceOfAddress(address: string): Space | null {
  const folded = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '');
  if (/^backend\.userland\.com\/rss\d{0,3}$/.test(folded)) return 'rss';
  return BY_ADDRESS.get(folded) ?? BY_ADDRESS.get(folded.replace(/\/$/, '')) ?? null;
}

/** The vocabulary that an undeclared prefix customarily stands for. */
export function spaceOfPrefix(prefix: string): Space {
  return BY_PREFIX.get(prefix.toLowerCase()) ?? 'other';
}
