import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import sharp from 'sharp';
import { z } from 'zod';
import { page } from '../../../test/desk.ts';
import { placed } from '../../../test/placed-articles.ts';
import { type FilledFeed, fetched } from '../../../test/sync/filled-library.ts';
import {
  FIRST,
  HILL,
  HOUSE,
  OTHERS,
  PORT,
  type ProgramHouse,
  programHouse,
  TIDE,
} from '../../../test/sync/sync-house.ts';
import type { PageAnswer } from '../../model/fetch-page.ts';
import { HOUR } from '../../model/time.ts';
import { twoHalves } from '../../pipeline/pictures/hostile-pictures.ts';
import { feverKey } from '../security/sessions/tokens.ts';

const ANSWER = z.looseObject({
  api_version: z.literal(3),
  auth: z.number(),
  last_refreshed_on_time: z.number().optional(),
  groups: z.array(z.object({ id: z.number(), title: z.string() })).optional(),
  feeds: z
    .array(
      z.object({
        ...{ id: z.number(), favicon_id: z.number(), title: z.string(), url: z.string() },
        ...{ site_url: z.string(), is_spark: z.literal(0), last_updated_on_time: z.number() },
      }),
    )
    .optional(),
  feeds_groups: z.array(z.object({ group_id: z.number(), feed_ids: z.string() })).optional(),
  favicons: z.array(z.object({ id: z.number(), data: z.string() })).optional(),
  total_items: z.number().optional(),
  items: z
    .array(
      z.object({
        ...{ id: z.number(), feed_id: z.number(), title: z.string(), author: z.string() },
        ...{ html: z.string(), url: z.string(), is_saved: z.number(), is_read: z.number() },
        created_on_time: z.number(),
      }),
    )
    .optional(),
  links: z
    .array(
      z.object({
        ...{ id: z.number(), feed_id: z.number(), item_id: z.number(), temperature: z.number() },
        ...{ is_item: z.number(), is_local: z.number(), is_saved: z.number() },
        ...{ title: z.string(), url: z.string(), item_ids: z.string() },
      }),
    )
    .optional(),
  unread_item_ids: z.string().optional(),
  saved_item_ids: z.string().optional(),
  error: z.string().optional(),
});

function program(house: ProgramHouse, name: string, token: string) {
  const key = feverKey(name, token);
  const ask = async (asked: string, fields: Record<string, string> = {}, path = '/fever/') => {
    const body = new URLSearchParams({ api_key: key, ...fields });
    const answer = await house.ask(`${path}?api&${asked}`, { method: 'POST', body });
    assert.equal(answer.status, 200, asked);
    return ANSWER.parse(await answer.json());
  };
  const titles = async (asked: string) => (await ask(asked)).items?.map(({ title }) => title) ?? [];
  const idOf = async (title: string) =>
    (await ask('items')).items?.find((item) => item.title === title)?.id ?? 0;
  const namesOf = async (ids = '') => {
    const { items = [] } = await ask(`items&with_ids=${ids}`);
    return items.map(({ title }) => title);
  };
  const unread = async () => namesOf((await ask('unread_item_ids')).unread_item_ids);
  const saved = async () => namesOf((await ask('saved_item_ids')).saved_item_ids);
  return { ask, titles, idOf, unread, saved };
}

const ALL = ['Harbour', 'Quay', 'Moon', 'Snow', 'Ferry'];

