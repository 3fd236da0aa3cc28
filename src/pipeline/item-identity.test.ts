import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { headlines, listing, page, READER, type TestDesk, testDesk } from '../../test/desk.ts';
import { FRIDAY_EVENING } from '../../test/newsroom.ts';
import { DAY, HOUR, MINUTE } from '../model/time.ts';
import { refresh } from './refresh.ts';
import { subscribe } from './subscribe.ts';

const FEED = 'https://harbour-post.example/feed.xml';

/** An element of a feed as an outlet might write it; null leaves a part out. */
type Item = {
  readonly guid: string | null;
  readonly link: string | null;
  readonly title: string | null;
  readonly date: number | null;
  readonly text: string | null;
};

function item(number: number, more: Partial<Item> = {}): Item {
  return {
    guid: `https://harbour-post.example/?p=${number}`,
    link: `https://harbour-post.example/news/report-${number}`,
    title: `Report ${number}: the harbour bridge stays closed`,
    date: FRIDAY_EVENING - number * HOUR - 7 * MINUTE,
    text: `In report ${number} the harbour master says why the bridge stays closed. `.repeat(8),
    ...more,
  };
}

function write(items: readonly Item[]): string {
  const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  const part = (name: string, text: string | null) =>
    text === null ? '' : `<${name}>${escaped(text)}</${name}>`;
  const written = items.map(({ guid, link, title, date, text }) => {
    const day = date === null ? null : new Date(date).toUTCString();
    const parts = [
      part('guid', guid),
      part('link', link),
      part('title', title),
      part('pubDate', day),
      part('description', text),
    ];
    return `<item>${parts.join('')}</item>`;
  });
  return `<rss version="2.0"><channel><title>The Harbour Post</title>
    <link>https://harbour-post.example/</link>${written.join('')}</channel></rss>`;
}

type Outlet = TestDesk & {
  /** Publishes the feed anew and reads it; says how many articles were new. */
  readonly publish: (items: readonly Item[]) => Promise<number>;
};

async function outlet(): Promise<Outlet> {
  let text = '';
  const desk = testDesk({
    fetchPage: async ({ url }) =>
      url === FEED
        ? page(url, text)
        : { kind: 'failed', cause: 'forbidden', message: 'No.', status: 403, retryAfter: null },
  });
  await subscribe(desk, READER, [listing(FEED)]);
  const publish = async (items: readonly Item[]) => {
    text = write(items);
    desk.passTime(HOUR);
    const report = await refresh(desk, { kind: 'all' });
    assert.equal(report.failed, 0, JSON.stringify(await desk.store.subscriptions.ofReader(READER)));
    return report.added;
  };
  return { ...desk, publish };
}

const THREE = [item(1), item(2), item(3)];

type Case = {
  readonly name: string;
  readonly before?: readonly Item[];
  readonly after: readonly Item[];
};

const moved = (one: Item): Item => ({
  ...one,
  guid: one.guid?.replace('harbour-post.example', 'post-of-the-harbour.example') ?? null,
  link: one.link?.replace('harbour-post.example', 'post-of-the-harbour.example') ?? null,
});
const without = (items: readonly Item[], ...names: (keyof Item)[]) =>
  items.map((one): Item => ({ ...one, ...Object.fromEntries(names.map((name) => [name, null])) }));

