import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { parseFeed } from '../../src/feeds/parse-feed.ts';
import { FORM_NAMES } from '../../src/http/feeds/answer-feed.ts';
import { FEED_KINDS } from '../../src/http/feeds/feed-kinds.ts';
import { DAY, MINUTE } from '../../src/model/time.ts';
import { type HostileLibrary, openHostileLibrary } from '../hostile/hostile-library.ts';
import { FRIDAY_EVENING } from '../newsroom.ts';
import type { PageClient } from '../page-client.ts';
import { storeArticles } from '../placed-articles.ts';
import { atomFaults } from './check-atom.ts';
import { jsonFeedFaults } from './check-json-feed.ts';
import { rssFaults } from './check-rss.ts';

const ORIGIN = 'http://localhost';
const FAULTS = { atom: atomFaults, rss: rssFaults, json: jsonFeedFaults };

let library: HostileLibrary;
let client: PageClient;
before(async () => {
  library = await openHostileLibrary(12);
  client = library.client;
});
after(() => client.close());

/** Some paths of each kind, as the pages of a library full of hostile words lead to them. */
function pathsOf(): Map<string, string[]> {
  const found = new Map<string, Set<string>>(FEED_KINDS.map(({ path }) => [path, new Set()]));
  for (const { text } of library.answers.values())
    for (const [, raw = ''] of text.matchAll(/href="\/feeds\/atom(\/[^"]*)"/g)) {
      const path = raw.replaceAll('&amp;', '&').replaceAll('&#39;', "'");
      const [, first, second] = path.split(/[/?]/);
      const kind = FEED_KINDS.find((one) => {
        const [, name, param] = one.path.split('/');
        return (
          name === first && (param !== undefined) === (second !== undefined && !path.includes('?'))
        );
      });
      if (kind !== undefined) found.get(kind.path)?.add(path);
    }
  // A section that nothing stands in has a feed, too, and no page links to it.
  found.get('/sections/:subject')?.add('/sections/world');
  return new Map([...found].map(([kind, paths]) => [kind, [...paths].slice(0, 6)]));
}

const ask = async (path: string, headers: Record<string, string> = {}) =>
  client.app.request(`${ORIGIN}${path}`, { headers });

function entriesIn(text: string) {
  const parse = parseFeed(new TextEncoder().encode(text), {
    url: `${ORIGIN}/feed`,
    contentType: null,
  });
  assert.ok(parse.kind !== 'failed');
  return parse.feed.entries;
}

type Told = { readonly id: string | null; readonly authors: readonly string[] | number };

function counted(entries: readonly Told[]): Told[] {
  return entries.map((entry) => ({
    ...entry,
    authors: typeof entry.authors === 'number' ? entry.authors : entry.authors.length,
  }));
}

test('whatever outlets wrote, every feed in every form holds to the rules, and our own parser reads the same entries in all three', async () => {
  const kinds = pathsOf();
  const empty = [...kinds].flatMap(([kind, paths]) => (paths.length === 0 ? [kind] : []));
  assert.deepEqual(empty, []);
  let read = 0;
  for (const path of [...kinds.values()].flat()) {
    const told: Told[][] = [];
    for (const form of FORM_NAMES) {
      const address = `/feeds/${form}${path}`;
      const answer = await ask(address);
      assert.equal(answer.status, 200, address);
      const text = await answer.text();
      const self = new URL(address, ORIGIN).href;
      assert.deepEqual(FAULTS[form](text, self).slice(0, 4), [], address);
      const entries = entriesIn(text);
      read += entries.length;
      told.push(
        entries.map(({ id, url, published, updated, categories, authors }) => {
          // In XML our parser takes what looks like markup out of a name, whoever wrote it.
          const names = form === 'json' ? authors.length : authors;
          return { id, url, published, updated, categories, authors: names };
        }),
      );
    }
    assert.deepEqual(told[1], told[0], `RSS ${path}`);
    assert.deepEqual(told[2], counted(told[0] ?? []), `JSON ${path}`);
  }
  assert.ok(read > 400, String(read));
});

test('the checks see what they look for', async () => {
  const good = await (await ask('/feeds/atom/latest')).text();
  const self = `${ORIGIN}/feeds/atom/latest`;
  const faulty: readonly [from: RegExp, to: string][] = [
    [/<updated>[^<]*<\/updated>/, ''],
    [/<id>urn:[^<]*<\/id>/, '<id>/stories/1</id>'],
    [/rel="self"/, 'rel="me"'],
    [/<summary type="text">[^<]*</, '<summary type="text"> <'],
    [/&lt;p&gt;/, '&lt;p onclick=&quot;x&quot;&gt;&lt;script&gt;&lt;/script&gt;'],
    [/href="http:\/\/localhost\/article\/\d+"/, 'href="/article/1"'],
  ];
  for (const [from, to] of faulty) {
    assert.match(good, from);
    assert.notDeepEqual(atomFaults(good.replace(from, to), self), [], String(from));
  }
  assert.throws(() => atomFaults(good.replace('</entry>', ''), self));
});

