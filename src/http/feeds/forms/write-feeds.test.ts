import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { parseFeed } from '../../../feeds/parse-feed.ts';
import { FEED_FORMS, FORM_NAMES } from '../answer-feed.ts';
import type { FeedLinks, OutgoingEntry, OutgoingFeed } from '../outgoing-feed.ts';

const NOON = Date.UTC(2025, 10, 21, 12);

function entry(more: Partial<OutgoingEntry> = {}): OutgoingEntry {
  return {
    id: 'urn:hearsay:article:7',
    title: 'Ferry & freighter <collide>',
    url: 'http://localhost:8484/article/7',
    originalUrl: 'https://harbour-post.example/ferry?a=1&b=2',
    summary: 'Nobody was hurt, “the harbour master” said: 3 < 4 & 5.',
    authors: ['Ana Reyes', 'Bo & Co'],
    categories: ['Harbour', '14 titles, 1 origin'],
    language: 'en',
    published: NOON,
    updated: NOON + 1000,
    ...more,
  };
}

function feed(entries: readonly OutgoingEntry[]): OutgoingFeed {
  return {
    id: 'urn:hearsay:story:3',
    title: 'The ferry',
    description: null,
    pageUrl: 'http://localhost:8484/stories/3',
    entries,
  };
}

const LINKS: FeedLinks = {
  self: 'http://localhost:8484/feeds/atom/stories/3?key=a&limit=2',
  ...{ first: null, next: null, previous: null, last: null, hub: null },
};

function read(text: string) {
  const bytes = new TextEncoder().encode(text);
  const parse = parseFeed(bytes, { url: 'http://localhost:8484/feed', contentType: null });
  assert.ok(parse.kind !== 'failed');
  return parse.feed;
}

for (const form of FORM_NAMES) {
  const { name, write } = FEED_FORMS[form];

  test(`a reader of ${name} finds every entry with its words and times`, () => {
    const found = read(write(feed([entry()]), LINKS));
    assert.deepEqual([found.title, found.problems], ['The ferry', []]);
    const [first] = found.entries;
    assert.equal(first?.id, 'urn:hearsay:article:7');
    assert.equal(first?.url, 'http://localhost:8484/article/7');
    assert.deepEqual([first?.published, first?.updated], [NOON, NOON + 1000]);
    assert.match(first?.title ?? '', /^Ferry & freighter/);
    assert.deepEqual(first?.authors, ['Ana Reyes', 'Bo & Co']);
    assert.deepEqual(first?.categories, ['Harbour', '14 titles, 1 origin']);
    assert.equal(first?.language, 'en');
  });

  test(`a whole text comes through ${name} as it is, with its sound`, () => {
    const content = '<div lang="ar" dir="rtl"><p>]]&gt; &amp;amp; <b>3 &lt; 4</b></p></div>';
    const enclosures = [
      { url: 'https://harbour-post.example/a.mp3?x=1&y=2', type: 'audio/mpeg', length: 7_000 },
    ];
    const [first] = read(write(feed([entry({ content, enclosures })]), LINKS)).entries;
    assert.equal(first?.content, content);
    assert.deepEqual(first?.enclosures, enclosures);
  });

  test(`whatever words outlets use, the entries that ${name} tells are ours`, () => {
    const anything = fc.string({ unit: 'binary', maxLength: 60 });
    fc.assert(
      fc.property(anything, anything, (title, summary) => {
        const wild = { title, summary, authors: [title], categories: [summary] };
        const text = write(feed([entry({ ...wild, content: summary }), entry(wild)]), LINKS);
        const found = read(text);
        assert.equal(found.entries.length, 2);
        for (const one of found.entries)
          assert.deepEqual([one.id, one.url], [entry().id, entry().url]);
      }),
      { numRuns: 60 },
    );
  });
}

for (const form of ['atom', 'rss'] as const)
  test(`whatever words outlets use, the ${FEED_FORMS[form].name} is well-formed XML`, () => {
    const anything = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(anything, anything, (title, summary) => {
        const wild = { title, summary, authors: [title], content: summary, language: title };
        const text = FEED_FORMS[form].write(feed([entry(wild)]), LINKS);
        const parser = new SaxesParser({ xmlns: true });
        parser.on('error', (error) => {
          throw error;
        });
        parser.write(text).close();
      }),
    );
  });

test('a headline that turns what stands after it turns nothing of ours', () => {
  for (const form of FORM_NAMES) {
    const text = FEED_FORMS[form].write(feed([entry({ title: 'A\u202Egnp.exe\u2066 B' })]), LINKS);
    assert.doesNotMatch(text, /[\u202a-\u202e\u2066-\u2069]/);
  }
});
