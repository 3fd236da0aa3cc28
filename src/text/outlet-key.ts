import { withoutLastDots } from './normalise-url.ts';

/** Second levels under which the public registers: co.uk, com.au, gov.br. A compact stand-in for the Public Suffix List. */
const SECOND_LEVELS = new Set(
  'ac co com edu gen go gob gouv gov govt gv ind info ltd me mil ne net nhs nom or org plc police sch web biz ed gr in lg ad firm'.split(
    ' ',
  ),
);

/** Hosts under which every name is another publisher. */
const SHARED_SUFFIXES = (
  'github.io gitlab.io blogspot.com wordpress.com substack.com tumblr.com medium.com ghost.io netlify.app vercel.app pages.dev ' +
  'web.app herokuapp.com neocities.org micro.blog bearblog.dev typepad.com livejournal.com hatenablog.com over-blog.com ' +
  'wixsite.com weebly.com squarespace.com webflow.io notion.site buttondown.email beehiiv.com mataroa.blog write.as svbtle.com ' +
  'hashnode.dev itch.io podbean.com libsyn.com transistor.fm simplecast.com buzzsprout.com blogspot.co.uk codeberg.page'
).split(' ');

/** Hosts where the first parts of the path name the publisher, and how many parts do. */
const SHARED_HOSTS = new Map<string, (path: readonly string[]) => number>([
  [
    'youtube.com',
    (path) => (/^(?:channel|c|user)$/.test(path[0] ?? '') ? 2 : Number(isHandle(path[0]))),
  ],
  ['reddit.com', (path) => (/^(?:r|user|u)$/.test(path[0] ?? '') ? 2 : 0)],
  ['medium.com', () => 1],
  ['twitter.com', () => 1],
  ['x.com', () => 1],
  ['facebook.com', () => 1],
  ['instagram.com', () => 1],
  ['tiktok.com', () => 1],
  ['t.me', () => 1],
  ['vimeo.com', () => 1],
  ['soundcloud.com', () => 1],
  ['twitch.tv', () => 1],
  ['github.com', () => 2],
  ['gitlab.com', () => 2],
  ['codeberg.org', () => 2],
  ['dev.to', () => 1],
  ['bsky.app', (path) => (path[0] === 'profile' ? 2 : 0)],
  ['threads.net', () => 1],
  ['patreon.com', () => 1],
  ['sites.google.com', () => 2],
]);

/** Prefixes that name a machine and not a publisher. */
const MACHINES = /^(?:www\d?|feeds?|rss|m|amp|mobile|xml|newsrss)\./;

/**
 * What makes two addresses one outlet: the registered domain ("news.bbc.co.uk" and "feeds.bbci.co.uk"
 * stay two), or, where many publish under one host, the host and the publisher's part of the path
 * ("youtube.com/@name"). Lower case; null if it is no http or https address.
 */
export function outletKey(url: string): string | null {
  const parsed = URL.parse(url.trim());
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.hostname === '') return null;
  const host = withoutLastDots(parsed.hostname.toLowerCase());
  if (host === '') return null;
  if (/^[\d.]+$/.test(host) || host.startsWith('[')) return host;
  const bare = host.replace(MACHINES, '');
  const path = parsed.pathname.split('/').filter((part) => part !== '');
  const parts = publisherParts(host, bare, path);
  if (parts > 0 && path.length >= parts)
    return [bare, ...path.slice(0, parts)].join('/').toLowerCase();
  return sharedSubdomain(host) ?? registeredDomain(bare);
}

function publisherParts(host: string, bare: string, path: readonly string[]): number {
  const known = SHARED_HOSTS.get(bare) ?? SHARED_HOSTS.get(host);
  // "/@name" is somebody's account on every Mastodon server there is.
  return known ? known(path) : Number(isHandle(path[0]));
}

function isHandle(part: string | undefined): boolean {
  return part !== undefined && part.length > 1 && part.startsWith('@');
}

function sharedSubdomain(host: string): string | null {
  for (const suffix of SHARED_SUFFIXES) {
    if (!host.endsWith(`.${suffix}`)) continue;
    const owner = host
      .slice(0, -suffix.length - 1)
      .split('.')
      .at(-1);
    return owner && owner !== 'www' ? `${owner}.${suffix}` : suffix;
  }
  return null;
}

function registeredDomain(host: string): string {
  const labels = host.split('.');
  const [second = '', top = ''] = labels.slice(-2);
  const isTwoLevel = labels.length > 2 && top.length === 2 && SECOND_LEVELS.has(second);
  return labels.slice(isTwoLevel ? -3 : -2).join('.');
}
