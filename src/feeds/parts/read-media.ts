import type { Enclosure } from '../../model/feeds/entry.ts';
import type { Space } from '../xml/name-spaces.ts';
import { childrenOf, firstChild, type XmlElement } from '../xml/xml-element.ts';
import { relationOf } from './read-links.ts';
import { resolveAddress } from './resolve-address.ts';

const OWN: readonly Space[] = ['rss', 'atom'];
const MEDIA: readonly Space[] = ['media'];
const MOST_FILES = 100;

/** The files that hang on an entry, each address once: enclosures, then Media RSS. */
export function enclosuresOf(element: XmlElement, base: string | null): readonly Enclosure[] {
  const stated = [
    ...childrenOf(element, 'enclosure', OWN),
    ...childrenOf(element, 'link', OWN).filter((link) => relationOf(link) === 'enclosure'),
    ...mediaContents(element).filter((content) => !isPicture(content)),
  ];
  const files = new Map<string, Enclosure>();
  for (const file of stated.slice(0, MOST_FILES)) addFile(files, file, base);
  return [...files.values()];
}

function addFile(files: Map<string, Enclosure>, element: XmlElement, base: string | null): void {
  const { attributes } = element;
  const stated = attributes.get('url') ?? attributes.get('href') ?? element.text;
  const url = resolveAddress(stated, element.base ?? base);
  if (url === null || files.has(url)) return;
  const type = attributes.get('type')?.trim() || null;
  files.set(url, {
    url,
    type,
    length: lengthOf(attributes.get('length') ?? attributes.get('filesize')),
  });
}

/** Bytes; zero is what programs write that do not know. */
function lengthOf(stated: string | undefined): number | null {
  return stated !== undefined && /^\s*\d{1,15}\s*$/.test(stated) ? Number(stated) || null : null;
}

function mediaContents(element: XmlElement): readonly XmlElement[] {
  const groups = childrenOf(element, 'group', MEDIA);
  return [element, ...groups].flatMap((place) => childrenOf(place, 'content', MEDIA));
}

function isPicture(element: XmlElement): boolean {
  const { attributes } = element;
  return (
    attributes.get('medium') === 'image' || (attributes.get('type') ?? '').startsWith('image/')
  );
}

/** The picture an entry names, the one made for a list first. */
export function pictureOf(element: XmlElement, base: string | null): string | null {
  for (const candidate of pictures(element)) {
    const { attributes } = candidate;
    const nested = firstChild(candidate, 'url', ['rss'])?.text;
    const stated =
      attributes.get('url') ?? attributes.get('href') ?? attributes.get('rdf:resource');
    const address = resolveAddress(stated ?? nested ?? candidate.text, candidate.base ?? base);
    if (address !== null) return address;
  }
  return null;
}

function pictures(element: XmlElement): readonly XmlElement[] {
  if (element.children.length === 0) return [];
  const contents = mediaContents(element);
  const places = [element, ...childrenOf(element, 'group', MEDIA), ...contents];
  return [
    ...places.flatMap((place) => childrenOf(place, 'thumbnail', MEDIA)),
    ...childrenOf(element, 'image', ['itunes', ...OWN]),
    ...childrenOf(element, 'link', ['itunes']).filter((link) => relationOf(link) === 'image'),
    ...contents.filter(isPicture),
    ...childrenOf(element, 'enclosure', OWN).filter(isPicture),
    ...childrenOf(element, 'link', OWN).filter(
      (link) => relationOf(link) === 'enclosure' && isPicture(link),
    ),
  ];
}