describe('Fever’s programs', () => {
  let house: ProgramHouse;
  let asked: ReturnType<typeof program>;
  before(async () => {
    const icon = await twoHalves(96, 96).png().toBuffer();
    const fetchPage = async ({ url }: { url: string }): Promise<PageAnswer> =>
      ({
        ...page(url, 'no picture'),
        ...(url.endsWith('/icon.png') && { bytes: icon }),
      }) as PageAnswer;
    house = await programHouse({ fetchPage });
    asked = program(house, 'owner', house.owner);
  });
  after(() => house.close());

  test('the key is made of name and token, in either case, at each address; any other is told so with 200', async () => {
    const key = feverKey('owner', house.owner);
    for (const path of ['/fever/', '/fever', '/api/fever.php']) {
      for (const api_key of [key, key.toUpperCase()]) {
        const body = new URLSearchParams({ api_key });
        const answer = await house.ask(`${path}?api`, { method: 'POST', body });
        assert.equal(ANSWER.parse(await answer.json()).auth, 1, path);
      }
    }
    for (const api_key of ['', 'x', feverKey('owner', 'x'), feverKey('rosa', house.owner)]) {
      const body = new URLSearchParams({ api_key });
      const answer = await house.ask('/fever/?api&items', { method: 'POST', body });
      assert.equal(answer.status, 200);
      assert.deepEqual(await answer.json(), { api_version: 3, auth: 0 });
    }
    assert.deepEqual(await (await house.ask('/fever/?api&items')).json(), {
      api_version: 3,
      auth: 0,
    });
  });

  test('feeds, groups and which stands in which', async () => {
    const { feeds, groups, feeds_groups, favicons } = await asked.ask('feeds&groups&favicons');
    assert.deepEqual(
      feeds?.map(({ title }) => title),
      ['Hill & Dale', 'Port', 'Tide'],
    );
    assert.deepEqual(
      groups?.map(({ title }) => title),
      ['Coast'],
    );
    const coast = `${house.feedIds.get(PORT)},${house.feedIds.get(TIDE)}`;
    assert.deepEqual(feeds_groups, [{ group_id: groups?.[0]?.id, feed_ids: coast }]);
    assert.deepEqual(favicons, []);
    const { last_refreshed_on_time } = await asked.ask('');
    assert.ok((last_refreshed_on_time ?? 0) > (FIRST + 3 * HOUR) / 1000);
  });

  test('the picture that a feed names is shown as we made it; what is none, or somebody else’s, is not', async () => {
    const { store } = house.client.desk;
    const named = async (feed: FilledFeed, iconUrl: string) => {
      const feedId = house.feedIds.get(feed) ?? 0;
      const record = fetched(feedId, feed, { entries: [], at: FIRST + 4 * HOUR });
      const { news } = record;
      assert.ok(news !== null);
      const profile = { ...news.profile, iconUrl };
      await store.feeds.recordFetch({ ...record, news: { ...news, profile } });
      return feedId;
    };
    const port = await named(PORT, 'https://port.test/icon.png');
    const tide = await named(TIDE, 'https://tide.test/no-picture');
    await named(OTHERS, 'https://others.test/icon.png');
    const { feeds, favicons } = await asked.ask('feeds&favicons');
    const ids = new Map(feeds?.map(({ id, favicon_id }) => [id, favicon_id]));
    assert.deepEqual([...ids.values()].toSorted(), [0, port, tide].toSorted());
    assert.deepEqual([ids.get(port), ids.get(tide)], [port, tide]);
    assert.deepEqual(
      favicons?.map(({ id }) => id),
      [port],
    );
    const [head, data = ''] = (favicons?.[0]?.data ?? '').split(';base64,');
    assert.equal(head, 'image/webp');
    const { format, width } = await sharp(Buffer.from(data, 'base64')).metadata();
    assert.deepEqual({ format, width }, { format: 'webp', width: 64 });
    const before = house.client.desk.asked.length;
    await asked.ask('favicons');
    assert.ok(!house.client.desk.asked.slice(before).includes('https://others.test/icon.png'));
  });

  test('items come in one order, from either end, and by their numbers', async () => {
    assert.deepEqual(await asked.titles('items'), ALL);
    const { items = [], total_items } = await asked.ask('items&since_id=0');
    assert.equal(total_items, 5);
    const [, second, , fourth] = items;
    assert.deepEqual(await asked.titles(`items&since_id=${second?.id}`), ALL.slice(2));
    assert.deepEqual(await asked.titles(`items&since_id=${items.at(-1)?.id}`), []);
    assert.deepEqual(await asked.titles('items&max_id=0'), ALL.toReversed());
    const older = ALL.slice(0, 3).toReversed();
    assert.deepEqual(await asked.titles(`items&max_id=${fourth?.id}`), older);
    const two = await asked.titles(`items&with_ids=${fourth?.id},${second?.id},${fourth?.id}`);
    assert.deepEqual(two, ['Snow', 'Quay']);
    const ferry = items.at(-1);
    assert.deepEqual(
      [ferry?.feed_id, ferry?.html, ferry?.created_on_time],
      [house.feedIds.get(PORT), '<p>Ferry, it is told.</p>', (FIRST - 24 * HOUR) / 1000],
    );
  });

  test('what an outlet dates back comes after since_id all the same', async () => {
    const last = await asked.idOf('Ferry');
    const entries = [{ title: 'Older', published: FIRST - 48 * HOUR }];
    await house.comes(TIDE, entries, FIRST + 4 * HOUR);
    assert.deepEqual(await asked.titles(`items&since_id=${last}`), ['Older']);
  });
});

