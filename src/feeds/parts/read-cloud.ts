import { firstChild, type XmlElement } from '../xml/xml-element.ts';

/** Names of hosts and of paths, as long as any; what else somebody writes there is no address. */
const DOMAIN = /^[\w.-]{1,253}$/;
const PATH = /^\/?[\w./~%?=&-]{0,500}$/;

/**
 * Where an rssCloud takes registrations (RSS 2.0's `<cloud>`; the walkthrough of rsscloud.co); null: none is named that is spoken to by
 * a form. XML-RPC and SOAP, which it names too, nobody runs any more.
 */
export function cloudOf(channel: XmlElement): string | null {
  const cloud = firstChild(channel, 'cloud', ['rss', 'atom']);
  if (cloud === null || cloud.isCut) return null;
  const stated = (name: string) => cloud.attributes.get(name)?.trim() ?? '';
  if (!/^https?-post$/i.test(stated('protocol'))) return null;
  const [domain, path, port] = [stated('domain'), stated('path'), stated('port')];
  if (!DOMAIN.test(domain) || !PATH.test(path) || !/^\d{1,5}$/.test(port)) return null;
  const scheme = port === '443' || /^https/i.test(stated('protocol')) ? 'https' : 'http';
  return URL.parse(`${scheme}://${domain}:${port}/${path.replace(/^\/+/, '')}`)?.href ?? null;
}
