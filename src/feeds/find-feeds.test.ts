import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FetchPage } from '../model/fetch-page.ts';
import { discoverFeeds, usualPlaces } from './discover-feeds.ts';
import { findFeeds } from './find-feeds.ts';
import { addressTyped, knownFeeds } from './known-addresses.ts';

const FEED =
  '<rss version="2.0"><channel><title>The Paper</title><link>https://paper.example/</link><item><title>x</title></item></channel></rss>';

/** A network of a few pages; whatever else is asked for is not found. */
function network(pages: Readonly<Record<string, string>>): {
  fetchPage: FetchPage;
  asked: string[];
} {
  const asked: string[] = [];
  const fetchPage: FetchPage = async ({ url }) => {
    asked.push(url);
    const text = pages[url];
    if (text === undefined)
      return {
        kind: 'failed',
        cause: 'not found',
        message: 'The page is not there.',
        status: 404,
        retryAfter: null,
      };
    const bytes = new TextEncoder().encode(text);
    return {
      kind: 'changed',
      url,
      movedTo: null,
      contentType: null,
      bytes,
      etag: null,
      lastModified: null,
      freshFor: null,
    };
  };
  return { fetchPage, asked };
}

test("a feed's own address is taken as it is", async () => {
  const { fetchPage, asked } = network({ 'https://paper.example/rss': FEED });
  assert.deepEqual(await findFeeds(' feed://paper.example/rss ', fetchPage), {
    kind: 'found',
    feeds: [
      {
        url: 'https://paper.example/rss',
        title: 'The Paper',
        homeUrl: 'https://paper.example/',
        format: 'rss',
        entryCount: 1,
      },
    ],
  });
  assert.equal(asked.length, 1);
});

test('a page names its feeds, comments last, and what is no feed is left out', async () => {
  const page = `<html><head><base href="https://paper.example/x/"><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
    <LINK REL="Alternate" TYPE="application/atom+xml" HREF="all.atom"><link rel="alternate" type="application/rss+xml" href="/gone"></head></html>`;
  const { fetchPage } = network({
    'https://paper.example/': page,
    'https://paper.example/comments/feed': FEED,
    'https://paper.example/x/all.atom': FEED,
  });
  const found = await findFeeds('paper.example', fetchPage);
  assert.deepEqual(found.kind === 'found' && found.feeds.map((feed) => feed.url), [
    'https://paper.example/x/all.atom',
    'https://paper.example/comments/feed',
  ]);
});

test('a feed is found by a link in the text, or in the usual place', async () => {
  const linked = network({
    'https://paper.example/': '<a href="/news.xml">RSS</a><a href="/about">About</a>',
    'https://paper.example/news.xml': FEED,
  });
  assert.equal((await findFeeds('https://paper.example', linked.fetchPage)).kind, 'found');
  const silent = network({
    'https://paper.example/': '<p>hello</p>',
    'https://paper.example/atom.xml': FEED,
  });
  assert.equal((await findFeeds('paper.example', silent.fetchPage)).kind, 'found');
});

test('a search asks for 16 pages at most and then says that nothing was found', async () => {
  const links = Array.from(
    { length: 100 },
    (_, index) =>
      `<link rel=alternate type=application/rss+xml href=/f${index}><a href=/feed/${index}>RSS</a>`,
  ).join('');
  const { fetchPage, asked } = network({ 'https://paper.example/': links });
  assert.deepEqual(await findFeeds('paper.example', fetchPage), {
    kind: 'failed',
    page: 'https://paper.example/',
    reason: 'No feed was found on this page or in the usual places of its site.',
  });
  assert.ok(asked.length <= 16);
});

test('what the network says reaches the reader', async () => {
  assert.deepEqual(await findFeeds('paper.example/nothing', network({}).fetchPage), {
    kind: 'failed',
    reason: 'The page is not there.',
  });
  assert.equal((await findFeeds('two words', network({}).fetchPage)).kind, 'failed');
});

