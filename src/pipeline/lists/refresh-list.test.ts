import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testDesk } from '../../../test/desk.ts';
import type { PageAnswer } from '../../model/fetch-page.ts';
import { DAY } from '../../model/time.ts';
import { followList, type ListWish } from './follow-list.ts';
import { refreshLists } from './start-lists.ts';

const AT = 'https://colleague.example/reading.opml';
const ADDRESS: ListWish = { address: AT, folder: null, drops: false };
const READER = 1;

function opml(...feeds: readonly string[]): string {
  const outlines = feeds.map(
    (name) => `<outline type="rss" text="${name}" xmlUrl="https://${name}.example/feed"/>`,
  );
  return `<opml version="2.0"><head><title>Ana reads</title></head><body><outline text="World">${outlines.join('')}</outline></body></opml>`;
}

/** A house whose one list says what the test wants. */
function house(says: string | PageAnswer) {
  let answer = says;
  const asked: (string | null | undefined)[] = [];
  const desk = testDesk({
    fetchPage: async (request) => {
      asked.push(request.etag);
      if (typeof answer !== 'string') return answer;
      return {
        ...{ kind: 'changed', url: request.url, movedTo: null, contentType: 'text/xml' },
        ...{
          bytes: new TextEncoder().encode(answer),
          etag: '"1"',
          lastModified: null,
          freshFor: null,
        },
      };
    },
  });
  const fetched: number[] = [];
  return {
    desk,
    asked,
    fetched,
    says: async (next: string | PageAnswer) => {
      answer = next;
      desk.setTime(desk.now() + 3 * DAY);
      await refreshLists(desk, (ids) => fetched.push(...ids));
    },
    follow: (wish = ADDRESS) => followList(desk, READER, wish),
    followed: async () =>
      (await desk.store.subscriptions.ofReader(READER)).map(
        ({ url, folder }) => `${folder ?? ''} ${new URL(url).hostname.split('.')[0]}`,
      ),
    list: async () => (await desk.store.lists.ofReader(READER))[0],
    feeds: async () => {
      const [list] = await desk.store.lists.ofReader(READER);
      return (await desk.store.lists.feeds(list?.id ?? 0)).map(
        (one) => `${one.title} ${one.goneAt === null ? 'named' : 'gone'} ${one.isFollowed}`,
      );
    },
  };
}

test('what a list names is followed, in the reader’s folder if they say so, and what it names later, too', async (t) => {
  const one = house(opml('ferry', 'tide'));
  t.after(one.desk.close);
  const done = await one.follow({ ...ADDRESS, folder: 'Ana' });
  assert.ok(done.kind === 'followed' && done.added.length === 2);
  assert.deepEqual(await one.followed(), ['Ana/World ferry', 'Ana/World tide']);
  assert.equal((await one.list())?.title, 'Ana reads');
  await one.says(opml('ferry', 'tide', 'pier'));
  assert.deepEqual(await one.followed(), ['Ana/World ferry', 'Ana/World pier', 'Ana/World tide']);
  assert.equal(one.fetched.length, 1);
  assert.deepEqual(one.asked, [null, '"1"']);
});

test('what a list names no more is shown, and dropped only if the reader said so and the list brought it', async (t) => {
  for (const drops of [false, true]) {
    const one = house(opml('ferry', 'tide', 'mine'));
    t.after(one.desk.close);
    const mine = { url: 'https://mine.example/feed', title: 'mine', homeUrl: null, folder: null };
    const more = { language: null, country: null, outletKey: 'mine.example' };
    await one.desk.store.subscriptions.addSubscriptions(
      READER,
      [{ ...mine, ...more }],
      one.desk.now(),
    );
    await one.follow({ ...ADDRESS, drops });
    await one.says(opml('ferry'));
    assert.deepEqual(
      await one.followed(),
      drops ? [' mine', 'World ferry'] : [' mine', 'World ferry', 'World tide'],
    );
    assert.deepEqual(await one.feeds(), [
      'mine gone true',
      `tide gone ${!drops}`,
      'ferry named true',
    ]);
    // And comes back with the list's word.
    await one.says(opml('ferry', 'tide', 'mine'));
    assert.deepEqual(await one.followed(), [' mine', 'World ferry', 'World tide']);
  }
});

