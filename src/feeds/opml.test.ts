import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FeedListing } from '../model/feeds/subscription.ts';
import { parseOpml, writeOpml } from './opml.ts';

function listingsOf(text: string): readonly FeedListing[] {
  const parsed = parseOpml(text);
  assert.equal(parsed.kind, 'opml');
  return parsed.kind === 'opml' ? parsed.listings : [];
}

const list = (body: string) =>
  `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>${body}</body></opml>`;

test('folders within folders are joined by a slash', () => {
  const [first, second] = listingsOf(
    list(
      '<outline text="News"><outline text="A/B &amp; C"><outline text="F" xmlUrl="https://example.org/f"/></outline></outline><outline type="rss" text="G" xmlUrl="https://example.org/g"/>',
    ),
  );
  assert.equal(first?.folder, 'News/A-B & C');
  assert.equal(second?.folder, null);
});

test('the address is read however a reader spells its attribute', () => {
  const spellings = [
    'xmlUrl="https://example.org/f"',
    "xmlurl='https://example.org/f'",
    'XMLURL="https://example.org/f"',
    'type="rss" url="https://example.org/f"',
    'xmlUrl="feed://example.org/f"',
    'xmlUrl="feed:https://example.org/f"',
  ];
  for (const spelling of spellings)
    assert.match(
      listingsOf(list(`<outline ${spelling}/>`))[0]?.url ?? '',
      /^https?:\/\/example\.org\/f$/,
      spelling,
    );
});

test('language, country, home page and category come along', () => {
  const [first] = listingsOf(
    list(
      '<outline xmlUrl="https://example.org/f" htmlUrl="https://example.org" hearsay:language="pt_br" country="br" category="/World/Brazil,other"/>',
    ),
  );
  assert.deepEqual(first, {
    url: 'https://example.org/f',
    title: null,
    homeUrl: 'https://example.org/',
    folder: 'World/Brazil',
    language: 'pt-BR',
    country: 'BR',
  });
});

test('a list that breaks off keeps the feeds before the break', () => {
  const parsed = parseOpml(
    '<opml><body><outline text="F" xmlUrl="https://example.org/f"/><outline text="G" xmlU',
  );
  assert.equal(parsed.kind === 'opml' && parsed.listings.length, 1);
  assert.deepEqual(parsed.kind === 'opml' && parsed.problems, [
    'The list breaks off in the middle.',
  ]);
});

test('addresses that are not on the web are counted and left out', () => {
  const parsed = parseOpml(
    list('<outline xmlUrl="javascript:alert(1)"/><outline xmlUrl="file:///etc/passwd"/>'),
  );
  assert.deepEqual(parsed, {
    kind: 'opml',
    title: 'Mine',
    listings: [],
    problems: ['2 of the listed addresses are not usable.'],
  });
});

test('a feed that stands twice in a folder is listed once', () => {
  assert.equal(listingsOf(list('<outline xmlUrl="https://example.org/f"/>'.repeat(2))).length, 1);
});

test('what is no list of feeds says so', () => {
  for (const text of ['', 'hello', '<html><body><p>hi</p></body></html>', '{"a":1}'])
    assert.equal(parseOpml(text).kind, 'failed', text);
});

test('a hundred thousand levels and a million tags end with a value', () => {
  assert.equal(parseOpml(`<opml><body>${'<outline text="a">'.repeat(100_000)}`).kind, 'opml');
  assert.equal(
    parseOpml(`<opml><body>${'<outline xmlUrl="https://example.org/f"/>'.repeat(300_000)}`).kind,
    'opml',
  );
});

test('a list written is the list read', () => {
  const word = fc
    .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abc &<>"\'é漢'.split('')) })
    .map((text) => text.trim().replace(/ +/g, ' ') || 'x');
  const listing = fc.record<FeedListing>(
    {
      url: fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
      title: fc.option(word),
      homeUrl: fc.option(fc.constant('https://example.org/')),
      folder: fc.option(
        fc.array(word, { minLength: 1, maxLength: 3 }).map((names) => names.join('/')),
      ),
      language: fc.option(fc.constantFrom('en', 'de-CH')),
      country: fc.option(fc.constantFrom('GB', 'CH')),
    },
    { noNullPrototype: true },
  );
  const key = (one: FeedListing) => `${one.folder}\n${one.url}`;
  fc.assert(
    fc.property(fc.uniqueArray(listing, { selector: key, maxLength: 6 }), (listings) => {
      const read = listingsOf(writeOpml({ title: 'T', listings, created: 0 }));
      const sorted = (all: readonly FeedListing[]) =>
        all.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
      assert.deepEqual(sorted(read), sorted(listings));
    }),
  );
});

test('pages of which FreshRSS makes feeds by its own rules are left out, and that is said', () => {
  const list =
    parseOpml(`<opml version="2.0" xmlns:frss="https://freshrss.org/opml"><body><outline text="Sea">
    <outline text="A" type="rss" xmlUrl="https://a.example/feed" frss:priority="main"/>
    <outline text="B" type="HTML+XPath" xmlUrl="https://b.example/" frss:xPathItem="//article"/>
    <outline text="C" type="JSONFeed" xmlUrl="https://c.example/feed.json"/></outline></body></opml>`);
  assert.ok(list.kind === 'opml');
  assert.deepEqual(
    list.listings.map(({ url, folder }) => [url, folder]),
    [
      ['https://a.example/feed', 'Sea'],
      ['https://c.example/feed.json', 'Sea'],
    ],
  );
  assert.equal(list.problems.length, 1);
});
