import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import {
  openProgramHouse,
  type ProgramHouse,
  type Telling,
} from '../../../test/sync/program-house.ts';
import { NEXTCLOUD_ROUTES } from '../security/routes/programs/nextcloud-table.ts';

const BASE = '/index.php/apps/news/api';

const FEEDS = z.object({
  feeds: z.array(
    z.object({
      id: z.int(),
      url: z.string(),
      title: z.string(),
      folderId: z.int().nullable(),
      unreadCount: z.int(),
    }),
  ),
  starredCount: z.int(),
  newestItemId: z.int().optional(),
});
const ITEM = z.object({
  id: z.int(),
  feedId: z.int(),
  guid: z.string(),
  guidHash: z.string(),
  // newsboat dies of a text that is null.
  ...{ title: z.string(), url: z.string(), author: z.string(), body: z.string() },
  pubDate: z.int(),
  unread: z.boolean(),
  starred: z.boolean(),
  lastModified: z.int(),
});
const ITEMS = z.object({ items: z.array(ITEM) });
const FOLDERS = z.object({ folders: z.array(z.object({ id: z.int(), name: z.string() })) });

describe('Nextcloud’s programs', () => {
  let house: ProgramHouse;
  before(async () => {
    house = await openProgramHouse();
    await house.followZephyr();
  });
  after(() => house.close());

  const call = (method: string, path: string, told: Telling = {}) =>
    house.tell(method, `${BASE}/v1-2${path}`, told);
  const read = async <Shape>(shape: z.ZodType<Shape>, path: string, told: Telling = {}) => {
    const answer = await call('GET', path, told);
    assert.equal(answer.status, 200, `${path} ${answer.text.slice(0, 200)}`);
    return shape.parse(JSON.parse(answer.text));
  };
  const items = async (query: string, told: Telling = {}) =>
    (await read(ITEMS, `/items${query}`, told)).items;

  it('read, mark and star as newsboat does', async () => {
    await read(z.object({ version: z.string() }), '/status');
    const { feeds, newestItemId } = await read(FEEDS, '/feeds');
    await read(FOLDERS, '/folders');
    const [feed] = feeds;
    assert.ok(feed && newestItemId);
    const [item, ...others] = await items(`?type=0&id=${feed.id}`);
    assert.ok(item && others.length > 0);
    assert.ok(item.id < 2 ** 31 && feed.id < 2 ** 31);
    for (const [path, unread, starred] of [
      [`/items/${item.id}/read`, false, false],
      [`/items/${item.id}/unread`, true, false],
      [`/items/${item.feedId}/${item.guid}/star`, true, true],
      [`/items/${item.feedId}/${item.guidHash}/unstar`, true, false],
    ] as const) {
      const answer = await call('PUT', path, { body: '{}' });
      assert.deepEqual([answer.status, answer.text], [200, '{}'], path);
      const now: z.infer<typeof ITEM> | undefined = (await items(`?type=0&id=${feed.id}`)).find(
        ({ id }) => id === item.id,
      );
      assert.deepEqual([now?.unread, now?.starred], [unread, starred], path);
    }
    // newsboat's "all": 2^63 - 1.
    const all = `/feeds/${feed.id}/read?newestItemId=9223372036854775807`;
    assert.equal((await call('PUT', all, { body: '{}' })).status, 200);
    assert.deepEqual(await items(`?type=0&id=${feed.id}&getRead=false`), []);
    assert.equal((await read(FEEDS, '/feeds')).feeds[0]?.unreadCount, 0);
    const theirs = await read(FEEDS, '/feeds', { as: 'member' });
    assert.ok(theirs.feeds.every(({ unreadCount }) => unreadCount > 0));
    await call('PUT', '/items/unread/multiple', {
      body: { items: [item, ...others].map(({ id }) => id) },
    });
  });

  it('mark nothing read that came after the newest they know of', async () => {
    const all = await items('?type=3&oldestFirst=true', { as: 'member' });
    const [first, second] = all;
    assert.ok(first && second);
    const until = { as: 'member', body: { newestItemId: first.id } } as const;
    assert.equal((await call('PUT', '/items/read', until)).status, 200);
    const left = await items('?type=3&getRead=false&oldestFirst=true', { as: 'member' });
    assert.deepEqual(
      left.map(({ id }) => id),
      all.slice(1).map(({ id }) => id),
    );
    assert.equal((await call('PUT', '/items/read', { as: 'member', body: {} })).status, 422);
  });

  it('turn pages by number, and get what has changed', async () => {
    const all = (await items('?type=3&batchSize=-1')).map(({ id }) => id);
    assert.deepEqual(
      all,
      all.toSorted((one, other) => other - one),
    );
    const first = await items('?type=3&batchSize=2');
    const rest = await items(`?type=3&batchSize=50&offset=${first[1]?.id}`);
    assert.deepEqual(
      [...first, ...rest].map(({ id }) => id),
      all,
    );
    assert.equal((await items('?batchSize=0')).length, 0);
    const now = Math.floor(house.desk.now() / 1000);
    assert.deepEqual(await items(`/updated?lastModified=${now + 60}&type=3`), []);
    assert.equal((await items('/updated?lastModified=0&type=3')).length, all.length);
    house.desk.passTime(120_000);
    await call('PUT', `/items/${all[0]}/read`);
    assert.deepEqual(
      (await items(`/updated?lastModified=${now + 60}&type=3`)).map(({ id }) => id),
      [all[0]],
    );
  });

  it('keep feeds in folders, by both versions', async () => {
    const as = 'member' as const;
    const v3 = (method: string, path: string, body?: unknown) =>
      house.tell(method, `${BASE}/v1-3${path}`, { as, body });
    const [feed] = (await read(FEEDS, '/feeds', { as })).feeds;
    assert.ok(feed);
    assert.equal(feed.folderId, null);
    const made = await v3('POST', '/folders', { name: 'Coast' });
    const [folder] = FOLDERS.parse(JSON.parse(made.text)).folders;
    assert.ok(folder);
    assert.equal((await v3('POST', '/folders', { name: 'Coast' })).status, 409);
    assert.equal((await v3('POST', '/folders', { name: ' ' })).status, 422);
    assert.equal((await v3('POST', `/feeds/${feed.id}/move`, { folderId: folder.id })).status, 200);
    assert.equal((await v3('POST', `/feeds/${feed.id}/rename`, { feedTitle: 'Mine' })).status, 200);
    const [now] = (await read(FEEDS, '/feeds', { as })).feeds;
    assert.deepEqual([now?.folderId, now?.title], [folder.id, 'Mine']);
    const inside = await items(`?type=1&id=${folder.id}`, { as });
    const [item] = inside;
    assert.ok(item && inside.length > 0);
    assert.equal((await v3('POST', `/items/${item.id}/star`)).status, 200);
    assert.deepEqual(
      (await items('?type=2&id=0', { as })).map(({ id }) => id),
      [item.id],
    );
    assert.equal((await v3('POST', '/items/unstar/multiple', { itemIds: [item.id] })).status, 200);
    const starring = { items: [{ feedId: feed.id, guidHash: item.guidHash }] };
    assert.equal((await call('PUT', '/items/star/multiple', { as, body: starring })).status, 200);
    assert.equal((await read(FEEDS, '/feeds', { as })).starredCount, 1);
    assert.equal((await v3('PUT', `/folders/${folder.id}`, { name: 'Küste' })).status, 200);
    const upTo = { newestItemId: 2 ** 60 };
    assert.equal((await v3('POST', `/folders/${folder.id}/read`, upTo)).status, 200);
    assert.equal((await items(`?type=1&id=${folder.id}&getRead=false`, { as })).length, 0);
    assert.equal((await v3('DELETE', `/folders/${folder.id}`)).status, 200);
    assert.equal((await read(FEEDS, '/feeds', { as })).feeds[0]?.folderId, null);
    assert.equal((await v3('DELETE', `/feeds/${feed.id}`)).status, 200);
    assert.deepEqual((await read(FEEDS, '/feeds', { as })).feeds, []);
    const back = await v3('POST', '/feeds', { url: feed.url, folderId: null });
    assert.equal(FEEDS.parse(JSON.parse(back.text)).feeds[0]?.id, feed.id);
    assert.equal((await v3('POST', '/feeds', { url: feed.url })).status, 409);
    assert.equal((await v3('POST', '/feeds', { url: 'https://nowhere.example/' })).status, 422);
  });

  it('reach nothing of another reader’s, and change nothing with a token that reads', async () => {
    const { feeds } = await read(FEEDS, '/feeds');
    const feed = feeds.find(({ url }) => /zephyr/.test(url));
    const [item] = await items(`?type=0&id=${feed?.id}`);
    assert.ok(feed && item);
    await call('PUT', `/items/${item.id}/unread`);
    for (const [method, path, body] of [
      ['GET', `/items?type=0&id=${feed.id}`],
      ['PUT', `/items/${item.id}/read`],
      ['PUT', `/items/${feed.id}/${item.guid}/star`],
      ['DELETE', `/feeds/${feed.id}`],
      ['PUT', `/feeds/${feed.id}/rename`, { feedTitle: 'Mine' }],
      ['PUT', `/feeds/${feed.id}/read`, { newestItemId: 9 }],
    ] as const) {
      assert.equal((await call(method, path, { as: 'member', body })).status, 404, path);
    }
    await call('PUT', '/items/read/multiple', { as: 'member', body: { items: [item.id] } });
    assert.equal((await items(`?type=0&id=${feed.id}`))[0]?.unread, true);
    assert.doesNotMatch((await call('GET', '/items', { as: 'member' })).text, /zephyr/i);
    for (const { method, path } of NEXTCLOUD_ROUTES) {
      if (method === 'GET') continue;
      const told = { as: 'reading', body: {} } as const;
      const answer = await house.tell(method, path.replaceAll(/:\w+/g, '1'), told);
      assert.equal(answer.status, 403, `${method} ${path}`);
    }
  });

  it('may ask anything, and are answered', async () => {
    for (const [method, path, body, status] of [
      ['GET', '/items?type=9', undefined, 404],
      ['GET', '/items?type=-1', undefined, 404],
      ['GET', '/items?type=constructor', undefined, 404],
      ['GET', '/items?type=0&id=9007199254740993', undefined, 404],
      ['GET', '/items?type=1&id=99', undefined, 404],
      ['GET', '/items?batchSize=x&offset=-7&getRead=maybe', undefined, 200],
      ['GET', '/items?batchSize=9223372036854775807', undefined, 200],
      ['GET', '/items/updated?lastModified=9223372036854775807', undefined, 200],
      ['GET', '/items/updated', undefined, 200],
      ['PUT', '/items/read/multiple', '{', 200],
      ['PUT', '/items/read/multiple', { items: 'all' }, 200],
      [
        'PUT',
        '/items/read/multiple',
        { items: Array.from({ length: 10_000 }, (_, at) => 7_000_000 + at) },
        200,
      ],
      ['PUT', '/items/star/multiple', { items: [{ guidHash: 1 }, null, {}, ['x']] }, 200],
      ['PUT', '/items/nine/read', undefined, 404],
      ['PUT', '/items/1/hearsay-99999999999999999/star', undefined, 404],
      ['PUT', '/items/1/%2e%2e%2f/star', undefined, 404],
      ['POST', '/feeds', { url: 'file:///etc/passwd' }, 422],
      ['POST', '/feeds', { url: ['https://a.example/'] }, 422],
      ['POST', '/feeds', { url: 'https://a.example/', folderId: 'x' }, 422],
      ['PUT', '/folders/1', { name: 'x' }, 404],
      ['DELETE', '/folders/-1', undefined, 404],
    ] as const) {
      const answer = await call(method, path, { body });
      assert.equal(answer.status, status, `${method} ${path} ${answer.text.slice(0, 200)}`);
      JSON.parse(answer.text);
    }
  });
});
