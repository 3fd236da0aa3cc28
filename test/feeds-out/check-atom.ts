import {
  addressFaults,
  idFaults,
  languageFaults,
  markupFaults,
  stampFaults,
  wordFaults,
} from './check-words.ts';
import { childrenOf, textIn, type XmlNode, xmlTree } from './xml-tree.ts';

const RELATIONS = new Set(
  'alternate current enclosure first hub last next next-archive prev-archive previous related self via'.split(
    ' ',
  ),
);
const PAGES = new Set('current first last next next-archive prev-archive previous'.split(' '));

/** What the W3C's validator says against an Atom feed (feed.py, entry.py, link.py, content.py), a line each. */
export function atomFaults(text: string, address: string): string[] {
  const feed = xmlTree(text);
  if (feed.name !== 'atom:feed') return [`no feed but ${feed.name}`];
  const entries = childrenOf(feed, 'atom:entry');
  const ids = entries.map((entry) => textIn(entry, 'atom:id'));
  return [
    ...onceFaults(feed, ['title', 'id', 'updated'], ['subtitle', 'generator']),
    ...wordFaults('feed title', textIn(feed, 'atom:title')),
    ...idFaults('feed id', textIn(feed, 'atom:id')),
    ...stampFaults('feed updated', textIn(feed, 'atom:updated')),
    ...languageFaults('feed', feed.attributes.get('xml:lang')),
    // MissingDCLanguage: each text construct is in a language.
    ...(feed.attributes.has('xml:lang') ? [] : ['feed: in no language']),
    ...linkFaults(feed, address),
    ...(childrenOf(feed, 'atom:author').length === 0 ? ['feed: no author'] : []),
    ...(new Set(ids).size === ids.length ? [] : ['DuplicateEntries']),
    ...misplaced(feed),
    ...entries.flatMap(entryFaults),
  ];
}

/** MisplacedMetadata: what describes the feed goes before its entries. */
function misplaced({ children }: XmlNode): string[] {
  const first = children.findIndex(({ name }) => name === 'atom:entry');
  const rest = first < 0 ? [] : children.slice(first);
  return rest.every(({ name }) => name === 'atom:entry') ? [] : ['MisplacedMetadata'];
}

function onceFaults(node: XmlNode, wanted: readonly string[], free: readonly string[]): string[] {
  return [...wanted, ...free].flatMap((name) => {
    const { length } = childrenOf(node, `atom:${name}`);
    if (length > 1) return [`DuplicateElement ${name}`];
    return length === 0 && wanted.includes(name) ? [`MissingElement ${name}`] : [];
  });
}

function linkFaults(feed: XmlNode, address: string): string[] {
  const links = childrenOf(feed, 'atom:link');
  const self = links.find((link) => link.attributes.get('rel') === 'self');
  const relations = new Set(links.map((link) => link.attributes.get('rel') ?? 'alternate'));
  const isComplete = childrenOf(feed, 'fh:complete').length > 0;
  const hrefOf = (rel: string) =>
    links.find((link) => link.attributes.get('rel') === rel)?.attributes.get('href');
  return [
    ...links.flatMap((link) => oneLinkFaults(link, 'feed')),
    ...(self?.attributes.get('href') === address ? [] : ['SelfDoesntMatchLocation']),
    ...(isComplete && [...PAGES].some((rel) => relations.has(rel))
      ? ['FeedRelInCompleteFeed']
      : []),
    ...(hrefOf('first') === address && relations.has('previous') ? ['LinkPastEnd first'] : []),
    ...(hrefOf('last') === address && relations.has('next') ? ['LinkPastEnd last'] : []),
  ];
}

export function oneLinkFaults(link: XmlNode, where: 'feed' | 'entry'): string[] {
  const { attributes } = link;
  const rel = attributes.get('rel') ?? 'alternate';
  const type = attributes.get('type');
  return [
    ...addressFaults(`link ${rel}`, attributes.get('href') ?? null),
    ...(RELATIONS.has(rel) ? [] : [`UnregisteredAtomLinkRel ${rel}`]),
    ...(where === 'entry' && PAGES.has(rel) ? ['FeedHistoryRelInEntry'] : []),
    ...(type === undefined || /^[\w.+-]+\/[\w.+-]+$/.test(type) ? [] : [`InvalidMIMEType ${type}`]),
    ...(rel === 'self' && !/^application\/(?:atom|rss)\+xml$/.test(type ?? '')
      ? ['SelfNotAtom']
      : []),
    ...(link.text.trim() === '' && link.children.length === 0 ? [] : ['AtomLinkNotEmpty']),
  ];
}

function entryFaults(entry: XmlNode): string[] {
  const links = childrenOf(entry, 'atom:link');
  const alternates = links.filter((link) => link.attributes.get('rel') === 'alternate');
  const content = childrenOf(entry, 'atom:content')[0];
  const published = Date.parse(textIn(entry, 'atom:published') ?? '');
  return [
    ...onceFaults(entry, ['title', 'id', 'updated', 'published'], ['summary', 'content']),
    ...idFaults('entry id', textIn(entry, 'atom:id')),
    ...wordFaults('entry title', textIn(entry, 'atom:title')),
    ...wordFaults('entry summary', textIn(entry, 'atom:summary')),
    ...stampFaults('published', textIn(entry, 'atom:published')),
    ...stampFaults('updated', textIn(entry, 'atom:updated')),
    ...(Date.parse(textIn(entry, 'atom:updated') ?? '') >= published
      ? []
      : ['updated before it was published']),
    ...languageFaults('entry', entry.attributes.get('xml:lang')),
    ...links.flatMap((link) => oneLinkFaults(link, 'entry')),
    ...(alternates.length === 1 ? [] : ['DuplicateAtomLink']),
    ...childrenOf(entry, 'atom:author').flatMap((one) =>
      wordFaults('author', textIn(one, 'atom:name')),
    ),
    ...childrenOf(entry, 'atom:category').flatMap((one) =>
      wordFaults('category', one.attributes.get('term') ?? null),
    ),
    ...(content === undefined ? [] : contentFaults(content)),
  ];
}

function contentFaults(content: XmlNode): string[] {
  if (content.attributes.get('type') !== 'html') return ['content that is no markup'];
  return [...wordFaults('content', content.text, true), ...markupFaults('content', content.text)];
}
