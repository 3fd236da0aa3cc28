/**
 * Feeds that can be named without looking at a page: big platforms keep them at fixed addresses, and
 * some do not say so in their pages.
 */
type Platform = {
  readonly host: RegExp;
  readonly feeds: (path: readonly string[], url: URL) => readonly (string | null)[];
};

const NAME = /^[\w.~%+-]{1,100}$/;

const PLATFORMS: readonly Platform[] = [
  { host: /^(?:[a-z-]{1,20}\.)?youtube\.com$/, feeds: youtube },
  { host: /^(?:[a-z]{1,10}\.)?reddit\.com$/, feeds: reddit },
  { host: /^github\.com$/, feeds: github },
  { host: /^gitlab\.com$|^codeberg\.org$/, feeds: forge },
  { host: /^medium\.com$/, feeds: medium },
  { host: /^(?!www\.)[a-z\d-]{1,63}\.medium\.com$/, feeds: (_path, url) => [`${url.origin}/feed`] },
  { host: /^[a-z\d-]{1,63}\.substack\.com$/, feeds: (_path, url) => [`${url.origin}/feed`] },
  {
    host: /^(?!www\.|en\.)[a-z\d-]{1,63}\.wordpress\.com$/,
    feeds: (_path, url) => [`${url.origin}/feed/`],
  },
  {
    host: /^[a-z\d-]{1,63}\.blogspot\.(?:com|co\.[a-z]{2}|com\.[a-z]{2}|[a-z]{2})$/,
    feeds: blogger,
  },
  { host: /^(?!www\.)[a-z\d-]{1,63}\.tumblr\.com$/, feeds: (_path, url) => [`${url.origin}/rss`] },
  { host: /^(?:www\.)?tumblr\.com$/, feeds: tumblr },
  { host: /^bsky\.app$/, feeds: bluesky },
  {
    host: /^lobste\.rs$/,
    feeds: ([kind, tag]) =>
      kind === 't' && isName(tag) ? [`https://lobste.rs/t/${tag}.rss`] : ['https://lobste.rs/rss'],
  },
  { host: /^news\.ycombinator\.com$/, feeds: () => ['https://news.ycombinator.com/rss'] },
  {
    host: /^(?:www\.)?dev\.to$/,
    feeds: ([user]) => [isName(user) ? `https://dev.to/feed/${user}` : 'https://dev.to/feed'],
  },
  {
    host: /^vimeo\.com$/,
    feeds: ([user]) => [isName(user) ? `https://vimeo.com/${user}/videos/rss` : null],
  },
];

/** Feed addresses of a page on a known platform, the best first; empty for any other page. */
export function knownFeeds(address: string): readonly string[] {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return [];
  const path = url.pathname.split('/').filter((part) => part !== '');
  const platform = PLATFORMS.find(({ host }) => host.test(url.hostname));
  const feeds = platform ? platform.feeds(path, url) : fediverse(path, url);
  return feeds.filter((feed) => feed !== null);
}

function isName(part: string | undefined): part is string {
  return part !== undefined && NAME.test(part);
}

/** Handles and user names have no feed of their own; the page names the channel. */
function youtube(path: readonly string[], url: URL): readonly (string | null)[] {
  const feed = 'https://www.youtube.com/feeds/videos.xml';
  const list = url.searchParams.get('list');
  if (list !== null && isName(list)) return [`${feed}?playlist_id=${list}`];
  const [kind, name] = path;
  if (kind === 'channel' && isName(name)) return [`${feed}?channel_id=${name}`];
  return kind === 'user' && isName(name) ? [`${feed}?user=${name}`] : [];
}

function reddit(path: readonly string[]): readonly (string | null)[] {
  const [kind = '', name] = path;
  if (kind === '') return ['https://www.reddit.com/.rss'];
  if (kind === 'r' && isName(name)) return [`https://www.reddit.com/r/${name}/.rss`];
  const isUser = kind === 'user' || kind === 'u';
  return isUser && isName(name) ? [`https://www.reddit.com/user/${name}/.rss`] : [];
}

function github([owner, name, part, branch]: readonly string[]): readonly (string | null)[] {
  if (!isName(owner) || owner === 'topics' || owner === 'search') return [];
  if (!isName(name)) return [`https://github.com/${owner}.atom`];
  const repository = `https://github.com/${owner}/${name}`;
  if (part === 'commits' && isName(branch)) return [`${repository}/commits/${branch}.atom`];
  if (part === 'commits') return [`${repository}/commits.atom`];
  if (part === 'tags') return [`${repository}/tags.atom`];
  return [`${repository}/releases.atom`, `${repository}/commits.atom`];
}

function forge([owner, name]: readonly string[], url: URL): readonly (string | null)[] {
  if (!isName(owner) || !isName(name)) return [];
  const repository = `${url.origin}/${owner}/${name}`;
  return url.hostname === 'gitlab.com'
    ? [`${repository}/-/releases.atom`, `${repository}/-/tags?format=atom`]
    : [`${repository}/releases.rss`, `${repository}.rss`];
}

function medium([first, second]: readonly string[]): readonly (string | null)[] {
  if (first === 'tag' && isName(second)) return [`https://medium.com/feed/tag/${second}`];
  if (first?.startsWith('@') && isName(first.slice(1))) return [`https://medium.com/feed/${first}`];
  return isName(first) && first !== 'feed' ? [`https://medium.com/feed/${first}`] : [];
}

function blogger(_path: readonly string[], url: URL): readonly string[] {
  return [`${url.origin}/feeds/posts/default`];
}

function tumblr([first, second]: readonly string[]): readonly (string | null)[] {
  const name = first === 'blog' ? second : first;
  return isName(name) ? [`https://${name.replace(/^@/, '')}.tumblr.com/rss`] : [];
}

function bluesky([kind, name]: readonly string[]): readonly (string | null)[] {
  return kind === 'profile' && isName(name) ? [`https://bsky.app/profile/${name}/rss`] : [];
}

/** Mastodon, and what speaks as it does: https://any.host/@user. */
function fediverse([first]: readonly string[], url: URL): readonly string[] {
  return first !== undefined && /^@[\w.-]{1,64}$/.test(first) ? [`${url.origin}/${first}.rss`] : [];
}

/**
 * What a reader types, as an address: "example.org", "feed://example.org/rss", "@user@host",
 * "r/worldnews", "u/name". Null if it cannot be one.
 */
export function addressTyped(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || text.length > 2048 || /\s/.test(text)) return null;
  const account = /^@?([\w.-]{1,64})@([a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,5})$/i.exec(text);
  if (account) return `https://${account[2]}/@${account[1]}`;
  const forum = /^\/?(r|u|user)\/([\w-]{1,50})\/?$/i.exec(text);
  if (forum) return `https://www.reddit.com/${forum[1] === 'u' ? 'user' : forum[1]}/${forum[2]}/`;
  const whole = text
    .replace(/^(?:feed|rss|pcast|itpc|podcast):(?:\/\/)?(?=https?:)/i, '')
    .replace(/^(?:feed|rss|pcast|itpc|podcast):\/\//i, 'https://');
  const url = URL.parse(/^[a-z][a-z\d+.-]{1,20}:\/\//i.test(whole) ? whole : `https://${whole}`);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  return url.hostname.includes('.') ||
    url.hostname.includes(':') ||
    url.port !== '' ||
    url.hostname === 'localhost'
    ? url.href
    : null;
}
