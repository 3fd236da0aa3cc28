import type { Space } from '../xml/name-spaces.ts';
import { childrenOf, firstChild, type XmlElement } from '../xml/xml-element.ts';
import { resolveAddress } from './resolve-address.ts';

const OWN: readonly Space[] = ['rss', 'atom'];

/** The address with that relation, null if none; Atom's links and RSS's. */
export function linkOf(element: XmlElement, relation: string, base: string | null): string | null {
  let fallback: string | null = null;
  for (const link of childrenOf(element, 'link', OWN)) {
    if (relationOf(link) !== relation || link.isCut) continue;
    const address = resolveAddress(link.attributes.get('href') ?? link.text, link.base ?? base);
    if (address === null) continue;
    if (isPage(link)) return address;
    fallback ??= address;
  }
  return fallback;
}

/** RFC 4287, 4.2.7.2: no relation means the page; IANA's relations may be written out as addresses. */
export function relationOf(link: XmlElement): string {
  const stated = (link.attributes.get('rel') ?? '').trim().toLowerCase();
  return stated.replace('http://www.iana.org/assignments/relation/', '') || 'alternate';
}

function isPage(link: XmlElement): boolean {
  const type = link.attributes.get('type') ?? 'text/html';
  return type.startsWith('text/html') || type.startsWith('application/xhtml');
}

/** Where an entry's page is: its link, or its identifier where that is an address for good. */
export function entryAddress(element: XmlElement, base: string | null): string | null {
  const original = firstChild(element, 'origlink', ['feedburner']);
  return (
    resolveAddress(original?.text, null) ??
    linkOf(element, 'alternate', base) ??
    permalink(element) ??
    resolveAddress(element.attributes.get('href'), element.base ?? base) ??
    resolveAddress(element.attributes.get('rdf:about'), null) ??
    resolveAddress(
      firstChild(element, 'content', ['atom'])?.attributes.get('src'),
      element.base ?? base,
    )
  );
}

/** RSS 2.0: a guid is an address unless isPermaLink says no. */
function permalink(element: XmlElement): string | null {
  const guid = firstChild(element, 'guid', OWN);
  if (guid === null || guid.attributes.get('ispermalink')?.trim().toLowerCase() === 'false')
    return null;
  return /^\s*https?:/i.test(guid.text) ? resolveAddress(guid.text, null) : null;
}