/** After each of these the reader must see three articles, not more and not fewer. */
const SAME: readonly Case[] = [
  {
    name: 'a feed moves to another domain with all its guids and addresses (FreshRSS #5210)',
    after: THREE.map(moved),
  },
  {
    name: 'a feed whose guids are addresses mends a typing error in one (NetNewsWire #3286)',
    before: THREE.map((one) => ({ ...one, guid: one.link })),
    after: THREE.map((one, index) =>
      index > 0
        ? { ...one, guid: one.link }
        : { ...one, guid: `${one.link}-mended`, link: `${one.link}-mended` },
    ),
  },
  { name: 'guids change', after: THREE.map((one) => ({ ...one, guid: `urn:new:${one.guid}` })) },
  { name: 'guids vanish', after: without(THREE, 'guid') },
  { name: 'guids appear', before: without(THREE, 'guid'), after: THREE },
  {
    name: 'http becomes https, and www goes',
    before: THREE.map((one) => ({
      ...one,
      guid: one.guid?.replace('https://', 'http://www.') ?? null,
      link: one.link?.replace('https://', 'http://www.') ?? null,
    })),
    after: THREE,
  },
  {
    name: 'tracking is put on links that are guids, too',
    before: THREE.map((one) => ({ ...one, guid: null })),
    after: THREE.map((one) => ({ ...one, guid: null, link: `${one.link}?utm_source=rss` })),
  },
  { name: 'addresses change', after: THREE.map((one) => ({ ...one, link: `${one.link}.html` })) },
  {
    name: 'addresses change where there are no guids',
    before: without(THREE, 'guid'),
    after: without(THREE, 'guid').map((one) => ({ ...one, link: `${one.link}.html` })),
  },
  {
    name: 'titles are edited',
    after: THREE.map((one) => ({ ...one, title: `UPDATE ${one.title}` })),
  },
  {
    name: 'titles are edited where there are no guids',
    before: without(THREE, 'guid'),
    after: without(THREE, 'guid').map((one) => ({ ...one, title: `UPDATE ${one.title}` })),
  },
  {
    name: 'title, text and date are edited where there are no guids',
    before: without(THREE, 'guid'),
    after: without(THREE, 'guid').map((one) => ({
      ...one,
      title: `Correction ${one.title}`,
      text: `New. ${one.text}`,
      date: (one.date ?? 0) + 2 * HOUR,
    })),
  },
  { name: 'texts are edited', after: THREE.map((one) => ({ ...one, text: `New. ${one.text}` })) },
  {
    name: 'dates are bumped by a day with every edit',
    after: THREE.map((one) => ({ ...one, date: (one.date ?? 0) + DAY, text: `New. ${one.text}` })),
  },
  { name: 'entries stand in another order', after: THREE.toReversed() },
  { name: 'the feed shrinks', after: THREE.slice(0, 1) },
  { name: 'the feed is empty for a while', after: [] },
  { name: 'dates vanish', after: without(THREE, 'date') },
  { name: 'nothing has a date', before: without(THREE, 'date'), after: without(THREE, 'date') },
  {
    name: 'undated entries change their guids',
    before: without(THREE, 'date'),
    after: without(THREE, 'date').map((one) => ({ ...one, guid: `new-${one.guid}` })),
  },
  {
    name: 'an undated feed without guids moves its pages',
    before: without(THREE, 'date', 'guid'),
    after: without(THREE, 'date', 'guid').map(moved),
  },
  {
    name: 'all links are the home page, and there are no guids',
    before: without(THREE, 'guid').map((one) => ({
      ...one,
      link: 'https://harbour-post.example/',
    })),
    after: without(THREE, 'guid').map((one) => ({
      ...one,
      link: 'https://harbour-post.example/',
      text: `New. ${one.text}`,
    })),
  },
  {
    name: 'headlines alone, no texts, everything moves',
    before: without(THREE, 'text'),
    after: without(THREE, 'text').map(moved),
  },
  { name: 'an entry is printed twice to the letter', after: [...THREE, item(2)] },
  {
    name: 'an entry is printed twice, once with an older text',
    after: [...THREE, item(2, { text: 'An older text of the second report. '.repeat(10) })],
  },
  {
    name: 'an entry is printed twice, once with another guid and date (the BBC)',
    before: [item(1, { guid: 'https://harbour-post.example/1#0' }), item(2), item(3)],
    after: [
      item(1, { guid: 'https://harbour-post.example/1#1', date: FRIDAY_EVENING }),
      item(1, { guid: 'https://harbour-post.example/1#0' }),
      item(2),
      item(3),
    ],
  },
  {
    name: 'the guid counts the editions of a headline that changes (the BBC)',
    before: [item(1, { guid: 'https://harbour-post.example/1#0' }), item(2), item(3)],
    after: [
      item(1, {
        guid: 'https://harbour-post.example/1#1',
        title: 'Bridge: what we know so far',
        date: FRIDAY_EVENING,
        text: 'All other words than before, but the same place. '.repeat(4),
      }),
      item(2),
      item(3),
    ],
  },
  {
    name: 'a site that is built anew dates everything anew, by some hours',
    after: THREE.map(moved).map((one) => ({ ...one, date: (one.date ?? 0) - 5 * HOUR })),
  },
];

for (const { name, before = THREE, after } of SAME) {
  test(`no article is shown twice and none is lost when ${name}`, async () => {
    const { publish, ...desk } = await outlet();
    assert.equal(await publish(before), 3);
    assert.equal(await publish(after), 0);
    assert.equal((await headlines(desk)).length, 3);
    assert.equal(await publish(after), 0);
    assert.equal(await publish(before), 0, 'and back again');
    assert.equal(await publish([]), 0);
    assert.equal(await publish(after), 0, 'and once more');
    assert.deepEqual(await desk.store.upkeep.findDamage(), []);
  });
}

