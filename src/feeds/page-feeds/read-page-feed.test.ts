import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { PageReads, PageRecipe } from '../../model/feeds/page-recipe.ts';
import { bareParts } from './check-recipe.ts';
import { lookAtPage } from './look-at-page.ts';
import { changeEntry } from './note-changes.ts';
import { parsePath } from './paths/json-path.ts';
import { readPageFeed } from './read-page-feed.ts';
import { sitemapAddresses } from './sitemaps/sitemap-addresses.ts';

const NOW = Date.UTC(2025, 10, 21, 16);
const url = 'https://ledger.example/news/';

function read(text: string | Uint8Array, reads: PageReads) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const recipe: PageRecipe = { ...reads, language: null, every: null };
  return readPageFeed({ bytes, url, contentType: null }, { recipe, state: null }, NOW);
}

function entriesOf(text: string | Uint8Array, reads: PageReads) {
  const result = read(text, reads);
  return result.kind === 'read' ? result.document.entries : [];
}

test('addresses are made whole and lead to the web or nowhere; words are words', () => {
  const html = `<base href="https://ledger.example/b/"><div class="i"><a href="javascript:alert(1)">Headline one</a></div>
    <div class="i"><a href="x?a=1">Headline &lt;b&gt; two</a><p>&lt;script&gt;alert(1)&lt;/script&gt; said</p><img src="data:image/gif;base64,AA" data-src="p.jpg"></div>
    <div class="i"><a href="x?a=1">Headline two, told at more length</a></div>`;
  const parts = { ...bareParts('.i'), summary: 'p', picture: 'img' };
  const [one, two, ...more] = entriesOf(html, { kind: 'selectors', parts });
  assert.deepEqual([one?.url, one?.title], [null, 'Headline one']);
  assert.deepEqual(
    [two?.url, two?.imageUrl],
    ['https://ledger.example/b/x?a=1', 'https://ledger.example/b/p.jpg'],
  );
  assert.equal(two?.summary, '&lt;script&gt;alert(1)&lt;/script&gt; said');
  assert.equal(more.length, 0, 'an address that stands twice is one entry');
});

test('an item in an item is a part of it', () => {
  const parts = bareParts('div');
  const found = entriesOf(
    '<div><a href="/1">The outer headline</a><div><a href="/2">The inner one</a></div></div>',
    { kind: 'selectors', parts },
  );
  assert.deepEqual(
    found.map(({ title }) => title),
    ['The outer headline'],
  );
});

test('JSON: fields of any kind, markup in titles, seconds and words for dates, relative addresses', () => {
  const items = [
    {
      t: 'A <b>bold</b> title',
      u: '/a',
      d: 1763712000,
      by: ['Ann', 'Ben'],
      s: '<p>Text <a href="b">b</a></p>',
    },
    { t: { rendered: 'x' }, u: 7, d: null },
    { t: 'Second', u: 'ftp://x', d: '2025-11-20', __proto__: null },
    'no object',
    null,
    5,
  ];
  const parts = {
    ...bareParts('$.x'),
    link: 'u',
    headline: '$.t',
    date: 'd',
    summary: 's',
    author: 'by',
    picture: 'constructor',
  };
  const [one, two, ...more] = entriesOf(JSON.stringify({ x: items }), { kind: 'json', parts });
  assert.deepEqual(
    [one?.title, one?.url, one?.published, one?.authors],
    ['A bold title', 'https://ledger.example/a', 1763712000000, ['Ann', 'Ben']],
  );
  assert.equal(one?.summary, '<p>Text <a href="https://ledger.example/news/b">b</a></p>');
  assert.deepEqual([two?.title, two?.url, two?.imageUrl], ['Second', null, null]);
  assert.equal(more.length, 0);
});