test('what the reader dropped themselves stays dropped, whatever the list goes on naming', async (t) => {
  for (const drops of [false, true]) {
    const one = house(opml('ferry', 'tide'));
    t.after(one.desk.close);
    await one.follow({ ...ADDRESS, drops });
    const ferry = (await one.desk.store.subscriptions.ofReader(READER)).find(({ url }) =>
      url.includes('ferry'),
    );
    await one.desk.store.subscriptions.removeSubscriptions(
      READER,
      [ferry?.feedId ?? 0],
      one.desk.now(),
    );
    await one.says(opml('tide', 'ferry', 'pier'));
    assert.deepEqual(await one.followed(), ['World pier', 'World tide']);
  }
});

test('a list that breaks off, is empty, is none or cannot be had drops nothing, and says why', async (t) => {
  const one = house(opml('ferry', 'tide'));
  t.after(one.desk.close);
  await one.follow({ ...ADDRESS, drops: true });
  const failed = {
    cause: 'not found',
    message: 'There is nothing.',
    status: 404,
    retryAfter: null,
  } as const;
  const bad: readonly (readonly [string | PageAnswer, RegExp])[] = [
    [opml('ferry', 'tide').slice(0, -60), /breaks off/],
    [opml(), /names no feed/],
    ['<html><body>Gone fishing</body></html>', /not a list/],
    ['', /not a list/],
    [{ kind: 'failed', ...failed }, /nothing/],
    [{ kind: 'gone', message: 'It is gone for good.' }, /gone for good/],
  ];
  for (const [answer, why] of bad) {
    await one.says(answer);
    assert.match((await one.list())?.trouble ?? '', why);
    assert.equal((await one.followed()).length, 2);
  }
  // Gone for good is asked no more.
  assert.equal((await one.list())?.nextFetchAt, null);
});

test('a flood stays within bounds: of feeds in a list, of lists, of addresses', async (t) => {
  const names = Array.from({ length: 1200 }, (_, at) => `feed-${at}`);
  const one = house(opml(...names));
  t.after(one.desk.close);
  await one.follow();
  assert.equal((await one.followed()).length, 500);
  assert.match((await one.list())?.trouble ?? '', /first 500/);
  for (let at = 1; at < 20; at += 1) await one.follow({ ...ADDRESS, address: `${AT}?${at}` });
  const refusals = await Promise.all(
    [
      `${AT}?20`,
      AT,
      '',
      'file:///etc/passwd',
      'https://a:b@c.example/',
      'javascript:1',
      'x'.repeat(3000),
    ].map(async (address) => {
      const done = await one.follow({ ...ADDRESS, address });
      return done.kind === 'refused' ? done.why : done.kind;
    }),
  );
  assert.deepEqual(refusals, ['too many', 'known', ...Array<string>(5).fill('no address')]);
  assert.equal((await one.followed()).length, 500);
});

test('failing lists are asked ever more seldom, and no answer makes that longer than some days', async (t) => {
  const one = house(opml('ferry'));
  t.after(one.desk.close);
  await one.follow();
  const failed = { cause: 'server trouble', message: 'It is broken.', status: 500 } as const;
  for (let turn = 0; turn < 8; turn += 1)
    await one.says({ kind: 'failed', ...failed, retryAfter: 1e12 });
  const list = await one.list();
  const pause = (list?.nextFetchAt ?? 0) - one.desk.now();
  assert.ok(pause > DAY && pause < 3 * DAY, String(pause));
  assert.ok((list?.failureCount ?? 0) > 1 && list?.failingSince !== null);
});