/** The ids of all pages, from one to the next. */
async function walk(path: string, to: 'next' | 'previous' = 'next'): Promise<string[][]> {
  const pages: string[][] = [];
  for (let at: string | null = path; at !== null && pages.length < 100; ) {
    const text: string = await (await ask(at)).text();
    pages.push(entriesIn(text).map(({ id }) => id ?? ''));
    const found: string | undefined = new RegExp(`<link rel="${to}"[^>]* href="([^"]*)"`).exec(
      text,
    )?.[1];
    const url: URL | null = found === undefined ? null : new URL(found.replaceAll('&amp;', '&'));
    at = url === null ? null : `${url.pathname}${url.search}`;
  }
  return pages;
}

test('page by page every entry is met once, downwards and upwards', async () => {
  const [all = []] = await walk('/feeds/atom/latest?limit=200');
  assert.ok(all.length > 30);
  const down = await walk('/feeds/atom/latest?limit=7');
  assert.deepEqual(down.flat().slice(0, all.length), all);
  assert.equal(new Set(down.flat()).size, down.flat().length);
  assert.ok(down.slice(0, -1).every((page) => page.length === 7));
  const up = await walk('/feeds/atom/latest?limit=7&after=0', 'previous');
  assert.deepEqual(up.toReversed().flat(), down.flat());
});

test('a page stays what it is while news comes in', async () => {
  const first = await (await ask('/feeds/atom/latest?limit=5')).text();
  const next =
    /<link rel="next"[^>]* href="([^"]*)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const { pathname, search } = new URL(next);
  const seen = entriesIn(await (await ask(`${pathname}${search}`)).text()).map(({ id }) => id);
  client.desk.setTime(FRIDAY_EVENING + DAY);
  const late = { headline: 'The ferry sails again', outlet: 'late-post.example' };
  await storeArticles(client.desk.store, [late], client.desk.now());
  const [newest] = entriesIn(await (await ask('/feeds/atom/latest?limit=5')).text());
  assert.notEqual(newest?.id, entriesIn(first)[0]?.id);
  assert.deepEqual(
    entriesIn(await (await ask(`${pathname}${search}`)).text()).map(({ id }) => id),
    seen,
  );
});

test('what nobody changed is not sent again: by its tag, by its time, and HEAD says the same', async () => {
  client.desk.setTime(client.desk.now() + MINUTE);
  for (const form of FORM_NAMES) {
    const path = `/feeds/${form}/latest`;
    const first = await ask(path);
    const etag = first.headers.get('etag') ?? '';
    const since = first.headers.get('last-modified') ?? '';
    assert.match(etag, /^W\/"[\w-]{32}"$/);
    const known = await ask(path, { 'if-none-match': `"x", ${etag}` });
    assert.deepEqual(
      [known.status, await known.text(), known.headers.get('etag')],
      [304, '', etag],
    );
    assert.equal((await ask(path, { 'if-none-match': etag.slice(2) })).status, 304);
    assert.equal((await ask(path, { 'if-modified-since': since })).status, 304);
    // A tag that is not ours counts, whatever the time says; a program's own clock says nothing.
    const other = { 'if-none-match': '"x"', 'if-modified-since': since };
    assert.equal((await ask(path, other)).status, 200);
    const later = new Date(Date.parse(since) + 9_000_000).toUTCString();
    assert.equal((await ask(path, { 'if-modified-since': later })).status, 200);
    assert.equal((await ask(path, { 'if-modified-since': 'yesterday' })).status, 200);
    const head = await client.app.request(`${ORIGIN}${path}`, { method: 'HEAD' });
    assert.deepEqual([head.status, await head.text(), head.headers.get('etag')], [200, '', etag]);
  }
});

test('pages that are none, and feeds that are none, are answered so', async () => {
  for (const query of [
    'before=x',
    'before=-1',
    'limit=1e3',
    'before=99999999999999999999',
    'before=1&after=1',
  ])
    assert.equal((await ask(`/feeds/atom/latest?${query}`)).status, 400, query);
  for (const path of [
    '/latest?folder=none',
    '/outlet/99999',
    '/subscriptions/99999',
    '/people/%ff',
    '/search',
    '/stories/1/2',
  ])
    assert.equal((await ask(`/feeds/rss${path}`)).status, 404, path);
  assert.equal(entriesIn(await (await ask('/feeds/rss/latest?limit=0')).text()).length, 1);
});