const PATHS: readonly (readonly [path: string, isTaken: boolean])[] = [
  ['$.a[*]', true],
  ['a.b', true],
  ["$['a b'][0]", true],
  ['$..item', true],
  ['$.a[?@.kind == "news"]', true],
  ['$[?@.a && length(@.b) > 2]', true],
  ['$..a..b', false],
  ['$[?match(@.a, "(a+)+")]', false],
  ['$[?search(@.a, "x")]', false],
  ['$[?@.a == $.b]', false],
  ['$[?@..a]', false],
  ['$[?@[?@.x]]', false],
  ['$[', false],
  ['', false],
  ['$.a)', false],
  [`$.${'a'.repeat(400)}`, false],
  ['//a', false],
];

test('paths that cannot be told to end are refused', () => {
  for (const [path, isTaken] of PATHS)
    assert.equal(parsePath(path).kind, isTaken ? 'path' : 'failed', path);
});

test('a document as deep or as wide as it gets is read or refused', () => {
  const parts = { ...bareParts('$..*'), headline: '$..*', link: '$..*' };
  for (const text of [
    `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
    `[${'{"a":1},'.repeat(200_000)}0]`,
    '{"a":'.repeat(10),
    'null',
    '"x"',
  ])
    assert.ok(['read', 'failed'].includes(read(text, { kind: 'json', parts }).kind));
});

test('sitemaps: bombs, other roots and empty ones', () => {
  const bomb = new Uint8Array(gzipSync(new Uint8Array(120_000_000)));
  const reads = { kind: 'sitemap' } as const;
  assert.equal(read(bomb, reads).kind, 'failed');
  assert.equal(read(new Uint8Array([0x1f, 0x8b, 1, 2, 3]), reads).kind, 'failed');
  assert.equal(read('<rss/>', reads).kind, 'failed');
  assert.equal(read('<urlset></urlset>', reads).kind, 'read');
  const self = `<sitemapindex><sitemap><loc>${url}</loc></sitemap><sitemap><loc>http://127.0.0.1/</loc></sitemap></sitemapindex>`;
  assert.deepEqual(read(self, reads), { kind: 'parts', urls: [url] });
});

test('robots.txt names sitemaps, those for news first; without it they are where they usually are', () => {
  const robots =
    'User-agent: *\nDisallow: /\nSitemap: https://ledger.example/all.xml\n sitemap: /news.xml\nSITEMAP:javascript:1\n';
  assert.deepEqual(sitemapAddresses(robots, url), [
    'https://ledger.example/news.xml',
    'https://ledger.example/all.xml',
  ]);
  assert.equal(sitemapAddresses(null, url)[0], 'https://ledger.example/news-sitemap.xml');
});

test('a change tells all words that came and went, and only those', () => {
  const words = fc
    .array(fc.constantFrom('one', 'two', 'three', '<b>', '&', 'vier', '五'), {
      minLength: 1,
      maxLength: 12,
    })
    .map((list) => list.join(' '));
  const page = fc.array(words, { maxLength: 8 });
  fc.assert(
    fc.property(page, page, (before, now) => {
      const entry = changeEntry({ url, title: 'T', before, now });
      const isSame =
        now.every((one) => before.includes(one)) && before.every((one) => now.includes(one));
      assert.equal(entry === null, isSame);
      const content = entry?.content ?? '';
      assert.ok(!content.includes('<b>'));
      // What is gone stands in captions alone: no text of today.
      assert.ok(!content.replace(/<figcaption>.*?<\/figcaption>/gs, '').includes('<del>'));
    }),
  );
});

test('whatever is looked at, it is looked at', () => {
  const piece = fc.constantFrom(
    '<',
    '<a href="/x-y-z-1">',
    'Words of a headline here',
    '</a>',
    '{',
    '"url":"/a"',
    '"title":"Words of some kind"',
    '[',
    ']',
    '}',
    ',',
    ':',
    '<urlset>',
    '<loc>',
    '\u001f\u008b',
    '<div class="a">',
    '%PDF',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const bytes = new TextEncoder().encode(pieces.join(''));
      lookAtPage({ bytes, url, contentType: null, recipe: null, before: [], now: NOW });
    }),
  );
});
