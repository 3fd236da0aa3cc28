/** Exports as other readers write them, with news of our own in them. For tests. */
export const FEEDLY = JSON.stringify({
  id: 'user/0f3/tag/global.saved',
  items: [
    {
      id: 'fk1:0',
      fingerprint: 'a1',
      originId: 'https://harbour-post.example/?p=7',
      title: 'Bridge closed for a month',
      author: 'Ada Brook',
      published: 1763740800000,
      crawled: 1763740900000,
      canonicalUrl: 'https://harbour-post.example/bridge',
      unread: false,
      actionTimestamp: 1763750000000,
      origin: {
        streamId: 'feed/https://harbour-post.example/feed',
        title: 'The Harbour Post',
        htmlUrl: 'https://harbour-post.example/',
      },
      summary: {
        content: '<p>The harbour master said the bridge would stay closed.</p>',
        direction: 'ltr',
      },
      tags: [
        { id: 'user/0f3/tag/global.saved', label: 'Saved For Later' },
        { id: 'user/0f3/tag/9c', label: 'Bridges' },
      ],
    },
  ],
});

export const FRESHRSS = JSON.stringify({
  id: 'user/alice/state/org.freshrss/starred',
  title: 'Starred',
  author: 'alice',
  items: [
    {
      id: 'https://northwire.example/1',
      timestampUsec: '1763740800000123',
      categories: [
        'Bridges',
        'user/-/state/com.google/unread',
        'user/-/state/com.google/starred',
        'user/-/label/To cite',
      ],
      title: 'Cracks found in two piers',
      author: 'Northwire',
      published: 1763740000,
      updated: 1763740000,
      alternate: [{ href: 'https://northwire.example/1', type: 'text/html' }],
      content: {
        content:
          '<p>Engineers had found cracks in two of the piers after the storm, he told reporters.</p><script>alert(1)</script>',
      },
      origin: {
        streamId: '3',
        title: 'Northwire',
        htmlUrl: 'https://northwire.example/',
        feedUrl: 'https://northwire.example/feed',
      },
    },
  ],
});

export const TAKEOUT = JSON.stringify({
  direction: 'ltr',
  id: 'user/12345678901234567890/state/com.google/starred',
  title: 'Starred items',
  updated: 1371000000,
  items: [
    {
      crawlTimeMsec: '1370000000000',
      timestampUsec: '1370000000000000',
      id: 'tag:google.com,2005:reader/item/00f',
      categories: [
        'user/12345678901234567890/state/com.google/read',
        'user/12345678901234567890/state/com.google/starred',
        'user/12345678901234567890/label/Sea',
      ],
      title: 'Ferry of old',
      published: 1369990000,
      updated: 1369990000,
      canonical: [{ href: 'https://coastal.example/ferry' }],
      alternate: [{ href: 'https://feeds.example/~r/ferry', type: 'text/html' }],
      content: { direction: 'ltr', content: '<p>The ferry ran for the last time.</p>' },
      author: 'Bo Reed',
      comments: [{ body: 'mine' }],
      origin: {
        streamId: 'feed/https://coastal.example/rss',
        title: 'Coastal',
        htmlUrl: 'https://coastal.example/',
      },
    },
  ],
});

export const INOREADER = JSON.stringify({
  direction: 'ltr',
  id: 'user/1005912345/label/Harbour',
  title: 'Harbour',
  description: '',
  self: { href: 'https://www.inoreader.com/' },
  updated: 1763740000,
  items: [
    {
      crawlTimeMsec: '1763740800000',
      timestampUsec: '1763740800000000',
      id: 'tag:google.com,2005:reader/item/1a',
      categories: [
        'user/1005912345/state/com.google/reading-list',
        'user/1005912345/state/com.google/read',
        'user/1005912345/label/Harbour',
      ],
      title: 'Council votes on repairs',
      published: 1763730000,
      updated: 1763730000,
      canonical: [{ href: 'https://harbour-post.example/council' }],
      summary: { direction: 'ltr', content: '<p>The council will decide on Thursday.</p>' },
      author: 'Cy Dale',
      origin: {
        streamId: 'feed/https://harbour-post.example/feed',
        title: 'The Harbour Post',
        htmlUrl: 'https://harbour-post.example/',
      },
    },
  ],
});