/** After each of these the reader must see both. */
const OTHER: readonly { name: string; one: Item; other: Item }[] = [
  {
    name: 'a guid is used again for other news',
    one: item(1, { guid: 'latest' }),
    other: item(2, { guid: 'latest' }),
  },
  {
    name: 'a guid is used again in a feed of bare headlines',
    one: item(1, { guid: 'latest', text: null }),
    other: item(30, { guid: 'latest', text: null }),
  },
  {
    name: 'the address of a live page holds other news',
    one: item(1, { link: 'https://harbour-post.example/live' }),
    other: item(2, { link: 'https://harbour-post.example/live' }),
  },
  {
    name: 'the address of a live page holds other news a day later, and there are no guids',
    one: item(30, { guid: null, link: 'https://harbour-post.example/live' }),
    other: item(2, { guid: null, link: 'https://harbour-post.example/live' }),
  },
  {
    name: 'short titles stand at one address',
    one: item(1, { title: 'Update', text: null, link: 'https://harbour-post.example/live' }),
    other: item(2, { title: 'Update', text: null, link: 'https://harbour-post.example/live' }),
  },
  {
    name: 'a title comes every day',
    one: item(30, { title: 'The morning briefing for the harbour' }),
    other: item(2, { title: 'The morning briefing for the harbour' }),
  },
  {
    name: 'title and text come every day',
    one: item(30, {
      title: 'The crossword of the Harbour Post',
      text: 'Solve it here. '.repeat(9),
    }),
    other: item(-2, {
      title: 'The crossword of the Harbour Post',
      text: 'Solve it here. '.repeat(9),
    }),
  },
  {
    name: 'a title stands twice on a day that has no hours',
    one: item(1, {
      title: 'Markets today: what moved them',
      date: FRIDAY_EVENING - (FRIDAY_EVENING % DAY),
    }),
    other: item(2, {
      title: 'Markets today: what moved them',
      date: FRIDAY_EVENING - (FRIDAY_EVENING % DAY),
    }),
  },
];

for (const { name, one, other } of OTHER) {
  test(`both are shown when ${name}`, async () => {
    for (const second of [[other], [other, one], [one, other]]) {
      const { publish, ...desk } = await outlet();
      assert.equal(await publish([one]), 1);
      await publish(second);
      assert.equal((await headlines(desk)).length, 2, JSON.stringify(second));
      await publish([one]);
      await publish(second.toReversed());
      await publish([other]);
      assert.equal((await headlines(desk)).length, 2, 'they stay two');
    }
  });
}

test('title, text and address that change one after the other leave one article with its versions', async () => {
  const { publish, ...desk } = await outlet();
  assert.equal(await publish(THREE), 3);
  const [first = item(1), ...rest] = THREE;
  const retitled = { ...first, title: 'The bridge opens again, says the harbour master' };
  const rewritten = { ...retitled, text: 'The bridge has been opened. '.repeat(10) };
  const rekeyed = { ...rewritten, guid: 'urn:1', link: 'https://harbour-post.example/bridge' };
  for (const now of [retitled, rewritten, rekeyed]) assert.equal(await publish([now, ...rest]), 0);
  const shown = await desk.store.articles.newest({
    readerId: READER,
    scope: {},
    before: null,
    limit: 9,
  });
  assert.equal(shown.length, 3);
  const line = shown.find(({ headline }) => headline === retitled.title);
  const record = await desk.store.articles.byId(READER, line?.id ?? 0);
  assert.equal(record?.versionCount, 2);
});

test('an address that went to another article is free for other news', async () => {
  const { publish, ...desk } = await outlet();
  const [first = item(1)] = THREE;
  await publish([first]);
  await publish([{ ...first, link: 'https://harbour-post.example/elsewhere' }]);
  assert.equal(await publish([item(9, { link: first.link })]), 1);
  assert.equal((await headlines(desk)).length, 2);
});

test('an article that changed its address is joined by another feed that has the new one', async () => {
  const texts = new Map<string, string>();
  const other = 'https://harbour-post.example/local.xml';
  const desk = testDesk({ fetchPage: async ({ url }) => page(url, texts.get(url) ?? '') });
  await subscribe(desk, READER, [listing(FEED), listing(other)]);
  const renamed = { ...item(1), link: 'https://harbour-post.example/new-place' };
  texts.set(FEED, write([item(1)])).set(other, write([]));
  await refresh(desk, { kind: 'all' });
  texts.set(FEED, write([renamed]));
  await refresh(desk, { kind: 'all' });
  texts.set(other, write([{ ...renamed, guid: 'local-1' }]));
  assert.equal((await refresh(desk, { kind: 'all' })).added, 0);
  assert.equal((await headlines(desk)).length, 1);
});

