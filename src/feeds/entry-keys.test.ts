import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Entry } from '../model/feeds/entry.ts';
import type { EntryKeys } from '../model/feeds/entry-keys.ts';
import { entryKeys } from './entry-keys.ts';

const HOME = { homeUrl: 'https://example.org/' };
const DAY = 86_400_000;

function entry(parts: Partial<Entry>): Entry {
  return {
    id: null,
    url: null,
    title: null,
    authors: [],
    published: null,
    updated: null,
    summary: null,
    content: null,
    categories: [],
    enclosures: [],
    imageUrl: null,
    language: null,
    ...parts,
  };
}

function sameBy(before: EntryKeys | undefined, after: EntryKeys | undefined): string[] {
  const names = ['guid', 'url', 'title', 'content'] as const;
  return names.filter((name) => before?.[name] != null && before[name] === after?.[name]);
}

const texts = Array.from(
  { length: 20 },
  (_, index) =>
    `<p>What happened in town number ${index}, told at length, with what the mayor and her deputy said about it on the market square.</p>`,
);
const feedWith = (change: (index: number) => Partial<Entry>) =>
  texts.map((content, index) =>
    entry({
      title: `The bridge over river number ${index} is closed`,
      published: index * DAY,
      content,
      ...change(index),
    }),
  );

function assertAllKnown(before: Entry[], after: Entry[], by: string): void {
  const first = entryKeys(before, HOME);
  const second = entryKeys(after, HOME);
  for (const [index, keys] of first.entries())
    assert.ok(sameBy(keys, second[index]).includes(by), `${index} by ${by}`);
}

test('a feed that changes all its identifiers does not bring old news again', () => {
  const before = feedWith((index) => ({
    id: `tag:old,${index}`,
    url: `https://example.org/${index}`,
  }));
  assertAllKnown(
    before,
    feedWith((index) => ({ id: `urn:new:${index}`, url: `https://example.org/${index}` })),
    'url',
  );
});

test('a feed that moves to https and drops "www." does not bring old news again', () => {
  const before = feedWith((index) => ({
    id: `http://www.example.org/${index}`,
    url: `http://www.example.org/${index}`,
  }));
  const after = feedWith((index) => ({
    id: `https://example.org/${index}`,
    url: `https://example.org/${index}/`,
  }));
  assertAllKnown(before, after, 'guid');
  assertAllKnown(before, after, 'url');
});

test('a feed that changes identifiers and addresses at once is recognised by its titles', () => {
  const before = feedWith((index) => ({
    id: `a${index}`,
    url: `https://old.example.org/?p=${index}`,
  }));
  const after = feedWith((index) => ({
    id: `b${index}`,
    url: `https://new.example.org/town/${index}`,
  }));
  assertAllKnown(before, after, 'title');
});

test('a feed that changes identifiers, addresses and dates is recognised by its texts', () => {
  const before = feedWith((index) => ({
    id: `a${index}`,
    url: `https://old.example.org/?p=${index}`,
  }));
  const after = feedWith((index) => ({
    id: `b${index}`,
    url: `https://new.example.org/${index}`,
    published: 900 * DAY + index,
  }));
  assertAllKnown(before, after, 'content');
});

test('an entry whose mistyped address is mended is the same entry', () => {
  const shop = {
    title: 'Build a shop of your own in an afternoon',
    content: texts[0] ?? '',
    published: 5 * DAY,
  };
  const [before] = entryKeys(
    [entry({ ...shop, id: '/a-shop-of-own', url: 'https://example.org/a-shop-of-own' })],
    HOME,
  );
  const [after] = entryKeys(
    [entry({ ...shop, id: '/shop-of-own', url: 'https://example.org/shop-of-own' })],
    HOME,
  );
  assert.deepEqual(sameBy(before, after), ['title', 'content']);
});

test('tracking put on a link does not make a new entry', () => {
  const [before] = entryKeys([entry({ url: 'https://example.org/a?id=1' })], HOME);
  const [after] = entryKeys(
    [entry({ url: 'https://example.org/a?utm_source=rss&id=1&at_medium=x' })],
    HOME,
  );
  assert.deepEqual(sameBy(before, after), ['url']);
});

test('two entries with one identifier are told apart by the rest', () => {
  const [first, second] = entryKeys(
    [
      entry({ id: 'same', url: 'https://example.org/1' }),
      entry({ id: 'same', url: 'https://example.org/2' }),
    ],
    HOME,
  );
  assert.deepEqual([first?.guid, second?.guid], [null, null]);
  assert.notEqual(first?.url, second?.url);
});

test('an entry that only links to the home page has no address of its own', () => {
  const [keys] = entryKeys([entry({ url: 'http://www.example.org' })], HOME);
  assert.equal(keys?.url, null);
});

test('a title that comes every day is news every day', () => {
  const briefing = { title: 'The morning briefing for the city' };
  const [monday] = entryKeys([entry({ ...briefing, id: '1', published: 0 })], HOME);
  const [tuesday] = entryKeys([entry({ ...briefing, id: '2', published: DAY })], HOME);
  const [undated] = entryKeys([entry({ ...briefing, id: '3' })], HOME);
  assert.deepEqual(sameBy(monday, tuesday), []);
  assert.equal(undated?.title, null);
});

test('a short title identifies nothing, a short Chinese one does', () => {
  const [short, chinese] = entryKeys(
    [entry({ title: 'Update', published: 0 }), entry({ title: '市長宣布大橋關閉', published: 0 })],
    HOME,
  );
  assert.equal(short?.title, null);
  assert.notEqual(chinese?.title, null);
});

test('no key is shared by two entries of a document', () => {
  const anyEntry = fc.record({
    id: fc.option(fc.constantFrom('a', 'b')),
    url: fc.option(fc.webUrl()),
    title: fc.option(fc.string()),
    content: fc.option(fc.string()),
  });
  fc.assert(
    fc.property(fc.array(anyEntry, { maxLength: 8 }), (parts) => {
      const keys = entryKeys(parts.map(entry), HOME);
      assert.equal(keys.length, parts.length);
      for (const name of ['guid', 'url', 'title', 'content'] as const) {
        const stated = keys.map((key) => key[name]).filter((key) => key !== null);
        assert.equal(new Set(stated).size, stated.length);
      }
    }),
  );
});