test('a handle on YouTube leads to its channel', async () => {
  const { fetchPage } = network({
    'https://www.youtube.com/@paper': `<script>{"externalId":"UC${'x'.repeat(22)}"}</script>`,
    [`https://www.youtube.com/feeds/videos.xml?channel_id=UC${'x'.repeat(22)}`]: FEED,
  });
  assert.equal((await findFeeds('https://www.youtube.com/@paper', fetchPage)).kind, 'found');
});

test('what a reader types becomes an address', () => {
  const cases: [string, string | null][] = [
    ['example.org', 'https://example.org/'],
    ['http://example.org/a', 'http://example.org/a'],
    ['feed:https://example.org/a', 'https://example.org/a'],
    ['@jane@social.example', 'https://social.example/@jane'],
    ['jane@social.example', 'https://social.example/@jane'],
    ['r/worldnews', 'https://www.reddit.com/r/worldnews/'],
    ['u/jane', 'https://www.reddit.com/user/jane/'],
    ['localhost:8080/feed', 'https://localhost:8080/feed'],
    ['', null],
    ['news about bridges', null],
    ['bridges', null],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
  ];
  for (const [typed, address] of cases) assert.equal(addressTyped(typed), address, typed);
});

test('platforms keep their feeds at known addresses', () => {
  const cases: [string, string | undefined][] = [
    [
      'https://www.youtube.com/channel/UC1',
      'https://www.youtube.com/feeds/videos.xml?channel_id=UC1',
    ],
    [
      'https://www.youtube.com/playlist?list=PL1',
      'https://www.youtube.com/feeds/videos.xml?playlist_id=PL1',
    ],
    ['https://www.youtube.com/user/paper', 'https://www.youtube.com/feeds/videos.xml?user=paper'],
    ['https://www.youtube.com/@paper', undefined],
    ['https://social.example/@jane', 'https://social.example/@jane.rss'],
    ['https://old.reddit.com/r/news/top', 'https://www.reddit.com/r/news/.rss'],
    ['https://www.reddit.com/user/jane', 'https://www.reddit.com/user/jane/.rss'],
    ['https://jane.substack.com/p/a-letter', 'https://jane.substack.com/feed'],
    ['https://medium.com/@jane/story', 'https://medium.com/feed/@jane'],
    ['https://jane.medium.com/story', 'https://jane.medium.com/feed'],
    ['https://jane.wordpress.com/2020/', 'https://jane.wordpress.com/feed/'],
    ['https://jane.blogspot.co.uk/', 'https://jane.blogspot.co.uk/feeds/posts/default'],
    ['https://github.com/jane/tool', 'https://github.com/jane/tool/releases.atom'],
    ['https://github.com/jane/tool/commits/main', 'https://github.com/jane/tool/commits/main.atom'],
    ['https://bsky.app/profile/jane.example', 'https://bsky.app/profile/jane.example/rss'],
    ['https://jane.tumblr.com/post/1', 'https://jane.tumblr.com/rss'],
    ['https://www.tumblr.com/jane', 'https://jane.tumblr.com/rss'],
    ['https://paper.example/news', undefined],
  ];
  for (const [page, feed] of cases) assert.equal(knownFeeds(page)[0], feed, page);
});

test('the usual places are on the same site, the page folder first', () => {
  const places = usualPlaces('https://paper.example/blog/post.html').map((place) => place.url);
  assert.equal(places[0], 'https://paper.example/blog/feed/');
  assert.ok(places.every((place) => place.startsWith('https://paper.example/')));
});

test('any page gives at most 30 candidates, each once and on the web', () => {
  const piece = fc.constantFrom(
    '<link rel=alternate type=application/rss+xml href=',
    '<a href="/feed',
    '">',
    'RSS</a>',
    '<base href="x:',
    '<',
    '"',
    'javascript:1',
    '/a.rss',
    '>',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
      const urls = discoverFeeds(pieces.join(''), 'https://paper.example/').map(
        (candidate) => candidate.url,
      );
      assert.ok(
        urls.length <= 30 &&
          new Set(urls).size === urls.length &&
          urls.every((url) => /^https?:/.test(url)),
      );
    }),
  );
});