/** What may happen to one news between two sights of it: one key is changed, never two. */
const CHANGES = {
  nothing: (one: Item): Item => one,
  guid: (one: Item, round: number, at: number): Item => ({ ...one, guid: `${at} in ${round}` }),
  link: (one: Item, round: number): Item => ({
    ...one,
    link: `${one.link?.split('?')[0]}?v=${round}`,
  }),
  title: (one: Item, round: number): Item => ({
    ...one,
    title: `${one.title?.split(' (')[0]} (edition ${round})`,
  }),
  text: (one: Item, round: number): Item => ({
    ...one,
    text: `${one.text?.split('Edition')[0]}Edition ${round}.`,
  }),
  date: (one: Item): Item => ({ ...one, date: (one.date ?? 0) + MINUTE }),
};
type Change = keyof typeof CHANGES;
type Round = {
  /** For each news what happens to it, and whether it is in the document. */
  readonly changes: readonly Change[];
  readonly shown: readonly boolean[];
  readonly isTurned: boolean;
  readonly news: number;
};
const MOST = 12;

type Play = { items: Item[]; seen: Set<number>; gap: Change; number: number };

/** Adds news, changes what is shown and returns it. */
function nextDocument({ items, seen, gap, number }: Play, { changes, shown, news }: Round): Item[] {
  while (items.length < Math.min(MOST, (number + 1) * news)) {
    items.push({ ...item(items.length + 1), ...(gap !== 'nothing' && { [gap]: null }) });
  }
  const visible = [...items.keys()].filter((at) => shown[at]);
  for (const at of visible) {
    const change = changes[at] ?? 'nothing';
    // What this feed never states cannot change; what is new has nothing to change from.
    const isChanged = change !== gap && seen.has(at);
    if (isChanged) items[at] = CHANGES[change](items[at] ?? item(at), number, at);
    seen.add(at);
  }
  return visible.flatMap((at) => items[at] ?? []);
}

test('whatever one key does, and wherever entries stand, none is shown twice and none lost', async () => {
  const eachOf = <Value>(one: fc.Arbitrary<Value>) =>
    fc.array(one, { minLength: MOST, maxLength: MOST });
  const anyChange = fc.constantFrom<Change>('nothing', 'guid', 'link', 'title', 'text', 'date');
  const anyRound: fc.Arbitrary<Round> = fc.record({
    changes: eachOf(anyChange),
    shown: eachOf(fc.boolean()),
    isTurned: fc.boolean(),
    news: fc.integer({ min: 0, max: 3 }),
  });
  const anyGap = fc.constantFrom<Change>('guid', 'date', 'text', 'nothing');
  const play = async (gap: Change, rounds: readonly Round[]) => {
    const desk = await outlet();
    const items: Item[] = [];
    const seen = new Set<number>();
    for (const [number, round] of rounds.entries()) {
      const document = nextDocument({ items, seen, gap, number }, round);
      await desk.publish(round.isTurned ? document.toReversed() : document);
    }
    assert.equal((await headlines(desk)).length, seen.size);
  };
  await fc.assert(
    fc.asyncProperty(anyGap, fc.array(anyRound, { minLength: 2, maxLength: 6 }), play),
    { numRuns: 60 },
  );
});

test('of many feeds that change all guids and addresses at once, no article is shown again', async () => {
  const words = fc.array(fc.stringMatching(/^[a-zåéßж]{2,9}$/), { minLength: 4, maxLength: 9 });
  const anyItem = fc.record({ title: words, text: words, minutes: fc.nat(40_000) });
  await fc.assert(
    fc.asyncProperty(fc.array(anyItem, { minLength: 1, maxLength: 25 }), async (parts) => {
      const items = parts.map(({ title, text, minutes }, index) =>
        item(index, {
          title: `${title.join(' ')} in place ${index}`,
          text: text.join(' ').repeat(6),
          date: FRIDAY_EVENING - minutes * MINUTE,
        }),
      );
      const { publish } = await outlet();
      assert.equal(await publish(items), items.length);
      assert.equal(await publish(items.map(moved)), 0);
    }),
    { numRuns: 60 },
  );
});
