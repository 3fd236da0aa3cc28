/** Where a platform's players and postings are seen by a reader, from the addresses that pages embed. */
export type EmbedRule = {
  readonly platform: string;
  /** Without "www.". */
  readonly hosts: readonly string[];
  /** The address to see it at; null if this address shows something else. */
  readonly see: (url: URL) => string | null;
};

const YOUTUBE = ['youtube.com', 'm.youtube.com', 'youtube-nocookie.com', 'youtu.be'];

const RULES: readonly EmbedRule[] = [
  { platform: 'YouTube', hosts: YOUTUBE, see: seeYouTube },
  {
    platform: 'Vimeo',
    hosts: ['player.vimeo.com', 'vimeo.com'],
    see: byPath(/^(?:\/video)?\/(\d{4,14})/, 'https://vimeo.com/'),
  },
  {
    platform: 'Dailymotion',
    hosts: ['dailymotion.com', 'geo.dailymotion.com'],
    see: seeDailymotion,
  },
  {
    platform: 'X',
    hosts: ['platform.twitter.com', 'platform.x.com'],
    see: byQuery('id', /^\d{4,25}$/, 'https://x.com/i/status/'),
  },
  {
    platform: 'X',
    hosts: ['x.com', 'twitter.com'],
    see: byPath(/^(\/\w{1,20}\/status\/\d{4,25})/, 'https://x.com'),
  },
  {
    platform: 'Instagram',
    hosts: ['instagram.com'],
    see: byPath(
      /^\/(?:[\w.]{1,40}\/)?((?:p|reel|tv)\/[\w-]{4,40})/,
      'https://www.instagram.com/',
      '/',
    ),
  },
  { platform: 'Facebook', hosts: ['facebook.com', 'web.facebook.com'], see: seeFacebook },
  { platform: 'TikTok', hosts: ['tiktok.com'], see: seeTikTok },
  {
    platform: 'Spotify',
    hosts: ['open.spotify.com'],
    see: byPath(
      /^\/(?:embed(?:-podcast)?\/)?((?:track|album|artist|playlist|episode|show)\/\w{6,40})/,
      'https://open.spotify.com/',
    ),
  },
  {
    platform: 'SoundCloud',
    hosts: ['w.soundcloud.com'],
    see: addressInQuery('url', /(?:^|\.)soundcloud\.com$/),
  },
  { platform: 'SoundCloud', hosts: ['api.soundcloud.com'], see: (url) => url.href },
  {
    platform: 'Apple Podcasts',
    hosts: ['embed.podcasts.apple.com'],
    see: byPath(/^(\/.{1,300})/, 'https://podcasts.apple.com'),
  },
  { platform: 'Bluesky', hosts: ['embed.bsky.app'], see: seeBluesky },
  {
    platform: 'Threads',
    hosts: ['threads.net', 'threads.com'],
    see: byPath(/^\/(@[\w.]{1,40}\/post\/[\w-]{4,40})/, 'https://www.threads.net/'),
  },
  {
    platform: 'Reddit',
    hosts: ['redditmedia.com', 'embed.reddit.com', 'embed.redditmedia.com', 'reddit.com'],
    see: byPath(/^(\/r\/\w{2,40}\/comments\/\w{4,14})/, 'https://www.reddit.com', '/'),
  },
  { platform: 'Telegram', hosts: ['t.me'], see: byPath(/^(\/\w{3,40}\/\d{1,9})/, 'https://t.me') },
  { platform: 'Twitch', hosts: ['player.twitch.tv'], see: seeTwitch },
  {
    platform: 'Rumble',
    hosts: ['rumble.com'],
    see: byPath(/^(\/embed\/[\w.]{3,20})/, 'https://rumble.com', '/'),
  },
  {
    platform: 'Datawrapper',
    hosts: ['datawrapper.dwcdn.net'],
    see: byPath(/^(\/\w{4,10}\/(?:\d{1,4}\/)?)/, 'https://datawrapper.dwcdn.net'),
  },
  {
    platform: 'Flourish',
    hosts: ['flo.uri.sh', 'public.flourish.studio'],
    see: byPath(/^\/((?:visualisation|story)\/\d{3,12})/, 'https://public.flourish.studio/', '/'),
  },
  {
    platform: 'Infogram',
    hosts: ['e.infogram.com', 'infogram.com'],
    see: byPath(/^(\/[\w-]{6,120})/, 'https://infogram.com'),
  },
  {
    platform: 'Scribd',
    hosts: ['scribd.com'],
    see: byPath(/^\/embeds\/(\d{4,14})/, 'https://www.scribd.com/document/'),
  },
  {
    platform: 'DocumentCloud',
    hosts: ['embed.documentcloud.org', 'documentcloud.org'],
    see: byPath(/^(\/documents\/[\w-]{3,120})/, 'https://www.documentcloud.org'),
  },
  {
    platform: 'OpenStreetMap',
    hosts: ['openstreetmap.org'],
    see: (url) => (/^\/export\/embed/.test(url.pathname) ? url.href : null),
  },
  {
    platform: 'Google Maps',
    hosts: ['google.com', 'maps.google.com'],
    see: (url) => (/^\/maps(?:\/|$)/.test(url.pathname) ? url.href : null),
  },
  {
    platform: 'Streamable',
    hosts: ['streamable.com'],
    see: byPath(/^\/(?:[eo]\/)?(\w{4,10})$/, 'https://streamable.com/'),
  },
  {
    platform: 'Bandcamp',
    hosts: ['bandcamp.com'],
    see: (url) => (/^\/EmbeddedPlayer\//.test(url.pathname) ? url.href : null),
  },
];

/** By host, without "www.". */
export const EMBEDS: ReadonlyMap<string, readonly EmbedRule[]> = Map.groupBy(
  RULES.flatMap((rule) => rule.hosts.map((host) => ({ ...rule, host }))),
  ({ host }) => host,
);

/** What anybody may run a server of. */
export const ANYWHERE: readonly EmbedRule[] = [
  {
    platform: 'Mastodon',
    hosts: [],
    // "/@name/112233/embed"
    see: (url) => {
      const [, posting] = /^(\/@[\w.@-]{1,100}\/\d{6,25})\/embed\/?$/.exec(url.pathname) ?? [];
      return posting === undefined ? null : url.origin + posting;
    },
  },
  {
    platform: 'PeerTube',
    hosts: [],
    // A UUID, or a short form of one.
    see: (url) => {
      const [, video] = /^\/videos\/embed\/([\w-]{20,40})\/?$/.exec(url.pathname) ?? [];
      return video === undefined ? null : `${url.origin}/w/${video}`;
    },
  },
];

type See = EmbedRule['see'];

function byPath(path: RegExp, before: string, after = ''): See {
  return (url) => {
    const part = path.exec(url.pathname)?.[1];
    return part === undefined ? null : before + part + after;
  };
}

function byQuery(name: string, value: RegExp, before: string): See {
  return (url) => {
    const stated = url.searchParams.get(name) ?? '';
    return value.test(stated) ? before + stated : null;
  };
}

function addressInQuery(name: string, host: RegExp): See {
  return (url) => {
    const inner = URL.parse(url.searchParams.get(name) ?? '');
    return inner !== null && host.test(inner.hostname) ? inner.href : null;
  };
}

function seeYouTube(url: URL): string | null {
  const list = url.searchParams.get('list') ?? '';
  if (url.pathname === '/embed/videoseries' && /^[\w-]{8,60}$/.test(list))
    return `https://www.youtube.com/playlist?list=${list}`;
  const path = url.hostname === 'youtu.be' ? `/v${url.pathname}` : url.pathname;
  const inPath = /^\/(?:embed|v|e|shorts|live)\/([\w-]{6,20})/.exec(path)?.[1];
  const id = inPath ?? (path === '/watch' ? url.searchParams.get('v') : null) ?? '';
  return /^[\w-]{6,20}$/.test(id) ? `https://www.youtube.com/watch?v=${id}` : null;
}

function seeDailymotion(url: URL): string | null {
  const inPath = /^\/(?:embed\/)?video\/(\w{5,12})/.exec(url.pathname)?.[1];
  const id = inPath ?? url.searchParams.get('video') ?? '';
  return /^\w{5,12}$/.test(id) ? `https://www.dailymotion.com/video/${id}` : null;
}

function seeFacebook(url: URL): string | null {
  if (/^\/plugins\/(?:post|video)\.php$/.test(url.pathname))
    return addressInQuery('href', /(?:^|\.)facebook\.com$/)(url);
  return /\/(?:videos|posts|watch|reel)\b/.test(url.pathname) ? url.href : null;
}

function seeTikTok(url: URL): string | null {
  const id = /^\/(?:embed|player)\/(?:v\d\/)?(\d{8,25})/.exec(url.pathname)?.[1];
  return id === undefined ? null : `https://www.tiktok.com/embed/${id}`;
}

function seeBluesky(url: URL): string | null {
  const [, who, post] =
    /^\/embed\/([\w.:-]{4,120})\/app\.bsky\.feed\.post\/(\w{6,30})/.exec(url.pathname) ?? [];
  return post === undefined ? null : `https://bsky.app/profile/${who}/post/${post}`;
}

function seeTwitch(url: URL): string | null {
  const video = url.searchParams.get('video') ?? '';
  const channel = url.searchParams.get('channel') ?? '';
  if (/^v?\d{6,14}$/.test(video)) return `https://www.twitch.tv/videos/${video.replace('v', '')}`;
  return /^\w{3,30}$/.test(channel) ? `https://www.twitch.tv/${channel}` : null;
}
