import { oneLinkFaults } from './check-atom.ts';
import {
  addressFaults,
  idFaults,
  languageFaults,
  mailDateFaults,
  markupFaults,
  stampFaults,
  wordFaults,
} from './check-words.ts';
import { childrenOf, textIn, type XmlNode, xmlTree } from './xml-tree.ts';

/** What the W3C's validator says against an RSS 2.0 feed (rss.py, channel.py, item.py), a line each. */
export function rssFaults(text: string, address: string): string[] {
  const rss = xmlTree(text);
  const [channel] = childrenOf(rss, 'channel');
  if (rss.name !== 'rss' || rss.attributes.get('version') !== '2.0' || channel === undefined)
    return ['no RSS 2.0'];
  const items = childrenOf(channel, 'item');
  const ids = items.map((item) => textIn(item, 'guid'));
  const links = childrenOf(channel, 'atom:link');
  const self = links.find((link) => link.attributes.get('rel') === 'self');
  const built = textIn(channel, 'lastBuildDate');
  return [
    ...onceFaults(channel, ['title', 'link', 'description', 'language'], ['lastBuildDate', 'docs']),
    ...wordFaults('channel title', textIn(channel, 'title')),
    ...wordFaults('channel description', textIn(channel, 'description')),
    ...addressFaults('channel link', textIn(channel, 'link')),
    ...languageFaults('channel', textIn(channel, 'language')),
    ...(built === null ? [] : mailDateFaults('lastBuildDate', built)),
    ...links.flatMap((link) => oneLinkFaults(link, 'feed')),
    ...(self?.attributes.get('href') === address ? [] : ['MissingAtomSelfLink']),
    ...(new Set(ids).size === ids.length ? [] : ['guid twice']),
    ...misplaced(channel),
    ...items.flatMap(itemFaults),
    ...characterFaults(text),
  ];
}

/** MisplacedItem. */
function misplaced({ children }: XmlNode): string[] {
  const first = children.findIndex(({ name }) => name === 'item');
  const rest = first < 0 ? [] : children.slice(first);
  return rest.every(({ name }) => name === 'item') ? [] : ['MisplacedItem'];
}

function onceFaults(node: XmlNode, wanted: readonly string[], free: readonly string[]): string[] {
  return [...wanted, ...free].flatMap((name) => {
    const { length } = childrenOf(node, name);
    if (length > 1) return [`DuplicateElement ${name}`];
    return length === 0 && wanted.includes(name) ? [`MissingElement ${name}`] : [];
  });
}

function itemFaults(item: XmlNode): string[] {
  const names = item.children.map(({ name }) => name);
  const guid = childrenOf(item, 'guid')[0];
  const content = childrenOf(item, 'content:encoded')[0];
  const isBefore = names.indexOf('description') < names.indexOf('content:encoded');
  return [
    ...onceFaults(item, ['title', 'link', 'guid', 'pubDate', 'description'], ['enclosure']),
    ...wordFaults('item title', textIn(item, 'title')),
    ...wordFaults('item description', textIn(item, 'description')),
    ...markupFaults('item description', textIn(item, 'description') ?? ''),
    ...addressFaults('item link', textIn(item, 'link')),
    ...mailDateFaults('pubDate', textIn(item, 'pubDate')),
    ...stampFaults('modified', textIn(item, 'dcterms:modified')),
    ...idFaults('guid', textIn(item, 'guid')),
    // InvalidPermalink: a guid that is no address says so.
    ...(guid?.attributes.get('isPermaLink') === 'false' ? [] : ['guid: isPermaLink']),
    // DuplicateItemSemantics.
    ...(names.includes('author') ? ['author beside dc:creator'] : []),
    ...childrenOf(item, 'dc:creator').flatMap((one) => wordFaults('creator', one.text)),
    ...childrenOf(item, 'category').flatMap((one) => wordFaults('category', one.text)),
    ...languageFaults('item', textIn(item, 'dc:language')),
    ...childrenOf(item, 'atom:link').flatMap((link) => oneLinkFaults(link, 'entry')),
    ...childrenOf(item, 'enclosure').flatMap(enclosureFaults),
    ...(content === undefined ? [] : markupFaults('content', content.text)),
    ...(content === undefined || isBefore ? [] : ['NeedDescriptionBeforeContent']),
  ];
}

function enclosureFaults({ attributes }: XmlNode): string[] {
  return [
    ...addressFaults('enclosure', attributes.get('url') ?? null),
    ...(/^\d+$/.test(attributes.get('length') ?? '') ? [] : ['enclosure: length']),
    ...(/^[\w.+-]+\/[\w.+-]+$/.test(attributes.get('type') ?? '') ? [] : ['enclosure: type']),
  ];
}

/** ContainsHTML, CharacterData: in plain words, "<" and "&" are spelled as numbers (rssboard.org/rss-profile, "Character Data"). */
function characterFaults(text: string): string[] {
  const plain = [...text.matchAll(/<(title|category|dc:creator)>([^<]*)<\/\1>/g)];
  return plain.flatMap(([, name, words = '']) =>
    /&(?:amp|lt);/.test(words) ? [`CharacterData in ${name}`] : [],
  );
}
