import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { outletKey } from './outlet-key.ts';

test('an outlet is the domain that somebody registered', () => {
  const cases: [string, string][] = [
    ['https://www.example.org/news', 'example.org'],
    ['http://feeds.example.org/world.xml', 'example.org'],
    ['https://news.example.co.uk/', 'example.co.uk'],
    ['https://www.example.com.au', 'example.com.au'],
    ['https://g1.example.com.br/rss', 'example.com.br'],
    ['https://example.co/', 'example.co'],
    ['https://co.uk/', 'co.uk'],
    ['https://192.0.2.1/feed', '192.0.2.1'],
  ];
  for (const [url, key] of cases) assert.equal(outletKey(url), key, url);
});

test('who shares a host is told apart by the path', () => {
  const cases: [string, string][] = [
    ['https://www.youtube.com/@Example/videos', 'youtube.com/@example'],
    ['https://www.youtube.com/channel/UC12/about', 'youtube.com/channel/uc12'],
    ['https://www.reddit.com/r/worldnews/comments/1', 'reddit.com/r/worldnews'],
    ['https://medium.com/@jane/a-story', 'medium.com/@jane'],
    ['https://social.example.org/@jane/123', 'social.example.org/@jane'],
    ['https://github.com/example/project/releases.atom', 'github.com/example/project'],
    ['https://jane.github.io/blog', 'jane.github.io'],
    ['https://jane.substack.com/feed', 'jane.substack.com'],
    ['https://www.jane.substack.com/feed', 'jane.substack.com'],
    ['https://jane.blogspot.com/feeds/posts/default', 'jane.blogspot.com'],
  ];
  for (const [url, key] of cases) assert.equal(outletKey(url), key, url);
});

test('an address of nothing on the web has no outlet', () => {
  for (const url of ['', 'example.org', 'mailto:jane@example.org', 'file:///a'])
    assert.equal(outletKey(url), null);
});

test('any page of the web has an outlet, in lower case', () => {
  fc.assert(
    fc.property(fc.webUrl(), (url) => {
      const key = outletKey(url);
      assert.ok(key !== null && key !== '' && key === key.toLowerCase());
    }),
  );
});