export const MINIFLUX = JSON.stringify({
  total: 2,
  entries: [
    {
      id: 888,
      user_id: 1,
      feed_id: 42,
      status: 'read',
      hash: 'c',
      title: 'Pilots strike',
      url: 'https://northwire.example/pilots',
      published_at: '2025-11-20T10:00:00Z',
      created_at: '2025-11-20T10:05:00Z',
      changed_at: '2025-11-21T08:00:00Z',
      content: '<p>The pilots of the harbour stopped work on Thursday.</p>',
      author: 'Di Ash',
      starred: true,
      reading_time: 1,
      enclosures: [],
      tags: ['Labour'],
      feed: {
        id: 42,
        feed_url: 'https://northwire.example/feed',
        site_url: 'https://northwire.example/',
        title: 'Northwire',
        category: { id: 2, title: 'Wires' },
      },
    },
    {
      id: 889,
      user_id: 1,
      feed_id: 42,
      status: 'unread',
      hash: 'd',
      title: 'Tide tables',
      url: 'https://northwire.example/tides',
      published_at: '2025-11-20T11:00:00Z',
      created_at: '2025-11-20T11:05:00Z',
      changed_at: '2025-11-20T11:05:00Z',
      content: '',
      author: '',
      starred: false,
      feed: null,
    },
  ],
});

export const MINIFLUX_FEEDS = JSON.stringify([
  {
    id: 42,
    feed_url: 'https://northwire.example/feed',
    site_url: 'https://northwire.example/',
    title: 'My wire',
    category: { id: 2, title: 'Wires' },
  },
  {
    id: 43,
    feed_url: 'javascript:alert(1)',
    site_url: '',
    title: 'Bad',
    category: { id: 1, title: 'All' },
  },
]);

export const NEWSBLUR = JSON.stringify({
  stories: [
    {
      story_hash: '7:abc',
      story_feed_id: 7,
      story_title: 'Lighthouse sold',
      story_permalink: 'https://coastal.example/lighthouse',
      story_authors: 'Eve Holm',
      story_timestamp: '1763700000',
      story_tags: ['Property'],
      story_content: '<p>The lighthouse has been sold to a museum.</p>',
      read_status: 1,
      starred: true,
      starred_timestamp: 1763710000,
      user_tags: ['towers', 'museum'],
    },
  ],
  feeds: { 7: { id: 7, feed_title: 'Coastal', feed_link: 'https://coastal.example/' } },
});

export const WALLABAG = JSON.stringify([
  {
    is_archived: 1,
    is_starred: 1,
    tags: ['sea', 'law'],
    is_public: false,
    id: 5,
    title: 'Salvage law',
    url: 'https://law.example/salvage',
    given_url: 'https://law.example/salvage?utm_source=x',
    content: "wallabag can't retrieve contents for this article. Please troubleshoot this issue.",
    created_at: '2024-02-01T10:00:00+0000',
    updated_at: '2024-02-02T10:00:00+0000',
    archived_at: '2024-02-02T10:00:00+0000',
    annotations: [{ text: 'n', quote: 'q' }],
    mimetype: 'text/html',
    language: 'en_GB',
    reading_time: 3,
    domain_name: 'law.example',
  },
]);

export const OMNIVORE = JSON.stringify([
  {
    id: '3f',
    slug: 'dredging',
    title: 'Dredging',
    description: 'd',
    author: 'Flo Kay',
    url: 'https://coastal.example/dredging',
    state: 'Archived',
    readingProgress: 100,
    thumbnail: '',
    labels: ['works'],
    savedAt: '2023-05-01T10:00:00.000Z',
    updatedAt: '2023-05-03T10:00:00.000Z',
    publishedAt: '2023-04-30T00:00:00.000Z',
  },
]);

export const POCKET_LIST = JSON.stringify({
  status: 1,
  list: {
    1042: {
      item_id: '1042',
      given_url: 'http://old.example/p',
      resolved_url: 'https://old.example/p',
      given_title: '',
      resolved_title: 'An old page',
      favorite: '1',
      status: '1',
      time_added: '1464715504',
      time_read: '1464800000',
      tags: { quays: { item_id: '1042', tag: 'quays' } },
    },
  },
});
