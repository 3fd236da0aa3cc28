import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { normaliseUrl } from './normalise-url.ts';

test('spellings of one page are one address', () => {
  const spellings = [
    'https://example.org/news/a?id=1&x=2',
    'http://www.Example.org/news/a/?x=2&id=1',
    'https://example.org:443/news/a?id=1&x=2&utm_source=rss&utm_medium=feed',
    ' https://example.org/news/a?id=1&x=2&fbclid=abc&gclid=1&at_medium=RSS&cmp=x#comments ',
    'https://example.org./news/a?id=1&x=2',
  ];
  assert.deepEqual(
    [...new Set(spellings.map(normaliseUrl))],
    ['https://example.org/news/a?id=1&x=2'],
  );
});

test('pages that differ stay different', () => {
  const pages = [
    'https://example.org/a',
    'https://example.org/A',
    'https://example.org/a?p=1',
    'https://example.org/a?p=2',
    'https://m.example.org/a',
    'https://example.org:8080/a',
    'https://example.org/#!/a',
  ];
  assert.equal(new Set(pages.map(normaliseUrl)).size, pages.length);
});

test('what is not on the web has no address', () => {
  for (const text of ['', 'example.org', 'mailto:a@example.org', 'javascript:alert(1)', 'http://'])
    assert.equal(normaliseUrl(text), null);
});

test('normalising twice is normalising once', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const once = normaliseUrl(url);
      assert.equal(once === null ? null : normaliseUrl(once), once);
    }),
  );
});