describe('what Fever’s programs change', () => {
  let house: ProgramHouse;
  let asked: ReturnType<typeof program>;
  before(async () => {
    house = await programHouse();
    asked = program(house, 'owner', house.owner);
  });
  after(() => house.close());

  test('saved is saved however often it is said, and so is read', async () => {
    const id = String(await asked.idOf('Moon'));
    for (let again = 0; again < 3; again += 1) {
      const { saved_item_ids } = await asked.ask('', { mark: 'item', as: 'saved', id });
      assert.equal(saved_item_ids, id);
      const { unread_item_ids } = await asked.ask('', { mark: 'item', as: 'read', id });
      assert.ok(!unread_item_ids?.split(',').includes(id));
    }
    assert.deepEqual(await asked.saved(), ['Moon']);
    house.client.desk.passTime(1000);
    for (let again = 0; again < 2; again += 1) {
      await asked.ask('', { mark: 'item', as: 'unsaved', id });
      await asked.ask('', { mark: 'item', as: 'unread', id });
    }
    assert.deepEqual(await asked.saved(), []);
    assert.deepEqual(await asked.unread(), ALL);
  });

  test('feeds and groups are read as far as the program had seen', async () => {
    const { groups } = await asked.ask('groups');
    const coast = { mark: 'group', as: 'read', id: String(groups?.[0]?.id) };
    await asked.ask('', { ...coast, before: String(FIRST / 1000 + 1) });
    assert.deepEqual(await asked.unread(), ['Moon', 'Snow', 'Ferry']);
    await asked.ask('', {
      mark: 'feed',
      as: 'read',
      id: String(house.feedIds.get(HILL)),
      before: '0',
    });
    assert.deepEqual(await asked.unread(), ['Moon', 'Ferry']);
    await asked.ask('', { mark: 'group', as: 'read', id: '-1' });
    assert.deepEqual(await asked.unread(), ['Moon', 'Ferry']);
    await asked.ask('', { mark: 'group', as: 'read', id: '0' });
    assert.deepEqual(await asked.unread(), []);
  });

  test('what cannot be done is said, and nothing is done; nor by asking, nor with a token for reading', async () => {
    const id = String(await asked.idOf('Moon'));
    const bad: Record<string, string>[] = [
      { mark: 'item', as: 'read' },
      { mark: 'item', as: 'read', id: '9'.repeat(400) },
      { mark: 'item', as: 'read', id: '1 or 1=1' },
      { mark: 'item', as: 'constructor', id },
      { mark: 'feed', as: 'saved', id: '1' },
      { mark: 'planet', as: 'read', id: '1' },
      { mark: 'group', as: 'read', id: '99999' },
    ];
    for (const fields of bad) {
      assert.ok((await asked.ask('', fields)).error, JSON.stringify(fields));
    }
    for (const other of ['-5', '0', '99999999', '9007199254740991', '9007199254740993']) {
      await asked.ask('', { mark: 'item', as: 'saved', id: other });
    }
    assert.deepEqual(await asked.saved(), []);
    const reading = program(house, 'owner', house.reading);
    const refused = await reading.ask('', { mark: 'item', as: 'saved', id });
    assert.deepEqual([refused.auth, refused.error], [1, 'This token is for reading alone.']);
    assert.equal((await reading.ask('items')).items?.length, 5);
    const key = feverKey('owner', house.owner);
    await house.ask(`/fever/?api&mark=item&as=saved&id=${id}&api_key=${key}`);
    assert.deepEqual(await asked.saved(), []);
  });

  test('strange bounds and lists of numbers give an answer', async () => {
    for (const strange of [
      'since_id=-1',
      'since_id=x',
      'since_id=',
      'max_id=-3',
      'max_id=x',
      'since_id=1e9',
    ]) {
      assert.equal((await asked.ask(`items&${strange}`)).items?.length, 5, strange);
    }
    const many = Array.from({ length: 10_000 }, (_, index) => index).join(',');
    assert.equal((await asked.ask('items', { with_ids: many })).items?.length, 5);
    assert.deepEqual((await asked.ask('items&with_ids=x,-1,,1.5')).items, []);
  });

  test('nobody sees or marks what another follows', async () => {
    const other = program(house, 'rosa', house.member);
    assert.deepEqual(await other.titles('items'), ['Secret']);
    const id = String(await other.idOf('Secret'));
    assert.deepEqual(await asked.titles(`items&with_ids=${id}`), []);
    await asked.ask('', { mark: 'item', as: 'saved', id });
    await asked.ask('', { mark: 'item', as: 'read', id });
    await asked.ask('', { mark: 'feed', as: 'read', id: String(house.feedIds.get(OTHERS)) });
    assert.deepEqual(await other.unread(), ['Secret']);
    assert.deepEqual(await other.saved(), []);
    assert.deepEqual(await asked.saved(), []);
  });
});

test('the hot links are the top stories, with what the reader has of each', async (t) => {
  const house = await programHouse();
  t.after(house.close);
  const { store } = house.client.desk;
  const asked = { readerId: 1, stream: { kind: 'all' } as const, after: null, limit: 9 };
  const { rows } = await store.sync.page(asked);
  const [, snow, moon] = rows;
  const { last } = await store.placing.mark();
  const changes = [placed(moon?.articleId ?? 0, [1, 1]), placed(snow?.articleId ?? 0, [1, 1])];
  const at = FIRST + 4 * HOUR;
  await store.placing.recordPlaced({ after: last, at, changes, articles: [], isAlone: false });
  const { links } = await program(house, 'owner', house.owner).ask('links&offset=0&range=1&page=1');
  const [link] = links ?? [];
  assert.equal(links?.length, 1);
  assert.equal(link?.item_ids, `${snow?.number},${moon?.number}`);
  assert.equal(link?.url, `${HOUSE}/stories/${link?.id}`);
  assert.equal(link?.temperature, 2);
  const pages = await program(house, 'owner', house.owner).ask('links&page=2');
  assert.deepEqual(pages.links, []);
});
