import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { parseFeed } from '../../feeds/parse-feed.ts';
import type { OutgoingEntry, OutgoingFeed } from './outgoing-feed.ts';
import { writeAtom } from './write-atom.ts';
import { writeJsonFeed } from './write-json-feed.ts';

const NOON = Date.UTC(2025, 10, 21, 12);

function entry(more: Partial<OutgoingEntry> = {}): OutgoingEntry {
  return {
    id: 'urn:hearsay:article:7',
    title: 'Ferry & freighter <collide>',
    url: 'http://localhost:8484/article/7',
    originalUrl: 'https://harbour-post.example/ferry?a=1&b=2',
    summary: 'Nobody was hurt, “the harbour master” said.',
    authors: ['Ana Reyes'],
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
    feedUrl: 'http://localhost:8484/feeds/atom/stories/3',
    entries,
  };
}

for (const [form, write] of [
  ['Atom', writeAtom],
  ['JSON Feed', writeJsonFeed],
] as const) {
  test(`a reader of ${form} finds every entry with its words and times`, async () => {
    const bytes = new TextEncoder().encode(await write(feed([entry()])));
    const parse = parseFeed(bytes, { url: 'http://localhost:8484/feed', contentType: null });
    assert.ok(parse.kind !== 'failed');
    assert.deepEqual([parse.feed.title, parse.feed.problems], ['The ferry', []]);
    const [read] = parse.feed.entries;
    assert.equal(read?.id, 'urn:hearsay:article:7');
    assert.equal(read?.url, 'http://localhost:8484/article/7');
    assert.deepEqual([read?.published, read?.updated], [NOON, NOON + 1000]);
    assert.match(read?.title ?? '', /^Ferry & freighter/);
  });
}

test('whatever words outlets use, the Atom is well-formed XML', async () => {
  const anything = fc.string({ unit: 'binary' });
  await fc.assert(
    fc.asyncProperty(anything, anything, async (title, summary) => {
      const text = await writeAtom(feed([entry({ title, summary, authors: [title] })]));
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => {
        throw error;
      });
      parser.write(text).close();
    }),
  );
});
