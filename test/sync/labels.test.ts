/** A reader's labels on single articles, as each program that knows such a thing meets them. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { z } from 'zod';
import { openProgramHouse, type ProgramHouse } from './program-house.ts';

let house: ProgramHouse;
let numbers: readonly number[] = [];
before(async () => {
  house = await openProgramHouse();
  await house.followZephyr();
  const stream = { kind: 'all' } as const;
  const { rows } = await house.desk.store.sync.page({ readerId: 1, stream, after: null, limit: 3 });
  numbers = rows.map(({ number }) => number);
  assert.equal(numbers.length, 3);
});
after(() => house.close());

const NAME = 'To quote & cite';
const STREAM = `user/-/label/${NAME}`;

const edit = (fields: readonly (readonly [string, string])[], as: 'owner' | 'member' = 'owner') =>
  google('/edit-tag', fields, as);

async function google(
  call: string,
  fields: readonly (readonly [string, string])[],
  as: 'owner' | 'member' = 'owner',
) {
  const body = new URLSearchParams(fields.map(([name, value]) => [name, value])).toString();
  const T = (as === 'owner' ? 'O' : 'M').repeat(43);
  return house.tell('POST', `/reader/api/0${call}`, {
    as: 'nobody',
    body,
    headers: { authorization: `GoogleLogin auth=${T}` },
  });
}

async function streamOf(id: string, token = 'O'): Promise<readonly string[]> {
  const path = `/reader/api/0/stream/items/ids?${new URLSearchParams({ s: id, n: '9' })}`;
  const headers = { authorization: `GoogleLogin auth=${token.repeat(43)}` };
  const { text } = await house.tell('GET', path, { as: 'nobody', headers });
  const refs = z.object({ itemRefs: z.array(z.object({ id: z.string() })) });
  return refs.parse(JSON.parse(text)).itemRefs.map((ref) => ref.id);
}

async function tags(): Promise<readonly string[]> {
  const headers = { authorization: `GoogleLogin auth=${'O'.repeat(43)}` };
  const { text } = await house.tell('GET', '/reader/api/0/tag/list', { as: 'nobody', headers });
  const list = z.object({ tags: z.array(z.object({ id: z.string() })) }).parse(JSON.parse(text));
  return list.tags.map(({ id }) => id);
}

async function ttrss<Shape>(shape: z.ZodType<Shape>, told: Record<string, unknown>) {
  const body = { sid: 'O'.repeat(43), ...told };
  const { text } = await house.tell('POST', '/tt-rss/api/', { as: 'nobody', body });
  return z.object({ content: shape }).parse(JSON.parse(text)).content;
}

const LABELS = z.array(z.object({ id: z.int(), caption: z.string(), checked: z.boolean() }));

test('Google Reader’s programs make a label by putting it on, and find what bears it', async () => {
  const [one = 0, two = 0] = numbers;
  const items = [one, two].map((number) => ['i', String(number)] as const);
  assert.equal((await edit([...items, ['a', STREAM]])).text, 'OK');
  assert.ok((await tags()).includes(STREAM));
  assert.deepEqual(await streamOf(STREAM), [String(one), String(two)]);
  const path = `/reader/api/0/stream/contents/${encodeURIComponent(STREAM)}`;
  const headers = { authorization: `GoogleLogin auth=${'O'.repeat(43)}` };
  const { text } = await house.tell('GET', path, { as: 'nobody', headers });
  const items2 = z.object({ items: z.array(z.object({ categories: z.array(z.string()) })) });
  const found = items2.parse(JSON.parse(text)).items;
  assert.equal(found.length, 2);
  assert.ok(found.every(({ categories }) => categories.includes(STREAM)));
});

test('both on and off is refused, and so is a label that is something else already', async () => {
  const item = ['i', String(numbers[0])] as const;
  const both = [item, ['a', STREAM], ['r', STREAM]] as const;
  assert.equal((await edit(both)).status, 400);
  await house.desk.store.subscriptions.setSubscription(
    1,
    (await house.desk.store.subscriptions.ofReader(1))[0]?.feedId ?? 0,
    { folder: 'A folder' },
  );
  assert.equal((await edit([item, ['a', 'user/-/label/A folder']])).status, 400);
  assert.equal((await edit([item, ['a', `user/-/label/${'x'.repeat(200)}`]])).status, 400);
  assert.equal((await edit([item, ['r', 'user/-/label/Never made']])).text, 'OK');
  const renamed = [
    ['s', STREAM],
    ['dest', 'user/-/label/A folder'],
  ] as const;
  assert.equal((await google('/rename-tag', renamed)).status, 400);
});

test('tt-rss’s programs see the same labels, put them on and take them off', async () => {
  const [one = 0, , three = 0] = numbers;
  const [label] = await ttrss(LABELS, { op: 'getLabels', article_id: one });
  assert.deepEqual([label?.caption, label?.checked], [NAME, true]);
  const set = { op: 'setArticleLabel', label_id: label?.id, article_ids: String(three) };
  const told = z.object({ status: z.string(), updated: z.int() });
  assert.equal((await ttrss(told, { ...set, assign: true })).updated, 1);
  const heads = z.array(z.object({ id: z.int(), labels: z.array(z.array(z.unknown())) }));
  const ofLabel = { op: 'getHeadlines', feed_id: label?.id };
  const shown = await ttrss(heads, ofLabel);
  assert.deepEqual(shown.map(({ id }) => id).toSorted(), [...numbers].toSorted());
  assert.deepEqual(shown[0]?.labels, [[label?.id, NAME, '', '']]);
  assert.equal((await ttrss(told, { ...set, assign: false })).updated, 1);
  assert.equal((await ttrss(heads, ofLabel)).length, 2);
  const error = z.object({ error: z.string() });
  for (const label_id of [-1025, -1_000_999_999, 3, 'x'])
    assert.equal((await ttrss(error, { ...set, label_id, assign: true })).error, 'INCORRECT_USAGE');
});

test('Miniflux’s programs have them among an entry’s tags', async () => {
  const { text } = await house.tell('GET', `/v1/entries/${numbers[0]}`);
  assert.ok(
    z
      .object({ tags: z.array(z.string()) })
      .parse(JSON.parse(text))
      .tags.includes(NAME),
  );
});

test('another reader’s program sees none of it and changes none of it', async () => {
  assert.deepEqual(await streamOf(STREAM, 'M'), []);
  const item = ['i', String(numbers[0])] as const;
  await edit([item, ['r', STREAM]], 'member');
  await google('/disable-tag', [['s', STREAM]], 'member');
  assert.equal((await streamOf(STREAM)).length, 2);
});

test('a label is marked read, renamed and taken away by programs; the articles stay', async () => {
  await google('/mark-all-as-read', [['s', STREAM]]);
  const entries = await house.desk.store.sync.entries(1, numbers);
  assert.deepEqual(
    entries.map(({ article }) => article.isRead),
    [true, true, false],
  );
  const dest = 'user/-/label/Quoted';
  const renamed = [
    ['s', STREAM],
    ['dest', dest],
  ] as const;
  assert.equal((await google('/rename-tag', renamed)).text, 'OK');
  assert.equal((await streamOf(dest)).length, 2);
  assert.equal((await google('/disable-tag', [['s', dest]])).text, 'OK');
  assert.ok(!(await tags()).includes(dest));
  assert.equal((await house.desk.store.sync.entries(1, numbers)).length, 3);
});
